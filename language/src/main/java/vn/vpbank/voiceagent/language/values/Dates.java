package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
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
        Optional<Reading> named = relative.filter(
                        r -> !u.brokenBefore(r.end()) && (DAY.at(u, r.end(), to) || saysMonth(u, r.end(), to)))
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

    /// "thứ sáu | 18 tháng 12", "thứ ba | 22/12".
    private static boolean saysMonth(Utterance u, int from, int to) {
        return Numbers.read(u, from, to)
                        .filter(n -> u.says(n.end(), "thang") && n.end() < to)
                        .isPresent()
                || (from < to && u.word(from).text().matches("\\d{1,2}[/-]\\d{1,2}([/-]\\d{2,4})?"));
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
        Optional<Reading> english = EnglishDates.read(u, from, to)
                .map(e -> DayOfYear.reading(e.end(), e.day(), e.month(), e.year(), tense, today));
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
            Optional<Reading> figures = DateFigures.read(u, i, tense, today);
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
        if (y == from && !tense.isBirth()) {
            return Optional.empty();
        }
        Optional<Years.Reading> year = Years.read(u, y, to, tense, today);
        if (year.isEmpty()
                || !(DAY.at(u, year.get().end(), to) || MONTH.at(u, year.get().end(), to))) {
            return Optional.empty();
        }
        return absolute(u, year.get().end(), to, Tense.ANY, today)
                .filter(r -> r.year.isEmpty() && r.day.isPresent() && r.month.isPresent())
                .map(r -> DayOfYear.reading(
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
            return DayOfYear.reading(end, n.whole(), month.get().month(), said, tense, today);
        });
    }

    /// A year with the word `năm` before it.
    static Optional<Years.Reading> yearAfter(Utterance u, int i, int to, Tense tense, LocalDate today) {
        int y = YEAR.skip(u, i, to);
        return y > i ? Years.read(u, y, to, tense, today) : Optional.empty();
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
                    ? Optional.of(DayOfYear.reading(i, day, OptionalInt.empty(), OptionalInt.empty(), tense, today))
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
                    ? Optional.of(DayOfYear.reading(i, day, OptionalInt.empty(), OptionalInt.empty(), tense, today))
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
        Reading r = DayOfYear.reading(end, day, OptionalInt.of(month.get().month()), said, tense, today);
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
}
