package vn.vpbank.voiceagent.browser.page;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Field;

/// The first and the last day of a time, in one box: "01/12/2026 - 05/12/2026". Canonical is what ISO 8601 writes for
/// an
/// interval, "2026-12-01/2026-12-05".
///
/// @param first as it is written
/// @param last  as it is written
record DateRange(String first, String last) {
    private static final String DATE = "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})";
    private static final String BETWEEN = "\\s*(?:[-–—~→/>,;]|->|to|until|đến|tới)\\s*";
    private static final Pattern TWO = Pattern.compile("(" + DATE + ")" + BETWEEN + "(" + DATE + ")");

    /// Two spellings, or two dates, with what a page puts between them.
    private static final Pattern SAID = Pattern.compile(
            "(?:[dmy]{1,4}([/.\\- ])[dmy]{1,4}\\1[dmy]{1,4}|" + DATE + ")(" + BETWEEN + ")(?:[dmy]{1,4}|\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = "1/1/2026-2/1/2026".length();

    /// What a text tells, if it tells a time by its first and last day and nothing else.
    static Optional<DateRange> of(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        Matcher two = TWO.matcher(text);
        return two.matches() ? Optional.of(new DateRange(two.group(1), two.group(2))) : Optional.empty();
    }

    /// Each day written another way, put together as a field wants it.
    String write(Field field, UnaryOperator<String> day) {
        Matcher said =
                SAID.matcher(field.hints().placeholder() + " | " + field.hints().description());
        return day.apply(first) + (said.find() ? said.group(2) : " - ") + day.apply(last);
    }

    /// @param day each day's canonical value
    String canonical(UnaryOperator<String> day) {
        return day.apply(first) + "/" + day.apply(last);
    }
}
