package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Dates, always day before month: "mùng năm tháng chạp năm 2026", "15/4/90", "hai mươi tháng mười một", "thứ sáu tuần
/// sau", "cuối tháng", "ba ngày nữa".
public final class Dates {
    /// What was said of a date.
    ///
    /// @param date  the date, if it exists and is complete for the field's tense
    /// @param day   the day said, for a range whose month comes later
    /// @param month the month said
    /// @param year  the year said
    /// @param lunar whether the lunar calendar was named
    public record Reading(
            int end, Optional<LocalDate> date, OptionalInt day, OptionalInt month, OptionalInt year, boolean lunar) {}

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})(?:[/.\\-](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Lexicon DAY = Lexicon.of("ngày", "mùng", "mồng", "ngày mùng", "ngày mồng", "hôm", "hôm ngày");
    private static final Lexicon MONTH = Lexicon.of("tháng");
    private static final Lexicon YEAR = Lexicon.of("năm");
    private static final Lexicon SLASH = Lexicon.of("trên", "xuyệt", "xẹt", "sẹc", "gạch", "chéo");
    private static final Lexicon LUNAR = Lexicon.of("âm lịch", "âm", "ta");
    private static final Lexicon FULL_MOON = Lexicon.of("rằm", "ngày rằm");

    /// A year by itself.
    public record YearReading(int end, int year) {}

    private Dates() {}

    /// Whether word `i` is the English name of a month, and not "máy" written without marks.
    public static boolean isEnglishMonth(Utterance u, int i) {
        return EnglishDates.isMonth(u, i);
    }

    public static Optional<YearReading> year(Utterance u, int from, int to, LocalDate today) {
        return Years.read(u, from, to, Tense.ANY, today).map(y -> new YearReading(y.end(), y.year()));
    }

    public static Optional<Reading> read(Utterance u, int from, int to, Tense tense, LocalDate today) {
        if (from >= to) {
            return Optional.empty();
        }
        Optional<RelativeDates.Reading> relative = RelativeDates.read(u, from, to, today);
        Optional<Reading> named = relative.filter(r -> DAY.at(u, r.end(), to) && !u.brokenBefore(r.end()))
                .flatMap(r -> absolute(u, r.end(), to, tense, today).map(day -> onWeekday(day, r.date())));
        if (named.isPresent()) {
            return named;
        }
        Optional<Reading> spoken = absolute(u, from, to, tense, today);
        if (relative.isPresent()
                && (spoken.isEmpty() || relative.get().end() >= spoken.get().end())) {
            return relative.map(r -> new Reading(
                    r.end(),
                    Optional.of(r.date()),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    false));
        }
        return spoken;
    }

    /// "chủ nhật ngày hai mươi hai tháng mười một", "hôm qua ngày 23": the day counts; one that is no Sunday is none.
    private static Reading onWeekday(Reading day, LocalDate said) {
        if (day.date.filter(d -> d.getDayOfWeek() != said.getDayOfWeek()).isEmpty()) {
            return day;
        }
        OptionalInt year = OptionalInt.of(day.date.get().getYear());
        return new Reading(day.end, Optional.empty(), day.day, day.month, year, day.lunar);
    }

    private static Optional<Reading> absolute(Utterance u, int from, int to, Tense tense, LocalDate today) {
        Optional<Reading> english =
                EnglishDates.read(u, from, to).map(e -> reading(e.end(), e.day(), e.month(), e.year(), tense, today));
        if (english.isPresent()) {
            return english;
        }
        Optional<Reading> turned = yearFirst(u, from, to, tense, today).or(() -> monthFirst(u, from, to, tense, today));
        if (turned.isPresent()) {
            return turned;
        }
        int i = DAY.skip(u, from, to);
        boolean named = i > from;
        if (i < to && u.word(i).isFigure()) {
            Optional<Reading> figures = figures(u, i, tense, today);
            if (figures.isPresent()) {
                return figures;
            }
        }
        int moon = FULL_MOON.skip(u, from, to);
        if (moon > from) {
            return afterDay(u, moon, to, 15, true, tense, today);
        }
        Optional<Reading> best = Optional.empty();
        for (int size = 3; size >= 1; size--) {
            Optional<Numbers.Reading> day = Numbers.read(u, i, Math.min(to, i + size));
            if (day.isEmpty() || day.get().scaled() || day.get().value().scale() > 0) {
                continue;
            }
            int value = day.get().whole();
            if (value >= 1 && value <= 39) {
                Optional<Reading> reading = afterDay(u, day.get().end(), to, value, named, tense, today);
                if (reading.isPresent()
                        && (best.isEmpty() || reading.get().end() > best.get().end())) {
                    best = reading;
                }
            }
        }
        return best;
    }

    /// "năm tám lăm ngày mùng hai tháng chín"; after "sinh năm" the word "năm" is gone already.
    private static Optional<Reading> yearFirst(Utterance u, int from, int to, Tense tense, LocalDate today) {
        int y = YEAR.skip(u, from, to);
        if (y == from && tense != Tense.BIRTH) {
            return Optional.empty();
        }
        Optional<Years.Reading> year = Years.read(u, y, to, tense, today);
        if (year.isEmpty()
                || !(DAY.at(u, year.get().end(), to) || MONTH.at(u, year.get().end(), to))) {
            return Optional.empty();
        }
        return absolute(u, year.get().end(), to, Tense.ANY, today)
                .filter(r -> r.year.isEmpty() && r.day.isPresent() && r.month.isPresent())
                .map(r -> reading(
                        r.end,
                        r.day.getAsInt(),
                        r.month.getAsInt(),
                        OptionalInt.of(year.get().year()),
                        tense,
                        today));
    }

    /// "tháng chín ngày hai năm tám lăm".
    private static Optional<Reading> monthFirst(Utterance u, int from, int to, Tense tense, LocalDate today) {
        int m = MONTH.skip(u, from, to);
        Optional<Months.Reading> month = m == from ? Optional.empty() : Months.name(u, m, to, true, today);
        int d = month.map(r -> DAY.skip(u, r.end(), to)).orElse(from);
        if (month.isEmpty() || d == month.get().end()) {
            return Optional.empty();
        }
        Optional<Numbers.Reading> day = Numbers.readCount(u, d, Math.min(to, d + 3))
                .filter(n -> !n.scaled() && n.value().scale() <= 0)
                .filter(n -> n.whole() >= 1 && n.whole() <= 31);
        return day.map(n -> {
            Optional<Years.Reading> year = yearAfter(u, n.end(), to, tense, today);
            OptionalInt said = year.isPresent() ? OptionalInt.of(year.get().year()) : OptionalInt.empty();
            int end = year.map(Years.Reading::end).orElse(n.end());
            return reading(end, n.whole(), month.get().month(), said, tense, today);
        });
    }

    /// A year with the word `năm` before it.
    private static Optional<Years.Reading> yearAfter(Utterance u, int i, int to, Tense tense, LocalDate today) {
        int y = YEAR.skip(u, i, to);
        return y > i ? Years.read(u, y, to, tense, today) : Optional.empty();
    }

    private static Optional<Reading> figures(Utterance u, int i, Tense tense, LocalDate today) {
        String said = u.word(i).folded();
        Matcher iso = ISO.matcher(said);
        if (iso.matches()) {
            return Optional.of(reading(
                    i + 1,
                    number(iso.group(3)),
                    number(iso.group(2)),
                    OptionalInt.of(number(iso.group(1))),
                    tense,
                    today));
        }
        Matcher m = FIGURES.matcher(said);
        if (!m.matches()) {
            return Optional.empty();
        }
        String year = m.group(3);
        if (year != null) {
            Optional<Integer> full = Years.year(year, tense, today);
            return full.map(
                    y -> reading(i + 1, number(m.group(1)), number(m.group(2)), OptionalInt.of(y), tense, today));
        }
        if (said.indexOf('/') < 0 && said.indexOf('-') < 0) {
            return Optional.empty();
        }
        Optional<Years.Reading> after = yearAfter(u, i + 1, u.size(), tense, today);
        return Optional.of(
                after.isPresent()
                        ? reading(
                                after.get().end(),
                                number(m.group(1)),
                                number(m.group(2)),
                                OptionalInt.of(after.get().year()),
                                tense,
                                today)
                        : reading(i + 1, number(m.group(1)), number(m.group(2)), OptionalInt.empty(), tense, today));
    }

    private static Optional<Reading> afterDay(
            Utterance u, int i, int to, int day, boolean named, Tense tense, LocalDate today) {
        int m = MONTH.skip(u, i, to);
        boolean monthNamed = m > i;
        if (!monthNamed) {
            m = SLASH.skip(u, i, to);
        }
        Optional<Reading> none = monthNamed ? noSuchMonth(u, m, to, day) : Optional.empty();
        if (none.isPresent()) {
            return none;
        }
        Optional<Months.Reading> month = Months.name(u, m, to, monthNamed, today);
        if (month.isEmpty()) {
            return named && day <= 31 && !monthNamed
                    ? Optional.of(reading(i, day, OptionalInt.empty(), OptionalInt.empty(), tense, today))
                    : Optional.empty();
        }
        int at = month.get().end();
        boolean lunar = false;
        if (LUNAR.at(u, at, to)) {
            lunar = true;
            at = LUNAR.skip(u, at, to);
        }
        int y = YEAR.skip(u, at, to);
        boolean yearNamed = y > at;
        Optional<Years.Reading> relative = Years.relative(u, at, y, to, today);
        Optional<Years.Reading> year = relative;
        if (!yearNamed) {
            y = SLASH.skip(u, at, to);
        }
        if (year.isEmpty() || (u.unmarked() && yearNamed)) {
            // without marks "nam sau lam" may be 65, not next year
            year = Years.read(u, y, to, tense, today).or(() -> relative);
        }
        if (!monthNamed
                && m == i
                && (year.isEmpty() || (!named && !yearNamed && year.get().end() - y < 2))) {
            return named && day <= 31
                    ? Optional.of(reading(i, day, OptionalInt.empty(), OptionalInt.empty(), tense, today))
                    : Optional.empty();
        }
        int end = year.isPresent() ? year.get().end() : at;
        if (LUNAR.at(u, end, to)) {
            lunar = true;
            end = LUNAR.skip(u, end, to);
        }
        OptionalInt said = year.isPresent()
                ? OptionalInt.of(year.get().year())
                : month.get().year();
        Reading r = reading(end, day, OptionalInt.of(month.get().month()), said, tense, today);
        return Optional.of(new Reading(r.end, r.date, r.day, r.month, r.year, lunar));
    }

    /// "tháng mười ba": heard to its end, so that it can be asked about.
    private static Optional<Reading> noSuchMonth(Utterance u, int i, int to, int day) {
        Optional<Numbers.Reading> number = Numbers.readCount(u, i, Math.min(to, i + 3));
        return number.filter(n -> n.whole() > 12 && n.whole() < 100)
                .filter(n -> !n.scaled() && (n.end() == u.size() || u.brokenBefore(n.end()) || YEAR.at(u, n.end(), to)))
                .filter(n -> u.word(i).isFigure() || Numeral.is(u, i, Numeral.Kind.TEN))
                .map(n -> {
                    int end = yearAfter(u, n.end(), to, Tense.ANY, LocalDate.EPOCH)
                            .map(Years.Reading::end)
                            .orElse(n.end());
                    OptionalInt month = OptionalInt.of(n.whole());
                    return new Reading(end, Optional.empty(), OptionalInt.of(day), month, OptionalInt.empty(), false);
                });
    }

    private static Reading reading(int end, int day, int month, OptionalInt year, Tense tense, LocalDate today) {
        return reading(end, day, OptionalInt.of(month), year, tense, today);
    }

    private static Reading reading(
            int end, int day, OptionalInt month, OptionalInt year, Tense tense, LocalDate today) {
        Optional<LocalDate> date;
        if (month.isPresent() && year.isPresent()) {
            date = of(day, month.getAsInt(), year.getAsInt());
        } else if (month.isPresent()) {
            date = nearest(day, month.getAsInt(), tense, today);
        } else {
            date = nearest(day, tense, today);
        }
        return new Reading(end, date, OptionalInt.of(day), month, year, false);
    }

    private static Optional<LocalDate> nearest(int day, int month, Tense tense, LocalDate today) {
        int year = today.getYear();
        Optional<LocalDate> thisYear = of(day, month, year);
        return switch (tense) {
            case BIRTH -> Optional.empty();
            case FUTURE -> thisYear.filter(d -> !d.isBefore(today)).or(() -> of(day, month, year + 1));
            case PAST -> thisYear.filter(d -> !d.isAfter(today)).or(() -> of(day, month, year - 1));
            case ANY -> thisYear;
        };
    }

    private static Optional<LocalDate> nearest(int day, Tense tense, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        Optional<LocalDate> thisMonth = of(day, month.getMonthValue(), month.getYear());
        YearMonth next = month.plusMonths(1);
        YearMonth last = month.minusMonths(1);
        return switch (tense) {
            case BIRTH -> Optional.empty();
            case FUTURE ->
                thisMonth.filter(d -> !d.isBefore(today)).or(() -> of(day, next.getMonthValue(), next.getYear()));
            case PAST ->
                thisMonth.filter(d -> !d.isAfter(today)).or(() -> of(day, last.getMonthValue(), last.getYear()));
            case ANY -> thisMonth;
        };
    }

    static Optional<LocalDate> of(int day, int month, int year) {
        // asked of every number in a text: an exception for each that is no date would be dear
        boolean exists = year >= Year.MIN_VALUE
                && year <= Year.MAX_VALUE
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
