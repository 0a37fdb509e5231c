package vn.vpbank.voiceagent.language.words;

import java.util.Locale;
import java.util.Map;

/// One syllable or figure.
///
/// @param text  as said
/// @param lower the same in small letters
/// @param form  what it is compared by
public record Word(String text, String lower, Form form) {
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
        return new Word(text, said, Form.of(REGIONAL.getOrDefault(said, said)));
    }

    /// The same word as said, compared as if it were the other.
    Word heardAs(Form other) {
        return new Word(text, lower, other);
    }

    /// Lower case, vowel marks kept (â, ơ, đ), tone taken off, so that "hoà" and "hòa" are one word.
    public String base() {
        return form.base();
    }

    /// 0 level, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot.
    public int tone() {
        return form.tone();
    }

    /// Lower case without any mark.
    public String folded() {
        return form.folded();
    }

    /// [#base] with the sounds merged that regions do not keep apart.
    public String sound() {
        return form.sound();
    }

    /// [#folded] with the same sounds merged.
    public String coarse() {
        return form.coarse();
    }

    /// One of 64 bits; words that may sound alike have the same. Most words are turned away by it before they are
    /// looked
    /// up.
    public long bit() {
        return form.bit();
    }

    /// Whether it carries no tone and no vowel mark, as in text typed without them.
    public boolean plain() {
        return form.plain();
    }

    /// Equal for words that are the same whatever their capitals and the place of the mark.
    public String spelling() {
        return form.spelling();
    }

    /// Equal for words that sound the same everywhere: hook and tilde are one.
    public String hearing() {
        return form.hearing();
    }

    public boolean sameAs(Word other) {
        return form.equals(other.form);
    }

    public boolean isFigure() {
        return !folded().isEmpty() && Character.isDigit(folded().charAt(0));
    }

    public boolean isSign() {
        return folded().length() == 1 && !Character.isLetterOrDigit(folded().charAt(0));
    }
}
