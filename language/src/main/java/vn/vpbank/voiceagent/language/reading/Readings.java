package vn.vpbank.voiceagent.language.reading;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.values.ValueSpec;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What the words at each place read as, for each kind of field once: fields that accept the same share their readings.
final class Readings {
    private final Utterance u;
    private final Scene scene;
    private final IdentityHashMap<ValueSpec, @Nullable List<ValueReading>[]> known = new IdentityHashMap<>();

    Readings(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    List<ValueReading> at(FieldProfile field, int i) {
        if (field.spec().kind() == ValueKind.MULTI) {
            return read(field, i);
        }
        @Nullable List<ValueReading>[] byWord = known.get(field.spec());
        if (byWord == null) {
            byWord = none(u.size() + 1);
            known.put(field.spec(), byWord);
        }
        List<ValueReading> found = byWord[i];
        if (found == null) {
            found = read(field, i);
            byWord[i] = found;
        }
        return found;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable List<ValueReading>[] none(int places) {
        return new List[places];
    }

    private List<ValueReading> read(FieldProfile field, int i) {
        FieldValue current = scene.value(field);
        return ValueReader.read(field.spec(), current, u, i, u.size(), scene.today());
    }
}
