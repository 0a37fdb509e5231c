package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/// The date that a day, a month and a year make; what was not said is the nearest that suits the field.
final class DayOfYear {
    /// A day of so many months ago is rather the one of next year: "mười lăm tháng một" in November.
    private static final int LONG_AGO = 9;

    private DayOfYear() {}

    static Dates.Reading reading(int end, int day, int month, OptionalInt year, Tense tense, LocalDate today) {
        return reading(end, day, OptionalInt.of(month), year, tense, today);
    }

    static Dates.Reading reading(int end, int day, OptionalInt month, OptionalInt year, Tense tense, LocalDate today) {
        Optional<LocalDate> date;
        if (month.isPresent() && year.isPresent()) {
            date = of(day, month.getAsInt(), year.getAsInt());
        } else if (month.isPresent()) {
            date = nearest(day, month.getAsInt(), tense, today);
        } else {
            date = nearest(day, tense, today);
        }
        return new Dates.Reading(end, date, OptionalInt.of(day), month, year, false);
    }

    private static Optional<LocalDate> nearest(int day, int month, Tense tense, LocalDate today) {
        int year = today.getYear();
        Optional<LocalDate> thisYear = of(day, month, year);
        return switch (tense) {
            case BIRTH, CHILDHOOD -> Optional.empty();
            case FUTURE -> thisYear.filter(d -> !d.isBefore(today)).or(() -> of(day, month, year + 1));
            case PAST -> thisYear.filter(d -> !d.isAfter(today)).or(() -> of(day, month, year - 1));
            case ANY ->
                thisYear.filter(d -> !d.isBefore(today.minusMonths(LONG_AGO))).or(() -> of(day, month, year + 1));
        };
    }

    private static Optional<LocalDate> nearest(int day, Tense tense, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        Optional<LocalDate> thisMonth = of(day, month.getMonthValue(), month.getYear());
        YearMonth next = month.plusMonths(1);
        YearMonth last = month.minusMonths(1);
        return switch (tense) {
            case BIRTH, CHILDHOOD -> Optional.empty();
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
}
