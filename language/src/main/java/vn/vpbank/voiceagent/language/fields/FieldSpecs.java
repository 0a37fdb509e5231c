package vn.vpbank.voiceagent.language.fields;

import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.language.values.ValueSpec;

/// What a single field holds, inferred from its words.
public final class FieldSpecs {
    private FieldSpecs() {}

    public static ValueSpec of(Field field) {
        return Profiler.profile(0, field, new Specs(), Profiler.asksCurrency(field))
                .spec();
    }
}
