package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Lengths of time in months: "hai năm", "năm rưỡi", "ba sáu tháng", "một năm sáu tháng", "nửa năm".
public final class Terms {
    /// @param unit whether months or years were said; without, the number is in the field's own unit
    public record Reading(int end, BigDecimal months, boolean unit) {}

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final Lexicon YEAR = Lexicon.of("năm", "years", "year");
    private static final Lexicon MONTH = Lexicon.of("tháng", "months", "month");
    private static final Lexicon QUARTER = Lexicon.of("quý");
    private static final Lexicon HALF_YEAR = Lexicon.of("nửa năm", "nữa năm");
    private static final Lexicon HALF_MONTH = Lexicon.of("nửa tháng", "nữa tháng");
    private static final Lexicon AND = Lexicon.of("và", "lẻ", "linh", "cộng");
    /// How `năm` sounds where n and l are one.
    private static final Lexicon YEAR_AS_FIVE = Lexicon.of("lăm");

    private Terms() {}

    public static Optional<Reading> read(Utterance u, int from, int to) {
        int half = HALF_YEAR.skip(u, from, to);
        if (half > from) {
            return Optional.of(new Reading(half, BigDecimal.valueOf(6), true));
        }
        int fortnight = HALF_MONTH.skip(u, from, to);
        if (fortnight > from) {
            return Optional.of(new Reading(fortnight, new BigDecimal("0.5"), true));
        }
        // "năm rưỡi": one year and a half
        if (YEAR.at(u, from, to) && Numeral.is(u, from + 1, Numeral.Kind.HALF) && from + 1 < to) {
            return Optional.of(new Reading(from + 2, BigDecimal.valueOf(18), true));
        }
        Optional<Numbers.Reading> number = Numbers.readCount(u, from, to);
        if (number.isEmpty() || number.get().scaled()) {
            return Optional.empty();
        }
        int unit = number.get().end();
        BigDecimal value = number.get().value();
        if (YEAR.at(u, unit, to)) {
            return Optional.of(years(u, unit + 1, to, value));
        }
        if (MONTH.at(u, unit, to)) {
            return Optional.of(new Reading(unit + 1, value, true));
        }
        if (QUARTER.at(u, unit, to)) {
            return Optional.of(new Reading(unit + 1, value.multiply(BigDecimal.valueOf(3)), true));
        }
        return Optional.of(new Reading(unit, value, false));
    }

    /// "hai lăm" for "hai năm": only where nothing else makes sense of it.
    static Optional<Reading> yearsBySound(Utterance u, int from, int to) {
        for (int year = from + 1; year < Math.min(to, from + 4); year++) {
            if (YEAR_AS_FIVE.at(u, year, to)) {
                int unit = year;
                return Numbers.readCount(u, from, year)
                        .filter(n -> n.end() == unit && !n.scaled())
                        .map(n -> years(u, unit + 1, to, n.value()));
            }
        }
        return Optional.empty();
    }

    private static Reading years(Utterance u, int i, int to, BigDecimal years) {
        BigDecimal months = years.multiply(TWELVE);
        if (i < to && Numeral.is(u, i, Numeral.Kind.HALF)) {
            return new Reading(i + 1, months.add(BigDecimal.valueOf(6)), true);
        }
        Optional<Numbers.Reading> more = Numbers.readCount(u, AND.skip(u, i, to), to);
        if (more.isPresent() && MONTH.at(u, more.get().end(), to)) {
            return new Reading(more.get().end() + 1, months.add(more.get().value()), true);
        }
        return new Reading(i, months, true);
    }
}
