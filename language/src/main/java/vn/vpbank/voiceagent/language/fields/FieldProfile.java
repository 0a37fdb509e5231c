package vn.vpbank.voiceagent.language.fields;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueSpec;

/// A field as understanding sees it. Holds no value: profiles outlive what is written into the form.
///
/// @param field   as on the page when it was profiled; its value must not be used
/// @param spec    what it accepts
/// @param concept the id of what it is about, or empty
/// @param tags    sections and people it belongs to, as keys of [FormProfile#tags]
public record FieldProfile(int index, Field field, ValueSpec spec, String concept, Set<String> tags) {
    public FieldProfile {
        // in their order: an unordered copy would answer differently from one start to the next
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /// Profiles are compared within one form, very often; there is one for each field.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    /// Whether the field asks in which money sums are told.
    public boolean isCurrency() {
        return Profiler.asksCurrency(field);
    }

    /// What the field holds for a yes or a no, where it can hold one.
    public Optional<String> yesOrNo(boolean yes) {
        if (spec.kind() == ValueKind.CHECK) {
            return Optional.of(Boolean.toString(yes));
        }
        if (spec.kind() != ValueKind.OPTION) {
            return Optional.empty();
        }
        return yes ? spec.options().yes() : spec.options().no();
    }

    public boolean writable() {
        return !field.disabled() && !field.readonly();
    }
}
