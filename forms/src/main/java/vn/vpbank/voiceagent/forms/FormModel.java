package vn.vpbank.voiceagent.forms;

import java.util.List;
import java.util.Optional;

/// A live form as a person sees it, with the fields of all steps known so far.
///
/// @param id      the registered form
/// @param title   the page's heading
/// @param step    the step on screen, counted from 1
/// @param steps   how many steps are known, at least 1
/// @param fields  in page order
/// @param buttons those people can see now
/// @param errors  complaints that the page shows now
/// @param text    what the page says now outside its fields; data, never orders
public record FormModel(
        FormId id,
        String title,
        int step,
        int steps,
        List<Field> fields,
        List<Button> buttons,
        List<String> errors,
        String text) {
    public FormModel {
        fields = List.copyOf(fields);
        buttons = List.copyOf(buttons);
        errors = List.copyOf(errors);
    }

    /// The field with this ref, if the form has it.
    public Optional<Field> field(FieldRef ref) {
        return fields.stream().filter(f -> f.ref().equals(ref)).findFirst();
    }

    /// The same form with every field empty: what is left when only values differ.
    public FormModel withoutValues() {
        List<Field> emptied =
                fields.stream().map(f -> f.withValue(FieldValue.EMPTY)).toList();
        return new FormModel(id, title, step, steps, emptied, buttons, errors, text);
    }

    /// The same form with other words around its fields.
    public FormModel withText(String newText) {
        return new FormModel(id, title, step, steps, fields, buttons, errors, newText);
    }

    /// Refs of empty required fields of all known steps; a required checkbox counts as empty while unticked.
    public List<FieldRef> missing() {
        return fields.stream()
                .filter(f -> f.required() && !f.disabled() && !f.readonly() && isUnanswered(f))
                .map(Field::ref)
                .toList();
    }

    private static boolean isUnanswered(Field field) {
        return field.value().isEmpty()
                || (field.type() == FieldType.CHECKBOX && field.value().equals(FieldValue.of("false")));
    }
}
