package vn.vpbank.voiceagent.forms;

import java.util.Locale;
import java.util.Optional;

/// What kind of control a field is. What a text field really holds (money, an id, a name) is inferred elsewhere, from
/// its words.
public enum FieldType {
    TEXT,
    TEXTAREA,
    TEL,
    EMAIL,
    NUMBER,
    DATE,
    DATETIME_LOCAL,
    TIME,
    MONTH,
    SELECT,
    RADIO,
    CHECKBOX,
    MULTISELECT,
    FILE,
    COMBOBOX,
    PASSWORD;

    /// The spelling used in JSON, for example `datetime-local`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads [#wire()] back; empty if there is no such type.
    public static Optional<FieldType> ofWire(String wire) {
        for (FieldType type : values()) {
            if (type.wire().equals(wire)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// Whether a value must be one of the field's options.
    public boolean isChoice() {
        return this == SELECT || this == RADIO || this == MULTISELECT;
    }
}
