package vn.vpbank.voiceagent.browser.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Field;

/// How a page spells its dates, as it says itself: "MM/DD/YYYY", "d.m.yyyy", "yyyy/mm/dd".
///
/// @param first   `d`, `dd`, `m`, `mm` or `yyyy`, as many letters as it writes digits at least
/// @param second  the next part
/// @param third   the last part
/// @param between the sign between them
record DateSpelling(String first, String second, String third, String between) {
    private static final Pattern SAID = Pattern.compile(
            "(?<![\\p{L}\\d])(d{1,2}|m{1,2}|y{4})\\s?([/.\\- ])\\s?(d{1,2}|m{1,2})\\s?\\2\\s?(d{1,2}|y{4})(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    static final DateSpelling VIETNAMESE = new DateSpelling("dd", "mm", "yyyy", "/");

    /// What the field's placeholder or description says, if anything.
    static Optional<DateSpelling> of(Field field) {
        Matcher said =
                SAID.matcher(field.hints().placeholder() + " | " + field.hints().description());
        if (!said.find()) {
            return Optional.empty();
        }
        DateSpelling found =
                new DateSpelling(low(said.group(1)), low(said.group(3)), low(said.group(4)), said.group(2));
        String order = "" + found.first.charAt(0) + found.second.charAt(0) + found.third.charAt(0);
        return order.chars().distinct().count() == 3 ? Optional.of(found) : Optional.empty();
    }

    private static String low(String letters) {
        return letters.toLowerCase(Locale.ROOT);
    }

    /// The date in the page's spelling.
    String write(String year, String month, String day) {
        return part(first, year, month, day)
                + between
                + part(second, year, month, day)
                + between
                + part(third, year, month, day);
    }

    private static String part(String letters, String year, String month, String day) {
        String number = letters.startsWith("y") ? year : letters.startsWith("m") ? month : day;
        return letters.length() == 1 && number.startsWith("0") ? number.substring(1) : number;
    }
}
