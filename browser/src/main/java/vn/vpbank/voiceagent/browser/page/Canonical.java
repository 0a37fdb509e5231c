package vn.vpbank.voiceagent.browser.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;

/// Between what a page shows ("3.500.000.000 đ", "12/05/1990", "0912 345 678") and canonical values.
public final class Canonical {
    private static final Pattern GROUPED = Pattern.compile(
            "(-?\\d{1,3}(?:([.,\\s])\\d{3})(?:\\2\\d{3})*|-?\\d+)\\s*(?:đ|₫|vnd|vnđ|đồng)?", Pattern.CASE_INSENSITIVE);
    private static final String PRICE =
            "[$€£¥₫]?\\s?\\d{1,3}(?:[.,\\s]?\\d{3})*(?:[.,]0{1,2})?\\s?(?:[$€£¥₫đ%]|vnd|vnđ|usd|eur)?";
    private static final Pattern MONEY = Pattern.compile(
            "\\b(so tien|tien|thu nhap|luong|gia tri|han muc|phi|tra gop|doanh thu|so du|von|amount|income|salary|price"
                    + "|fee|balance|money|vnd|dong)\\b");
    private static final Pattern PHONE =
            Pattern.compile("\\b(dien thoai|di dong|sdt|so dt|phone|mobile|hotline|tel)\\b");
    private static final Pattern DATE =
            Pattern.compile("\\b(ngay|date|d{1,2} m{1,2} y{4}|m{1,2} d{1,2} y{4}|y{4} m{1,2} d{1,2})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile(
            "(?:(\\d{1,2})\\.? (?:thg|tháng|th) ?(\\d{1,2})|([a-z]{3,9})\\.? (\\d{1,2})|(\\d{1,2})[ ./-]([a-z]{3,9})\\.?),?[ ./-](\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /// How the in-page scripts tell that a page names the months of its dates.
    private static final String NAMED_MONTH = "MMM D, YYYY";

    private static final Pattern DAY_AND_NAMED_MONTH = Pattern.compile("DD([ ./-])MMM\\1YYYY");

    /// "14:30", "2:30 PM", "14h30", "14 giờ 30".
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})(?:[:.h]|\\s?giờ\\s?)(\\d{2})(?::\\d{2})?\\s?(am|pm|a\\.m\\.|p\\.m\\.|sáng|chiều|sa|ch)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Stands between the names in the value of a file field.
    private static final String FILES = ", ";

    private Canonical() {}

    /// The canonical value of what a page shows in this field.
    public static String ofShown(Field field, String shown) {
        String text = Words.neat(shown);
        return switch (field.type()) {
            case TEL -> phone(text);
            case EMAIL -> text.toLowerCase(Locale.ROOT);
            case TEXT, COMBOBOX -> ofText(field, text);
            // White space at its ends is part of a long text, unless there is nothing else.
            case TEXTAREA -> shown.isBlank() ? "" : shown;
            case PASSWORD -> shown;
            case NUMBER, DATE, DATETIME_LOCAL, TIME, MONTH, SELECT, RADIO, CHECKBOX, MULTISELECT, FILE -> text;
        };
    }

    private static String ofText(Field field, String text) {
        String words = words(field);
        if (PHONE.matcher(words).find()) {
            return phone(text);
        }
        boolean numeric = isNumeric(field);
        if ((numeric || MONEY.matcher(words).find()) && GROUPED.matcher(text).matches()) {
            return text.replaceAll("[^\\d-]", "");
        }
        if (numeric && text.matches("[\\d .\\-]+")) {
            return text.replaceAll("[ .\\-]", "");
        }
        if (isDate(field)) {
            return iso(field, text).orElseGet(() -> range(field, text));
        }
        return range(field, text);
    }

    private static String range(Field field, String text) {
        return DateRange.of(text)
                .map(two -> two.canonical(day -> iso(field, day).orElse(day)))
                .orElse(text);
    }

    private static boolean isNumeric(Field field) {
        return field.hints().inputmode().equals("numeric")
                || field.hints()
                        .pattern()
                        .filter(p -> p.matches("\\^?(\\\\d|\\[0-9])[^|a-zA-Z]*\\$?"))
                        .isPresent();
    }

    private static boolean isDate(Field field) {
        return DATE.matcher(words(field)).find();
    }

    private static String words(Field field) {
        return Words.plain(field.label() + " " + field.hints().placeholder()
                + " " + field.hints().name().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                + " " + field.hints().autocomplete());
    }

    private static String phone(String text) {
        String bare = text.replaceAll("[\\s.()\\-]", "");
        return bare.matches("\\+84\\d{9,10}") ? "0" + bare.substring(3) : bare.matches("\\+?\\d+") ? bare : text;
    }

    private static Optional<String> iso(Field field, String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return Optional.of(year.group(1) + "-" + twoDigits(year.group(2)) + "-" + twoDigits(year.group(3)));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (!day.matches()) {
            return named(text);
        }
        // A page that does not say how it spells its dates may give itself away: there is no month 25.
        boolean monthFirst = isMonthFirst(field) || Integer.parseInt(day.group(2)) > 12;
        String d = day.group(monthFirst ? 2 : 1);
        String m = day.group(monthFirst ? 1 : 2);
        return Optional.of(day.group(3) + "-" + twoDigits(m) + "-" + twoDigits(d));
    }

    /// "Dec 3, 2026", "3 December 2026", "3 thg 12, 2026".
    private static Optional<String> named(String text) {
        Matcher m = NAMED.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String word = m.group(3) != null ? m.group(3) : m.group(6);
        int month = word == null
                ? Integer.parseInt(m.group(2))
                : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        String day = m.group(1) != null ? m.group(1) : m.group(4) != null ? m.group(4) : m.group(5);
        return month == 0
                ? Optional.empty()
                : Optional.of(m.group(7) + "-" + twoDigits(String.valueOf(month)) + "-" + twoDigits(day));
    }

    /// Other ways to spell a date, for a page that has understood the first one otherwise or not at all. None where no
    /// date was asked for.
    public static List<String> otherSpellings(Field field, String canonical) {
        Matcher date = ISO.matcher(canonical);
        if (field.type() != FieldType.TEXT || !date.matches()) {
            return List.of();
        }
        String dayFirst = DateSpelling.VIETNAMESE.write(date.group(1), date.group(2), date.group(3));
        String monthFirst = date.group(2) + "/" + date.group(3) + "/" + date.group(1);
        // Where nothing speaks of a date, it was written as it was asked for.
        return isDate(field)
                ? List.of(monthFirst, withNamedMonth(date), withDayFirst(date), canonical)
                : List.of(dayFirst, monthFirst, withNamedMonth(date), withDayFirst(date));
    }

    /// "03 Dec 2026".
    private static String withDayFirst(Matcher date) {
        return date.group(3) + " " + monthName(date) + " " + date.group(1);
    }

    private static String monthName(Matcher date) {
        String month = MONTHS.get(Math.clamp(Integer.parseInt(date.group(2)) - 1, 0, 11));
        return month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1);
    }

    /// "Dec 3, 2026".
    private static String withNamedMonth(Matcher date) {
        return monthName(date) + " " + Integer.parseInt(date.group(3)) + ", " + date.group(1);
    }

    private static boolean isMonthFirst(Field field) {
        return DateSpelling.of(field).filter(s -> s.first().startsWith("m")).isPresent();
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /// What to write into the field so that it comes to hold this canonical text: a date in the page's own spelling
    /// where the page takes dates as text.
    public static String toPage(Field field, String canonical) {
        Optional<DateRange> range = field.type() == FieldType.TEXT ? DateRange.of(canonical) : Optional.empty();
        if (range.isPresent()) {
            return range.get().write(field, day -> dayToPage(field, day));
        }
        return field.type() == FieldType.TEXT && isDate(field) ? dayToPage(field, canonical) : canonical;
    }

    private static String dayToPage(Field field, String canonical) {
        Matcher date = ISO.matcher(canonical);
        if (!date.matches()) {
            return canonical;
        }
        if (Words.plain(field.hints().placeholder()).contains("nnnn")) {
            return canonical;
        }
        Matcher named = DAY_AND_NAMED_MONTH.matcher(field.hints().placeholder());
        if (named.find()) {
            return withDayFirst(date).replace(" ", named.group(1));
        }
        if (field.hints().placeholder().contains(NAMED_MONTH)) {
            return withNamedMonth(date);
        }
        return DateSpelling.of(field)
                .orElse(DateSpelling.VIETNAMESE)
                .write(date.group(1), date.group(2), date.group(3));
    }

    /// The canonical value of a page's text, read with what was asked for in mind: "3.500.000" is 3500000 where that
    /// was asked, whatever the label says.
    public static FieldValue actual(Field field, FieldValue requested) {
        return agree(field, requested) ? requested : field.value();
    }

    /// Whether the field holds what was asked for, as canonical values.
    public static boolean agree(Field field, FieldValue requested) {
        FieldValue held = field.value();
        if (held.equals(requested) || (held.isEmpty() && requested.isEmpty())) {
            return true;
        }
        if (field.type() == FieldType.CHECKBOX && requested.isEmpty()) {
            return held.equals(FieldValue.of("false"));
        }
        if (isOnlyAnswer(field, requested)) {
            return held.equals(FieldValue.of("true"));
        }
        if (held instanceof FieldValue.Text(String has) && requested instanceof FieldValue.Text(String wanted)) {
            return agree(field, has, wanted);
        }
        if (held instanceof FieldValue.Choices(var has) && requested instanceof FieldValue.Text(String wanted)) {
            return has.size() == 1 && isSameOption(field, has.getFirst(), wanted);
        }
        if (held instanceof FieldValue.Text(String has) && requested instanceof FieldValue.Choices(var wanted)) {
            return wanted.size() == 1 && agree(field, has, wanted.getFirst());
        }
        return held instanceof FieldValue.Choices(var has)
                && requested instanceof FieldValue.Choices(var wanted)
                && has.size() == wanted.size()
                && wanted.stream().allMatch(w -> has.stream().anyMatch(h -> isSameOption(field, h, w)));
    }

    /// Whether a tick that is the only answer to a question is asked for by its words, as one of several answers.
    public static boolean isOnlyAnswer(Field field, FieldValue requested) {
        return field.type() == FieldType.CHECKBOX
                && requested instanceof FieldValue.Choices(List<String> values)
                && values.size() == 1
                && values.stream().map(Words::plain).allMatch(Words.plain(field.label())::contains);
    }

    private static boolean agree(Field field, String has, String wanted) {
        String canonical = ofShown(field, wanted);
        if (has.equals(canonical)) {
            return true;
        }
        return switch (field.type()) {
            case NUMBER -> sameNumber(has, wanted);
            case SELECT, RADIO, COMBOBOX -> isSameOption(field, has, wanted) || isSameTime(has, wanted);
            // Many forms write names and codes in capitals, whatever is written into them.
            case TEXT ->
                has.equals(canonical.toUpperCase(Locale.ROOT))
                        || isSameTime(has, wanted)
                        || isSameDecimal(has, wanted)
                        || (ISO.matcher(wanted).matches()
                                && iso(field, has).filter(wanted::equals).isPresent())
                        // "Priya Raman (10058)", where a page adds the number of what it has found.
                        || (has.startsWith(wanted + " (")
                                && has.substring(wanted.length()).matches(" \\([\\w-]+\\)"))
                        || (wanted.matches("\\d+")
                                && has.toLowerCase(Locale.ROOT).matches(PRICE)
                                && digits(has).equals(wanted))
                        || (wanted.matches("\\d+")
                                && (GROUPED.matcher(has).matches() || has.matches("[\\d\\s-]+"))
                                && has.replaceAll("\\D", "").equals(wanted));
            case TEXTAREA ->
                has.strip().replaceAll("\\s+", " ").equals(wanted.strip().replaceAll("\\s+", " "));
            case TIME, DATETIME_LOCAL -> has.equals(wanted + ":00") || wanted.equals(has + ":00");
            // One of several that the field holds.
            case FILE -> holdsFile(has, wanted);
            // A country's code that stands in a list of its own belongs to no number that is said without it.
            case TEL -> wanted.matches("\\d{8,}") && has.matches("\\+\\d{1,3}" + wanted.replaceFirst("^0", ""));
            case DATE -> has.equals(range(field, wanted));
            case EMAIL, MONTH, CHECKBOX, MULTISELECT, PASSWORD -> false;
        };
    }

    /// Without the signs of a currency and without the decimals of a whole amount: "$1,250.00".
    private static String digits(String price) {
        return price.replaceFirst("[.,]0{1,2}(?=\\D*$)", "").replaceAll("\\D", "");
    }

    /// Whether the value of a file field has this name in it: alone, or beside others.
    public static boolean holdsFile(String value, String name) {
        return (FILES + value + FILES).contains(FILES + name + FILES);
    }

    /// Whether two values, or the words for them, stand for one option. What lies on a path, "A / B", is known by its
    /// end too.
    private static boolean isSameOption(Field field, String one, String other) {
        String a = Words.neat(field.optionLabel(one));
        String b = Words.neat(field.optionLabel(other));
        // "Techcombank - Kỹ thương Việt Nam" for what people call Techcombank.
        boolean begins = field.type() == FieldType.COMBOBOX
                && a.length() > b.length()
                && a.regionMatches(true, 0, b, 0, b.length())
                && a.substring(b.length()).matches("\\s+[-–—|·(].*");
        return begins
                || (field.type() == FieldType.COMBOBOX && (isOnlyIn(field, a, b) || isPiece(a, b)))
                || a.equalsIgnoreCase(b)
                || endOfPath(a).equalsIgnoreCase(b)
                || a.equalsIgnoreCase(endOfPath(b));
    }

    /// "Tiết kiệm" for "TK01 – Tiết kiệm", a row of a list with a code and a name.
    private static boolean isPiece(String row, String words) {
        return Stream.of(row.split(" – ")).anyMatch(words::equalsIgnoreCase);
    }

    /// "+65" for "Singapore (+65)", where a list shows its choice by what stands in brackets in one of its items alone.
    private static boolean isOnlyIn(Field field, String shown, String words) {
        String inBrackets = "(" + shown + ")";
        return !shown.isEmpty()
                && words.endsWith(inBrackets)
                && field.options().stream()
                                .filter(o -> Words.neat(o.label()).endsWith(inBrackets))
                                .count()
                        <= 1;
    }

    /// Whether a text tells the time that was asked for, in the page's own way.
    private static boolean isSameTime(String has, String wanted) {
        if (!wanted.matches("\\d{2}:\\d{2}")) {
            return false;
        }
        Matcher time = TIME.matcher(has.strip());
        if (!time.matches()) {
            return false;
        }
        String half = time.group(3) == null ? "" : time.group(3).toLowerCase(Locale.ROOT);
        int hour = Integer.parseInt(time.group(1));
        if (!half.isEmpty()) {
            hour = hour % 12 + (half.startsWith("p") || half.startsWith("c") ? 12 : 0);
        }
        return wanted.equals(twoDigits(String.valueOf(hour)) + ":" + time.group(2));
    }

    private static String endOfPath(String words) {
        return words.replaceFirst("^.*\\s[/>›»→]\\s", "");
    }

    /// "120,5" for 120.5. Three digits behind the sign would be thousands.
    private static boolean isSameDecimal(String has, String wanted) {
        if (!wanted.matches("-?\\d+\\.(\\d{1,2}|\\d{4,})")) {
            return false;
        }
        return has.matches("-?[\\d.\\s]+,\\d+")
                ? sameNumber(has.replaceAll("[.\\s]", "").replace(',', '.'), wanted)
                : has.matches("-?\\d[\\d,]*\\.\\d+") && sameNumber(has.replace(",", ""), wanted);
    }

    private static boolean sameNumber(String has, String wanted) {
        try {
            return new BigDecimal(has).compareTo(new BigDecimal(wanted)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
