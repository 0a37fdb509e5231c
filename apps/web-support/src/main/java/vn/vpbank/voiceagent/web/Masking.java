package vn.vpbank.voiceagent.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The last line of defence for logs: hides whatever looks like an id, a phone, an account, a card, an amount or an
/// e-mail address. Names and free text cannot be told by their looks; the rule for them is never to log them.
public final class Masking {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    /// Nine digits or more, also grouped by single blanks, dots, commas or hyphens; not inside a longer word such as a
    /// UUID.
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d-])\\d(?:[ .,-]?\\d){8,}(?![\\p{L}\\d-])");

    private Masking() {}

    /// The text without what looks personal. Cards keep their first 6 and last 4 digits (PCI DSS), other numbers their
    /// last 3.
    public static String mask(String text) {
        return DIGITS.matcher(EMAIL.matcher(text).replaceAll("***@***")).replaceAll(Masking::number);
    }

    private static String number(MatchResult found) {
        String digits = found.group().replaceAll("\\D", "");
        boolean card = digits.length() >= 13 && digits.length() <= 19;
        int head = card ? 6 : 0;
        int tail = card ? 4 : 3;
        return digits.substring(0, head)
                + "*".repeat(digits.length() - head - tail)
                + digits.substring(digits.length() - tail);
    }
}
