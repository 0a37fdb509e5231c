package vn.vpbank.voiceagent.language.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormModel;

/// Keeps the profiles of the forms last seen, by their shape without values. Only speed depends on it.
public final class FormProfiles {
    private static final int MOST_KEPT = 64;

    /// Compared without copying a field: a request brings the form anew each time, with other values.
    private record Shape(List<Field> fields, List<Button> buttons) {
        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Shape that)
                    || fields.size() != that.fields.size()
                    || !buttons.equals(that.buttons)) {
                return false;
            }
            for (int i = 0; i < fields.size(); i++) {
                if (!alike(fields.get(i), that.fields.get(i))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = buttons.size();
            for (Field field : fields) {
                hash = 31 * hash + field.ref().hashCode();
            }
            return hash;
        }

        private static boolean alike(Field a, Field b) {
            return a.ref().equals(b.ref())
                    && a.label().equals(b.label())
                    && a.type() == b.type()
                    && a.required() == b.required()
                    && a.disabled() == b.disabled()
                    && a.readonly() == b.readonly()
                    && a.step() == b.step()
                    && a.section().equals(b.section())
                    && a.options().equals(b.options())
                    && a.hints().equals(b.hints());
        }
    }

    private final Map<Shape, FormProfile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Shape, FormProfile> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /// The profile of a form; safe for use by many threads.
    public FormProfile of(FormModel form) {
        Shape shape = new Shape(form.fields(), form.buttons());
        synchronized (kept) {
            FormProfile known = kept.get(shape);
            if (known != null) {
                return known;
            }
        }
        FormProfile made = FormProfile.of(form);
        FormModel empty = form.withoutValues();
        synchronized (kept) {
            kept.put(new Shape(empty.fields(), empty.buttons()), made);
        }
        return made;
    }
}
