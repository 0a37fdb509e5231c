package vn.vpbank.voiceagent.language.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// One syllable or figure, in the forms it is compared by.
///
/// @param text   as said
/// @param base   lower case, vowel marks kept (â, ơ, đ), tone taken off, so that "hoà" and "hòa" are one word
/// @param tone   0 level, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot
/// @param folded lower case without any mark
/// @param sound  `base` with the sounds merged that regions do not keep apart
/// @param coarse `folded` with the same sounds merged
public record Word(String text, String base, int tone, String folded, String sound, String coarse) {
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    /// Southern and Central spellings that stand for the same word: compared alike, kept as said.
    private static final Map<String, String> REGIONAL = Map.ofEntries(
            Map.entry("gởi", "gửi"),
            Map.entry("sanh", "sinh"),
            Map.entry("nhứt", "nhất"),
            Map.entry("bịnh", "bệnh"),
            Map.entry("chánh", "chính"),
            Map.entry("tánh", "tính"),
            Map.entry("lịnh", "lệnh"),
            Map.entry("thiệt", "thật"),
            Map.entry("cấy", "cái"),
            Map.entry("dìa", "về"),
            Map.entry("dề", "về"),
            Map.entry("rùi", "rồi"),
            Map.entry("dùm", "giùm"),
            Map.entry("zô", "vô"),
            Map.entry("dô", "vô"));

    public static Word of(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        String lower = REGIONAL.getOrDefault(said, said);
        if (isAscii(lower)) {
            String sound = Sound.key(lower);
            return new Word(text, lower, 0, lower, sound, sound);
        }
        String spread = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder rest = new StringBuilder(spread.length());
        StringBuilder bare = new StringBuilder(spread.length());
        int tone = 0;
        for (int i = 0; i < spread.length(); i++) {
            char c = spread.charAt(i);
            int mark = TONES.indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            } else {
                rest.append(c);
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    bare.append(c == 'đ' ? 'd' : c);
                }
            }
        }
        String base = Normalizer.normalize(rest, Normalizer.Form.NFC);
        String folded = bare.toString();
        return new Word(text, base, tone, folded, Sound.key(base), Sound.key(folded.replace("đ", "d")));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /// The same word as said, compared as if it were the other.
    Word heardAs(Word other) {
        return new Word(text, other.base, other.tone, other.folded, other.sound, other.coarse);
    }

    /// Whether it carries no tone and no vowel mark, as in text typed without them.
    public boolean plain() {
        return tone == 0 && base.equals(folded);
    }

    /// Equal for words that are the same whatever their capitals and the place of the mark.
    public String spelling() {
        return base + tone;
    }

    /// Equal for words that sound the same everywhere: hook and tilde are one.
    public String hearing() {
        return sound + Sound.level(tone);
    }

    public boolean sameAs(Word other) {
        return tone == other.tone && base.equals(other.base);
    }

    public boolean isFigure() {
        return !folded.isEmpty() && Character.isDigit(folded.charAt(0));
    }

    public boolean isSign() {
        return folded.length() == 1 && !Character.isLetterOrDigit(folded.charAt(0));
    }
}
