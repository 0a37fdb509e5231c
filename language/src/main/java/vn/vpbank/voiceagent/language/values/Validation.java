package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;

/// Holds a value against what the field accepts: min, max, pattern, length.
final class Validation {
    private Validation() {}

    static ValueReading check(ValueSpec spec, ValueReading reading) {
        if (!(reading.value() instanceof FieldValue.Text text) || text.isEmpty()) {
            return reading;
        }
        return trouble(spec, text.text())
                .map(why -> ValueReading.doubtful(reading.end(), Doubt.invalid(why, text.text()), reading.cost() + 0.2))
                .orElse(reading);
    }

    private static Optional<Doubt.Why> trouble(ValueSpec spec, String value) {
        if (spec.whole() && value.indexOf('.') >= 0) {
            return Optional.of(Doubt.Why.WRONG_SHAPE);
        }
        if (spec.min().isPresent() && compare(spec, value, spec.min().get()) < 0) {
            return Optional.of(Doubt.Why.TOO_SMALL);
        }
        if (spec.max().isPresent() && compare(spec, value, spec.max().get()) > 0) {
            return Optional.of(Doubt.Why.TOO_BIG);
        }
        if (spec.maxLength().isPresent() && value.length() > spec.maxLength().getAsInt()) {
            return Optional.of(Doubt.Why.TOO_LONG);
        }
        if (spec.pattern().isPresent()
                && spec.kind() != ValueKind.PHONE
                && spec.kind() != ValueKind.MONEY
                && !spec.pattern().get().matcher(value).matches()
                && spec.kind() != ValueKind.DATE) {
            return Optional.of(Doubt.Why.WRONG_SHAPE);
        }
        return Optional.empty();
    }

    private static int compare(ValueSpec spec, String value, String bound) {
        try {
            return switch (spec.kind()) {
                case MONEY, NUMBER, PERCENT, TERM -> new BigDecimal(value).compareTo(new BigDecimal(bound.strip()));
                case DATE, DATETIME, TIME, MONTH -> bound.isBlank() ? 0 : value.compareTo(bound.strip());
                default -> 0;
            };
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
