package vn.vpbank.voiceagent.language.values;

import java.util.Set;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Tells words that may be about somebody from words that every bank uses. In doubt they count as private: what is
/// called so stays here, and costs a question.
public final class PrivateWords {
    /// What stands before a given name when people speak of each other.
    private static final Set<String> ADDRESS =
            Set.of("anh", "chị", "ông", "bà", "cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "em", "bé", "cháu");

    /// "CCCD", "GPLX": longer ones are words in capitals.
    private static final int LONGEST_ACRONYM = 5;

    private static final Pattern WRITTEN_DATE = Pattern.compile("\\d{1,4}[/-]\\d{1,2}(?:[/-]\\d{2,4})?");

    private PrivateWords() {}

    /// Whether something in the span may be a number, an address of any sort, or the name of somebody.
    public static boolean in(Utterance u, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isPlainWord(u.spoken(i))
                    || isCapital(u, i)
                    || (i + 1 < to && Numeral.at(u, i) != null && Numeral.at(u, i + 1) != null)
                    || PersonNames.end(u, i, to, false) > i
                    || (i + 1 < to && (isGivenAfterAddress(u, i) || isNameWithoutMarks(u, i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlainWord(Word word) {
        return word.text().chars().allMatch(Character::isLetter);
    }

    /// A capital within a sentence is a name's; an acronym between small letters is none.
    private static boolean isCapital(Utterance u, int i) {
        String text = u.spoken(i).text();
        if (i == 0 || !Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        boolean acronym = isAcronym(text) && !isAcronym(u.spoken(i - 1).text());
        boolean alone = !u.has(i + 1) || !isAcronym(u.spoken(i + 1).text());
        return !(acronym && alone);
    }

    private static boolean isAcronym(String text) {
        return text.length() > 1
                && text.length() <= LONGEST_ACRONYM
                && text.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isGivenAfterAddress(Utterance u, int i) {
        Word next = u.word(i + 1);
        return ADDRESS.contains(u.lower(i)) && (NameWords.isGiven(next) || Names.isSurname(next));
    }

    /// "nguyen van an": without marks nearly any word may be of a name, so the family name alone decides.
    private static boolean isNameWithoutMarks(Utterance u, int i) {
        return u.unmarked() && Names.isSurname(u, i);
    }

    /// What a value looks like, without the value.
    public static String kind(Utterance u, int from, int to) {
        long figures = u.text(from, to).chars().filter(Character::isDigit).count();
        if (WRITTEN_DATE.matcher(u.text(from, to)).matches()
                || (Starts.date(u, from) && (figures > 0 || to - from > 2))) {
            return "<date>";
        }
        if (figures > 0) {
            return "<number:" + figures + ">";
        }
        if (Starts.number(u, from)) {
            return "<number>";
        }
        return PersonNames.end(u, from, to, true) == to ? "<name>" : "<text>";
    }
}
