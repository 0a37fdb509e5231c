package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Lengths of time for fields that count minutes, hours, days or weeks, in the unit of the field: "một tiếng rưỡi" is
/// 90 for "Thời lượng (phút)", "hai tuần" 14 for "Số ngày (ngày)".
public final class Durations {
    /// What a unit is called, and how many seconds it has.
    private record Unit(int seconds, Lexicon words) {}

    private static final Unit SECOND = new Unit(1, Lexicon.of("giây", "second", "seconds"));
    private static final Unit MINUTE = new Unit(60, Lexicon.of("phút", "minute", "minutes"));
    private static final Unit HOUR =
            new Unit(3_600, Lexicon.of("tiếng", "tiếng đồng hồ", "giờ", "giờ đồng hồ", "hour", "hours"));
    private static final Unit DAY = new Unit(86_400, Lexicon.of("ngày", "hôm", "day", "days"));
    private static final Unit WEEK = new Unit(604_800, Lexicon.of("tuần", "tuần lễ", "week", "weeks"));
    private static final List<Unit> UNITS = List.of(SECOND, MINUTE, HOUR, DAY, WEEK);
    private static final Map<String, Unit> IN_LABELS = Map.ofEntries(
            Map.entry("giây", SECOND),
            Map.entry("seconds", SECOND),
            Map.entry("phút", MINUTE),
            Map.entry("minutes", MINUTE),
            Map.entry("minute", MINUTE),
            Map.entry("mins", MINUTE),
            Map.entry("min", MINUTE),
            Map.entry("giờ", HOUR),
            Map.entry("tiếng", HOUR),
            Map.entry("hours", HOUR),
            Map.entry("hour", HOUR),
            Map.entry("ngày", DAY),
            Map.entry("days", DAY),
            Map.entry("day", DAY),
            Map.entry("tuần", WEEK),
            Map.entry("weeks", WEEK),
            Map.entry("week", WEEK));
    /// Units without a fixed number of days.
    private static final Lexicon UNEVEN = Lexicon.of("tháng", "năm", "quý", "month", "months", "year", "years");
    private static final Lexicon HALF = Lexicon.of("nửa", "nữa");
    private static final BigDecimal ONE_HALF = new BigDecimal("0.5");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    /// Digits after the point that a form would still take.
    private static final int FINEST = 2;
    private static final double UNIT_LEFT = 0.03;

    private Durations() {}

    /// Whether a field with this unit in its label counts minutes, hours, days or weeks.
    public static boolean isUnit(String sign) {
        return IN_LABELS.containsKey(sign);
    }

    /// The length of time that begins at `from`, if its unit is said; none else.
    static List<ValueReading> read(ValueSpec spec, Utterance u, int from, int to) {
        Unit wanted = IN_LABELS.get(spec.unit());
        if (wanted == null) {
            return List.of();
        }
        int half = HALF.skip(u, from, to);
        Optional<Numbers.Reading> number = half > from ? Optional.empty() : Numbers.readCount(u, from, to);
        int at = half > from ? half : number.map(Numbers.Reading::end).orElse(from);
        if (at == from) {
            return List.of();
        }
        BigDecimal value = number.map(Numbers.Reading::value).orElse(ONE_HALF);
        List<ValueReading> out = new ArrayList<>(2);
        for (Unit said : UNITS) {
            int end = said.words.skip(u, at, to);
            if (end > at) {
                out.add(whole(spec, u, end, to, value, said, wanted));
                if (said.equals(wanted) && half == from) {
                    // "hai mươi ngày sinh …": the unit may be the beginning of what comes next
                    out.add(Validation.check(spec, ValueReading.sure(at, Amounts.plain(value), UNIT_LEFT)));
                }
                return out;
            }
        }
        int uneven = UNEVEN.skip(u, at, to);
        if (uneven > at) {
            out.add(unlike(uneven, value));
            out.add(Validation.check(spec, ValueReading.sure(at, Amounts.plain(value), UNIT_LEFT)));
        }
        return out;
    }

    /// With "rưỡi", or the minutes after the hours.
    private static ValueReading whole(
            ValueSpec spec, Utterance u, int unit, int to, BigDecimal number, Unit said, Unit wanted) {
        int end = unit;
        BigDecimal value = number;
        if (end < to && Numeral.is(u, end, Numeral.Kind.HALF)) {
            value = value.add(ONE_HALF);
            end++;
        } else if (said.equals(HOUR)) {
            Optional<Numbers.Reading> minutes = Numbers.readCount(u, end, to)
                    .filter(n -> n.value().compareTo(SIXTY) < 0 && n.value().scale() <= 0);
            int named = minutes.map(m -> MINUTE.words.skip(u, m.end(), to)).orElse(end);
            boolean told = minutes.isPresent()
                    && (named > minutes.get().end()
                            || ((named == to || u.brokenBefore(named))
                                    && minutes.get().value().remainder(FIVE).signum() == 0));
            if (told) {
                value = value.add(minutes.get().value().divide(SIXTY, MathContext.DECIMAL64));
                end = named;
            }
        }
        BigDecimal converted = value.multiply(BigDecimal.valueOf(said.seconds))
                .divide(BigDecimal.valueOf(wanted.seconds), MathContext.DECIMAL64)
                .round(new MathContext(12))
                .stripTrailingZeros();
        return converted.scale() > FINEST
                ? unlike(end, value)
                : Validation.check(spec, ValueReading.sure(end, Amounts.plain(converted), 0));
    }

    private static ValueReading unlike(int end, BigDecimal value) {
        return ValueReading.doubtful(end, Doubt.invalid(Doubt.Why.WRONG_SHAPE, Amounts.plain(value)), 0.2);
    }
}
