package vn.vpbank.voiceagent.language.reading;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    private final IdentityHashMap<ValueSpec, Map<Integer, List<ValueReading>>> known = new IdentityHashMap<>();

    Readings(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    List<ValueReading> at(FieldProfile field, int i) {
        if (field.spec().kind() == ValueKind.MULTI) {
            return read(field, i);
        }
        return known.computeIfAbsent(field.spec(), s -> new HashMap<>()).computeIfAbsent(i, k -> read(field, k));
    }

    private List<ValueReading> read(FieldProfile field, int i) {
        FieldValue current = scene.value(field);
        return ValueReader.read(field.spec(), current, u, i, u.size(), scene.today());
    }
}
