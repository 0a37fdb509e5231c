package vn.vpbank.voiceagent.language.reading;

import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Which words may be a name that was said without its field. A recogniser leaves torn syllables and other fields'
/// values behind, and nearly any words in a row could be somebody's name.
final class BareNames {
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    private BareNames() {}

    static boolean isLikely(Utterance u, int start, ValueReading reading) {
        return isSpoken(u, start, reading.end())
                && !holdsSum(u, start, reading.end())
                && (Names.isSurname(u, start) || standsAlone(u, start, reading.end()));
    }

    /// Whether any name is likely that begins at the word.
    static boolean mayBegin(Utterance u, int start) {
        return Names.isSurname(u, start) || Grammar.opens(u, start);
    }

    /// Every syllable has a vowel: "th" is the beginning of one.
    private static boolean isSpoken(Utterance u, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!VOWEL.matcher(u.word(i).folded()).find()) {
                return false;
            }
        }
        return true;
    }

    /// "… ba mươi triệu" is money; "Nguyễn Văn Tỷ" has no number before its big word.
    static boolean holdsSum(Utterance u, int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            int from = i;
            if (Numbers.read(u, i, end)
                    .filter(n -> n.scaled() && n.end() > from + 1)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Nothing but politeness around it, or a pause behind it.
    private static boolean standsAlone(Utterance u, int start, int end) {
        return Grammar.opens(u, start)
                && (u.brokenBefore(end)
                        || Grammar.skipAll(Grammar.Part.FILLER, u, end, u.size(), u.size()) == u.size());
    }
}
