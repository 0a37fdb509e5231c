package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Months: "tháng giêng", "tháng tư", "tháng mười hai năm 2026", "tháng sau", "12/2026".
public final class Months {
    /// @param year where the words fix it ("tháng sau")
    public record Reading(int end, int month, OptionalInt year) {}

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/\\-.](\\d{4})|(\\d{4})-(\\d{1,2})");
    private static final Lexicon MONTH = Lexicon.of("tháng");
    private static final Lexicon YEAR = Lexicon.of("năm");
    private static final Lexicon FIRST = Lexicon.of("giêng");
    private static final Lexicon LAST_OF_YEAR = Lexicon.of("chạp");
    private static final Lexicon THIS = Lexicon.of("này", "hiện tại", "nay");
    private static final Lexicon NEXT = Lexicon.of("sau", "tới", "kế tiếp");
    private static final Lexicon BEFORE = Lexicon.of("trước", "vừa rồi", "ngoái");

    /// A month without a year is rather the last one than the same of next year; but not one long ago.
    private static final int MOST_MONTHS_AGO = 2;

    private static final int THIRTEENTH = 13;

    private Months() {}

    /// A whole month with its year, for month fields.
    public static Optional<YearMonthReading> read(Utterance u, int from, int to, Tense tense, LocalDate today) {
        if (from >= to) {
            return Optional.empty();
        }
        Matcher figures = FIGURES.matcher(u.word(from).folded());
        if (figures.matches()) {
            boolean iso = figures.group(1) == null;
            int month = Integer.parseInt(figures.group(iso ? 4 : 1));
            int year = Integer.parseInt(figures.group(iso ? 3 : 2));
            return month >= 1 && month <= 12
                    ? Optional.of(new YearMonthReading(from + 1, YearMonth.of(year, month)))
                    : Optional.empty();
        }
        int i = MONTH.skip(u, from, to);
        Optional<Reading> month = name(u, i, to, i > from, today);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int at = month.get().end();
        int y = YEAR.skip(u, at, to);
        Optional<Years.Reading> year = Years.relative(u, at, y, to, today);
        if (year.isEmpty()) {
            year = Years.read(u, y, to, tense, today);
        }
        int value = month.get().month();
        if (year.isPresent()) {
            return Optional.of(new YearMonthReading(
                    year.get().end(), YearMonth.of(year.get().year(), value)));
        }
        if (month.get().year().isPresent()) {
            return Optional.of(
                    new YearMonthReading(at, YearMonth.of(month.get().year().getAsInt(), value)));
        }
        YearMonth nearest = YearMonth.of(today.getYear(), value);
        YearMonth now = YearMonth.from(today);
        if (tense == Tense.PAST && nearest.isAfter(now)) {
            nearest = nearest.minusYears(1);
        } else if (nearest.isBefore(now)
                && (tense == Tense.FUTURE || nearest.until(now, ChronoUnit.MONTHS) > MOST_MONTHS_AGO)) {
            nearest = nearest.plusYears(1);
        }
        return Optional.of(new YearMonthReading(at, nearest));
    }

    public record YearMonthReading(int end, YearMonth month) {}

    /// The month's name right after the word for month, or a bare number from 1 to 12.
    static Optional<Reading> name(Utterance u, int i, int to, boolean named, LocalDate today) {
        if (i >= to) {
            return Optional.empty();
        }
        // without marks "thang sau nam" is June, not next month
        boolean june = u.unmarked() && u.says(i, "sau") && YEAR.at(u, i + 1, to);
        if (named && !june) {
            if (FIRST.at(u, i, to)) {
                return Optional.of(new Reading(i + 1, 1, OptionalInt.empty()));
            }
            if (LAST_OF_YEAR.at(u, i, to)) {
                return Optional.of(new Reading(i + 1, 12, OptionalInt.empty()));
            }
            for (int shift = -1; shift <= 1; shift++) {
                Lexicon words = shift < 0 ? BEFORE : shift == 0 ? THIS : NEXT;
                if (words.at(u, i, to)) {
                    YearMonth month = YearMonth.from(today).plusMonths(shift);
                    return Optional.of(
                            new Reading(words.skip(u, i, to), month.getMonthValue(), OptionalInt.of(month.getYear())));
                }
            }
        }
        return number(u, i, to).map(n -> new Reading(n.end(), n.whole(), OptionalInt.empty()));
    }

    private static Optional<Numbers.Reading> number(Utterance u, int i, int to) {
        for (int size = 2; size >= 1; size--) {
            Optional<Numbers.Reading> number = Numbers.readCount(u, i, Math.min(to, i + size));
            if (number.isPresent()
                    && !number.get().scaled()
                    && number.get().value().scale() <= 0) {
                int value = number.get().whole();
                // "tháng hai lăm"? no: two digits in a row are a month only as mười, mười một, mười hai or in figures
                boolean pair = number.get().end() - i == 2 && Numeral.isDigit(u, i);
                if (value == THIRTEENTH) {
                    // "tháng mười ba" is no month, and not October either
                    return Optional.empty();
                }
                if (value >= 1 && value <= 12 && !pair) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }
}
