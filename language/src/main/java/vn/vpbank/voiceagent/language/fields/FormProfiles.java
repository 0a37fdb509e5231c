package vn.vpbank.voiceagent.language.fields;

import java.util.Iterator;
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
    /// A field's names take some thirty kilobytes: this many of all forms together are about sixty megabytes.
    private static final int MOST_FIELDS = 2_000;

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

    /// The one asked for least lately first.
    private final Map<Shape, FormProfile> kept = new LinkedHashMap<>(16, 0.75f, true);

    private int keptFields;
    private final int mostKept;
    private final int mostFields;

    public FormProfiles() {
        this(MOST_KEPT, MOST_FIELDS);
    }

    /// @param mostKept   forms
    /// @param mostFields of all forms kept; one form alone may have more
    FormProfiles(int mostKept, int mostFields) {
        this.mostKept = mostKept;
        this.mostFields = mostFields;
    }

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
        keep(new Shape(empty.fields(), empty.buttons()), made);
        return made;
    }

    private void keep(Shape shape, FormProfile made) {
        synchronized (kept) {
            if (kept.put(shape, made) == null) {
                keptFields += made.fields().size();
            }
            Iterator<FormProfile> eldest = kept.values().iterator();
            while (kept.size() > 1 && (kept.size() > mostKept || keptFields > mostFields)) {
                keptFields -= eldest.next().fields().size();
                eldest.remove();
            }
        }
    }

    /// How many profiles are kept.
    int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
