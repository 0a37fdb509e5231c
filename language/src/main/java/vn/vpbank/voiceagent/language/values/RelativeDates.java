package vn.vpbank.voiceagent.language.values;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Dates told from today. Weeks begin on Monday.
final class RelativeDates {
    record Reading(int end, LocalDate date) {}

    private static final List<Map.Entry<Lexicon, Integer>> NEAR = List.of(
            Map.entry(Lexicon.of("ngày kia", "ngày mốt", "mốt", "hôm mốt", "bữa mốt"), 2),
            Map.entry(Lexicon.of("ngày mai", "mai", "hôm sau", "bữa mai"), 1),
            Map.entry(
                    Lexicon.of("hôm nay", "bữa nay", "ngày hôm nay", "nay", "bữa ni", "hôm ni", "ngày hôm nay luôn"),
                    0),
            Map.entry(Lexicon.of("hôm qua", "ngày hôm qua", "bữa qua", "hồi hôm qua"), -1),
            Map.entry(Lexicon.of("hôm kia", "bữa kia", "hôm trước"), -2));
    private static final Lexicon PART_OF_DAY = Lexicon.of("sáng", "trưa", "chiều", "tối", "đêm", "khuya");
    private static final Lexicon WEEKDAY = Lexicon.of("thứ");
    private static final Lexicon SUNDAY = Lexicon.of("chủ nhật", "chúa nhật");
    private static final Lexicon THIS = Lexicon.of("tuần này", "này", "tuần ni");
    private static final Lexicon NEXT =
            Lexicon.of("tuần sau", "tuần tới", "tuần kế", "tuần kế tiếp", "sau", "đầu tuần sau", "cuối tuần sau");
    private static final Lexicon COMING_WEEK = Lexicon.of("sau", "tới", "kế tiếp");
    private static final Lexicon COMING = Lexicon.of("tới", "sắp tới", "tới đây");
    private static final Lexicon LAST = Lexicon.of("tuần trước", "tuần rồi", "tuần vừa rồi", "trước", "vừa rồi");
    private static final Lexicon END_OF_MONTH = Lexicon.of("cuối tháng", "ngày cuối tháng", "ngày cuối cùng của tháng");
    private static final Lexicon START_OF_MONTH = Lexicon.of("đầu tháng", "ngày đầu tháng", "ngày đầu tiên của tháng");
    private static final Lexicon END_OF_YEAR = Lexicon.of("cuối năm", "ngày cuối năm");
    private static final Lexicon START_OF_YEAR = Lexicon.of("đầu năm", "ngày đầu năm");
    private static final Lexicon START_OF_WEEK = Lexicon.of("đầu tuần", "ngày đầu tuần");
    private static final Lexicon SAME_DAY = Lexicon.of("ngày này", "bữa này", "đúng ngày này");
    private static final Lexicon BEFORE_NOW = Lexicon.of("cách đây", "cách nay", "trước đây");
    private static final Lexicon AFTER = Lexicon.of("sau", "sau khoảng");
    private static final Lexicon YEAR = Lexicon.of("năm");
    private static final Lexicon DAYS = Lexicon.of("ngày", "hôm", "bữa");
    private static final Lexicon WEEKS = Lexicon.of("tuần");
    private static final Lexicon MONTHS = Lexicon.of("tháng");
    private static final Lexicon LATER = Lexicon.of("nữa", "sau", "tới");
    private static final Lexicon AGO = Lexicon.of("trước", "trước đây");
    private static final Lexicon DAY = Lexicon.of("ngày", "hôm", "vào", "bữa");

    private RelativeDates() {}

    static Optional<Reading> read(Utterance u, int from, int to, LocalDate today) {
        for (Map.Entry<Lexicon, Integer> near : NEAR) {
            int end = near.getKey().skip(u, from, to);
            if (end > from) {
                return Optional.of(new Reading(end, today.plusDays(near.getValue())));
            }
        }
        if (u.says(from, "qua") && from > 0 && PART_OF_DAY.at(u, from - 1, from)) {
            // "chiều qua"
            return Optional.of(new Reading(from + 1, today.minusDays(1)));
        }
        Optional<Reading> weekday = weekday(u, DAY.skip(u, from, to), to, today);
        if (weekday.isPresent()) {
            return weekday;
        }
        int i = END_OF_MONTH.skip(u, from, to);
        if (i > from) {
            return month(u, i, to, today)
                    .map(m -> new Reading(m.end(), m.month().atEndOfMonth()));
        }
        i = START_OF_MONTH.skip(u, from, to);
        if (i > from) {
            return month(u, i, to, today)
                    .map(m -> new Reading(m.end(), m.month().atDay(1)));
        }
        i = SAME_DAY.skip(u, from, to);
        if (i > from && MONTHS.at(u, i, to)) {
            return month(u, i + 1, to, today).map(m -> new Reading(m.end(), sameDay(m.month(), today)));
        }
        return year(u, from, to, today)
                .or(() -> startOfWeek(u, from, to, today))
                .or(() -> distance(u, from, to, today));
    }

    private static LocalDate sameDay(YearMonth month, LocalDate today) {
        return month.atDay(Math.min(today.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static Optional<Reading> year(Utterance u, int from, int to, LocalDate today) {
        int last = END_OF_YEAR.skip(u, from, to);
        int first = last > from ? from : START_OF_YEAR.skip(u, from, to);
        int i = Math.max(last, first);
        if (i == from) {
            return Optional.empty();
        }
        Years.Reading year =
                yearAt(u, i, to, today).orElse(new Years.Reading(i, today.getYear() + (first > from ? 1 : 0)));
        LocalDate start = LocalDate.of(year.year(), 1, 1);
        return Optional.of(new Reading(
                year.end(), first > from ? start : start.plusYears(1).minusDays(1)));
    }

    private static Optional<Years.Reading> yearAt(Utterance u, int i, int to, LocalDate today) {
        return Years.relative(u, i, to, today).or(() -> Years.read(u, i, to, Tense.ANY, today));
    }

    private static Optional<Reading> startOfWeek(Utterance u, int from, int to, LocalDate today) {
        int i = START_OF_WEEK.skip(u, from, to);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int next = COMING_WEEK.skip(u, i, to);
        return i > from && next > i ? Optional.of(new Reading(next, monday.plusWeeks(1))) : Optional.empty();
    }

    private static Optional<Months.YearMonthReading> month(Utterance u, int i, int to, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        Optional<Months.Reading> said = Months.name(u, i, to, true, today);
        if (said.isEmpty()) {
            return Optional.of(new Months.YearMonthReading(i, now));
        }
        Months.Reading m = said.get();
        int y = YEAR.skip(u, m.end(), to);
        Optional<Years.Reading> year = y > m.end() ? yearAt(u, y, to, today) : Optional.empty();
        return Optional.of(
                year.isPresent()
                        ? new Months.YearMonthReading(
                                year.get().end(), YearMonth.of(year.get().year(), m.month()))
                        : new Months.YearMonthReading(
                                m.end(), YearMonth.of(m.year().orElse(now.getYear()), m.month())));
    }

    private static Optional<Reading> weekday(Utterance u, int from, int to, LocalDate today) {
        DayOfWeek day;
        int i = SUNDAY.skip(u, from, to);
        if (i > from) {
            day = DayOfWeek.SUNDAY;
        } else {
            i = WEEKDAY.skip(u, from, to);
            if (i == from) {
                return Optional.empty();
            }
            Optional<Numbers.Reading> number = Numbers.readCount(u, i, Math.min(to, i + 1));
            if (number.isEmpty() || number.get().whole() < 2 || number.get().whole() > 7) {
                return Optional.empty();
            }
            day = DayOfWeek.of(number.get().whole() - 1);
            i = number.get().end();
        }
        LocalDate thisWeek =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
        if (THIS.at(u, i, to)) {
            return Optional.of(new Reading(THIS.skip(u, i, to), thisWeek));
        }
        if (NEXT.at(u, i, to)) {
            return Optional.of(new Reading(NEXT.skip(u, i, to), thisWeek.plusWeeks(1)));
        }
        if (LAST.at(u, i, to)) {
            return Optional.of(new Reading(LAST.skip(u, i, to), thisWeek.minusWeeks(1)));
        }
        LocalDate coming = today.with(TemporalAdjusters.next(day));
        return Optional.of(new Reading(COMING.skip(u, i, to), coming));
    }

    /// "sau 3 ngày", "hai tuần nữa", "ba ngày trước".
    private static Optional<Reading> distance(Utterance u, int from, int to, LocalDate today) {
        int since = BEFORE_NOW.skip(u, from, to);
        boolean before = since > from;
        int i = before ? since : AFTER.skip(u, from, to);
        boolean after = i > from && !before;
        Optional<Numbers.Reading> number = Numbers.readCount(u, i, Math.min(to, i + 3));
        if (number.isEmpty() || number.get().scaled() || number.get().value().scale() > 0) {
            return Optional.empty();
        }
        int n = number.get().whole();
        int unit = number.get().end();
        int end;
        LocalDate there;
        LocalDate back;
        if (DAYS.at(u, unit, to)) {
            end = DAYS.skip(u, unit, to);
            there = today.plusDays(n);
            back = today.minusDays(n);
        } else if (WEEKS.at(u, unit, to)) {
            end = WEEKS.skip(u, unit, to);
            there = today.plusWeeks(n);
            back = today.minusWeeks(n);
        } else if (MONTHS.at(u, unit, to)) {
            end = MONTHS.skip(u, unit, to);
            there = today.plusMonths(n);
            back = today.minusMonths(n);
        } else {
            return Optional.empty();
        }
        if (before) {
            return Optional.of(new Reading(end, back));
        }
        if (LATER.at(u, end, to)) {
            return Optional.of(new Reading(LATER.skip(u, end, to), there));
        }
        if (AGO.at(u, end, to)) {
            return Optional.of(new Reading(AGO.skip(u, end, to), back));
        }
        return after ? Optional.of(new Reading(end, there)) : Optional.empty();
    }
}
