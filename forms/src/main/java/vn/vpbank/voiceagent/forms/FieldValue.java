package vn.vpbank.voiceagent.forms;

import java.util.List;

/// A canonical value: what goes into the form, not what was said and not what the page displays. Money is whole đồng in
/// digits, a date is `YYYY-MM-DD`, a choice is the option's `value`, a checkbox is `true` or `false`.
public sealed interface FieldValue {
    /// One text; the empty text means "no value".
    record Text(String text) implements FieldValue {
        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// The chosen option values of a multi-select or checkbox group, in page order.
    record Choices(List<String> values) implements FieldValue {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }

        @Override
        public String toString() {
            return String.join(", ", values);
        }
    }

    FieldValue EMPTY = new Text("");

    /// Whether this stands for an empty field.
    boolean isEmpty();

    static FieldValue of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    static FieldValue of(List<String> choices) {
        return new Choices(choices);
    }
}
