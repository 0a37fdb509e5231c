package vn.vpbank.voiceagent.forms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// One field of a live form, as read from the page. Texts that the page does not give are empty.
///
/// @param ref        names the field
/// @param label      what people read beside it, with the page's own marks ("Họ và tên *")
/// @param type       the kind of control
/// @param value      what it holds now, canonical
/// @param required   by attribute, `aria-required` or a mark in the label
/// @param disabled   whether it refuses input now
/// @param readonly   whether it shows a value that only the page may set
/// @param section    the heading it stands under, or empty
/// @param step       the wizard step it stands in, counted from 1
/// @param options    what can be chosen; empty where anything may be written. For a text: what the page suggests now
/// @param hints      the page's further attributes
public record Field(
        FieldRef ref,
        String label,
        FieldType type,
        FieldValue value,
        boolean required,
        boolean disabled,
        boolean readonly,
        String section,
        int step,
        List<Choice> options,
        Hints hints) {
    private static final Pattern MARKS = Pattern.compile("(?:[\\s*＊:：]|\\([*＊]\\))+$");

    public Field {
        options = List.copyOf(options);
    }

    /// Attributes that say what a text control really holds; texts are empty where the page is silent.
    public record Hints(
            String name,
            String id,
            String placeholder,
            String autocomplete,
            String inputmode,
            String description,
            Optional<String> min,
            Optional<String> max,
            Optional<String> pattern,
            OptionalInt maxLength) {
        public static final Hints NONE = new Hints(
                "", "", "", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /// The label without a required mark or trailing colon.
    public String cleanLabel() {
        return MARKS.matcher(label).replaceAll("").strip();
    }

    /// The same field holding another value.
    public Field withValue(FieldValue newValue) {
        return new Field(ref, label, type, newValue, required, disabled, readonly, section, step, options, hints);
    }

    /// What people read for an option value; the value itself where no option has it.
    public String optionLabel(String optionValue) {
        return options.stream()
                .filter(o -> o.value().equals(optionValue))
                .map(Choice::label)
                .findFirst()
                .orElse(optionValue);
    }
}
