package vn.vpbank.voiceagent.agent.planner;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;

/// Tells words that repeat what a form holds. The understanding has left out what looks private; this leaves out what
/// is.
final class ShownValues {
    private ShownValues() {}

    /// Whether a value of the form stands in the words. Options are no values: their labels are the page's own words.
    static boolean areIn(String words, FormModel form) {
        String said = spaced(words);
        return form.fields().stream()
                .filter(f -> !f.type().isChoice() && f.type() != FieldType.CHECKBOX)
                .flatMap(ShownValues::texts)
                .map(ShownValues::spaced)
                .anyMatch(v -> !v.isBlank() && said.contains(v));
    }

    private static Stream<String> texts(Field field) {
        return switch (field.value()) {
            case FieldValue.Text(String text) -> Stream.of(text);
            case FieldValue.Choices(var values) -> values.stream();
        };
    }

    private static String spaced(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return " " + plain.replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
    }
}
