package vn.vpbank.voiceagent.language.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;

/// Keeps the profiles of the forms last seen, by their shape without values. Only speed depends on it.
public final class FormProfiles {
    private static final int MOST_KEPT = 64;

    private record Shape(List<Field> fields, List<Button> buttons) {}

    private final Map<Shape, FormProfile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Shape, FormProfile> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /// The profile of a form; safe for use by many threads.
    public FormProfile of(FormModel form) {
        Shape shape = new Shape(
                form.fields().stream().map(f -> f.withValue(FieldValue.EMPTY)).toList(), form.buttons());
        synchronized (kept) {
            FormProfile known = kept.get(shape);
            if (known != null) {
                return known;
            }
        }
        FormProfile made = FormProfile.of(form);
        synchronized (kept) {
            kept.put(shape, made);
        }
        return made;
    }
}
