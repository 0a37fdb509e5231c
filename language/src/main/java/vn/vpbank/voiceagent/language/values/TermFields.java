package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Lengths of time as field values: in the field's own unit, among the options where there are some.
final class TermFields {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private TermFields() {}

    static List<ValueReading> read(ValueSpec spec, Utterance u, int from, int to) {
        Optional<Terms.Reading> said = Terms.read(u, from, to);
        if (spec.options().isEmpty()) {
            return said.stream().map(t -> counted(spec, t)).toList();
        }
        List<ValueReading> out = new ArrayList<>(Options.one(spec, u, from, to));
        said.ifPresent(t -> {
            out.removeIf(r -> r.end() <= t.end());
            out.addAll(listed(spec, t));
        });
        if (out.stream().noneMatch(ValueReading::isSure)) {
            Terms.yearsBySound(u, from, to).stream()
                    .flatMap(t -> listed(spec, t).stream())
                    .filter(ValueReading::isSure)
                    .map(r -> new ValueReading(r.end(), r.value(), Sound.SIMILAR / 2, r.doubt()))
                    .forEach(out::add);
        }
        return out;
    }

    private static List<ValueReading> listed(ValueSpec spec, Terms.Reading t) {
        BigDecimal months = months(spec, t);
        return Options.quantity(spec, t.end(), months, spec.years() && !t.unit() ? t.months() : months);
    }

    private static ValueReading counted(ValueSpec spec, Terms.Reading t) {
        BigDecimal months = months(spec, t);
        BigDecimal value = spec.years() ? months.divide(TWELVE, 2, RoundingMode.HALF_UP) : months;
        return Validation.check(spec, ValueReading.sure(t.end(), Amounts.plain(value), 0));
    }

    private static BigDecimal months(ValueSpec spec, Terms.Reading t) {
        return t.unit() || !spec.years() ? t.months() : t.months().multiply(TWELVE);
    }
}
