package vn.vpbank.voiceagent.browser.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Labels made comparable.
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /// Lower case without tone marks and punctuation: "Nộp hồ sơ →" becomes "nop ho so".
    public static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return OTHER.matcher(bare).replaceAll(" ").strip();
    }

    /// Same text in composed form with single spaces.
    public static String neat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+", " ")
                .strip();
    }
}
