package vn.vpbank.voiceagent.language.values;

import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;

/// One way to read the words at some place as a value.
///
/// @param end   after the last word used
/// @param value canonical; empty if there is a doubt
/// @param cost  0 for a plain reading; more for one by sound or by half a label
public record ValueReading(int end, FieldValue value, double cost, Optional<Doubt> doubt) {
    static ValueReading sure(int end, String value, double cost) {
        return new ValueReading(end, FieldValue.of(value), cost, Optional.empty());
    }

    static ValueReading doubtful(int end, Doubt doubt, double cost) {
        return new ValueReading(end, FieldValue.EMPTY, cost, Optional.of(doubt));
    }

    public boolean isSure() {
        return doubt.isEmpty();
    }

    /// Whether a value was read to the end that the field does not take: too small, too big or none of its choices.
    public boolean isOutOfBounds() {
        return doubt.filter(d -> d.why() == Doubt.Why.TOO_SMALL
                        || d.why() == Doubt.Why.TOO_BIG
                        || d.why() == Doubt.Why.NOT_LISTED)
                .isPresent();
    }
}
