package vn.vpbank.voiceagent.language.values;

import java.util.Set;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Free text as said, with a capital first and digits where a clerk would write digits: dates, amounts, counts; never
/// in names or set phrases ("ba mẹ").
public final class FreeText {
    private static final Lexicon TAIL = Lexicon.of(
            "nhé",
            "nha",
            "ạ",
            "nghen",
            "nghe",
            "hen",
            "nhen",
            "đi nhé",
            "giúp tôi",
            "giùm tôi",
            "giùm",
            "luôn nhé",
            "giúp em",
            "giúp mình",
            "nhá",
            "với ạ",
            "rồi ạ");

    /// In words; a text that is nothing but the name of a place is written as one.
    private static final int LONGEST_PLACE = 4;

    private static final Pattern LETTER_AND_FIGURE = Pattern.compile("(\\d{1,2})?[a-z]\\d{1,2}");
    /// What is told apart by a letter after it.
    private static final Lexicon LETTERED =
            Lexicon.of("bên", "dãy", "khu", "block", "lô", "tòa", "toà", "lớp", "hạng", "loại", "nhóm", "cổng", "tổ");
    /// Consonants that are units or the beginnings of syllables.
    private static final Set<String> WRITTEN_SMALL = Set.of(
            "kg", "km", "cm", "mm", "ml", "mg", "gr", "ct", "tr", "th", "nh", "ng", "ch", "kh", "ph", "gh", "kw", "hz");

    private FreeText() {}

    /// The text that a field holds.
    static String render(Utterance u, int from, int to, ValueSpec spec) {
        return render(u, from, to, spec.kind() == ValueKind.ADDRESS, spec.proper());
    }

    /// A text that may be about anything.
    public static String render(Utterance u, int from, int to) {
        return render(u, from, to, Proper.ANYTHING);
    }

    /// The name of something or somebody of a kind.
    static String render(Utterance u, int from, int to, Proper proper) {
        return render(u, from, to, false, proper);
    }

    private static String render(Utterance u, int from, int to, boolean address, Proper proper) {
        int end = trimmed(u, from, to);
        boolean place = address || (proper == Proper.PLACE && AddressText.isOne(u, from, end));
        if (place || (end - from <= LONGEST_PLACE && Gazetteer.placeEnd(u, from, end) == end && end > from)) {
            return capitalised(AddressText.render(u, from, end));
        }
        boolean[] capitals = ProperNouns.in(u, from, end, proper);
        StringBuilder out = new StringBuilder();
        int i = from;
        int numberEnd = from;
        while (i < end) {
            if (out.length() > 0 && !u.glued(i - 1)) {
                out.append(' ');
            }
            // the word after a number is what it counts: "năm năm" is five years
            boolean counted = i > from && numberEnd == i && Units.isUnitAt(u, i, end);
            int next = counted || capitals[i - from] ? i : TextNumbers.write(u, i, end, from, out);
            numberEnd = next > i ? next : numberEnd;
            if (next == i) {
                String word = u.word(i).text();
                out.append(
                        isSign(u, i, from)
                                ? word.toUpperCase(java.util.Locale.ROOT)
                                : capitals[i - from] ? named(word) : word);
                next = i + 1;
            }
            char mark = u.after(next - 1);
            if (mark != ' ' && next < end) {
                out.append(mark);
            }
            i = next;
        }
        return capitalised(out.toString());
    }

    /// Where the text ends without the politeness behind it.
    static int trimmed(Utterance u, int from, int to) {
        int end = to;
        for (int back = 1; back <= 2; back++) {
            for (int size = 2; size >= 1; size--) {
                if (end - size > from && TAIL.skip(u, end - size, end) == end) {
                    end -= size;
                    break;
                }
            }
        }
        return end;
    }

    /// "vpn", "N4", "bên A": written in capitals whatever the text is about.
    private static boolean isSign(Utterance u, int i, int from) {
        String word = u.word(i).text();
        boolean letters =
                word.length() >= 2 && word.length() <= 5 && isConsonants(word) && !WRITTEN_SMALL.contains(word);
        boolean letter = word.length() == 1 && "abcd".contains(word) && i > from && LETTERED.exactlyAt(u, i - 1, i);
        // "n4", "12a1", cut into letter and figure
        boolean beside = word.length() == 1
                && word.charAt(0) >= 'a'
                && word.charAt(0) <= 'z'
                && u.glued(i)
                && u.has(i + 1)
                && u.word(i + 1).isFigure();
        boolean figure = Character.isDigit(word.charAt(word.length() - 1));
        return letters
                || letter
                || beside
                || (figure && LETTER_AND_FIGURE.matcher(word).matches());
    }

    private static boolean isConsonants(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("bcdfghklmnpqrstvwxz".indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// "fpt" can be nothing but letters said one by one.
    private static String named(String word) {
        return isConsonants(word) ? word.toUpperCase(java.util.Locale.ROOT) : capitalised(word);
    }

    private static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }
}
