package vn.vpbank.voiceagent.language.values;

import java.util.Set;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Names of people within texts: told by the family name first and by syllables that given names are made of.
final class PersonNames {
    private static final int LONGEST = 5;
    private static final int USUAL = 4;
    /// Middle names that hardly stand in anything else.
    private static final Set<String> MIDDLE = Set.of("thị", "văn", "đình", "hữu");
    /// The second half of family names of two syllables, and the first.
    private static final Set<String> DOUBLE = Set.of("âu dương", "tôn nữ", "tôn thất", "công tằng", "công tôn");

    private PersonNames() {}

    /// Where a name that begins at `i` ends; `i` if none does.
    ///
    /// @param asked the field asks for somebody, so that any syllables may follow a family name
    static int end(Utterance u, int i, int to, boolean asked) {
        int family = family(u, i, to);
        if (family == i) {
            return i;
        }
        int end = family;
        int most = Math.min(to, i + (family > i + 1 ? LONGEST + 1 : LONGEST));
        while (end < most && !u.brokenBefore(end) && belongs(u, family, end, to, asked)) {
            end++;
        }
        int size = end - i;
        boolean middle = u.has(family) && end > family + 1 && MIDDLE.contains(lower(u.word(family)));
        boolean whole = asked ? size >= 2 : middle || (size > 2 && size <= USUAL);
        return whole ? end : i;
    }

    private static int family(Utterance u, int i, int to) {
        boolean two = i + 1 < to && DOUBLE.contains(lower(u.word(i)) + " " + lower(u.word(i + 1)));
        return two ? i + 2 : Names.isSurname(u.word(i)) ? i + 1 : i;
    }

    private static boolean belongs(Utterance u, int family, int i, int to, boolean asked) {
        Word word = u.word(i);
        boolean letters = word.text().chars().allMatch(Character::isLetter);
        boolean given =
                NameWords.isGiven(word) || (i == family && MIDDLE.contains(lower(word))) || Names.isSurname(word);
        boolean free = asked && !NameWords.isForeign(word) && NameWords.skip(NameWords.STOPS, u, i, to) == i;
        return letters && (given || free);
    }

    private static String lower(Word word) {
        return word.text().toLowerCase(java.util.Locale.ROOT);
    }
}
