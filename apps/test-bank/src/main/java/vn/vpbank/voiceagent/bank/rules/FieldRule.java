package vn.vpbank.voiceagent.bank.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the server wants of one field.
///
/// @param name     the key under which the page sends it
/// @param label    what people call it, for messages
/// @param required whether it must be filled while it is shown
/// @param shown    another field on whose value it depends whether this one is shown; what is not shown
///                 is not stored
public record FieldRule(String name, String label, ValueKind kind, boolean required, Optional<Shown> shown) {

    /// Shown only while `field` holds one of `values`.
    public record Shown(String field, List<String> values) {
        boolean holds(Map<String, List<String>> sent) {
            return sent.getOrDefault(field, List.of()).stream().anyMatch(values::contains);
        }
    }

    /// A field that may stay empty.
    public static FieldRule optional(String name, String label, ValueKind kind) {
        return new FieldRule(name, label, kind, false, Optional.empty());
    }

    /// A field that must be filled.
    public static FieldRule required(String name, String label, ValueKind kind) {
        return new FieldRule(name, label, kind, true, Optional.empty());
    }

    /// The same field, shown only while another holds one of these values.
    public FieldRule when(String field, String... values) {
        return new FieldRule(name, label, kind, required, Optional.of(new Shown(field, List.of(values))));
    }

    boolean isShown(Map<String, List<String>> sent) {
        return shown.map(s -> s.holds(sent)).orElse(true);
    }

    boolean takesMany() {
        return kind instanceof ValueKind.Choices;
    }
}
