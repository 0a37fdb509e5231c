package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What a value said after a correction corrects.
final class Corrected {
    private final Utterance u;
    private final Scene scene;
    private final Optional<String> wrong;

    /// @param wrong the words said to be wrong, if there are
    Corrected(Utterance u, Scene scene, Optional<String> wrong) {
        this.u = u;
        this.scene = scene;
        this.wrong = wrong;
    }

    /// The first field of those a correction may be about that can hold the value.
    ///
    /// @param last the field spoken of last in the same utterance
    Optional<Segment.Target> by(Segment.Bare bare, Optional<FieldProfile> last) {
        return correctable(last).stream()
                .flatMap(field -> read(field, bare)
                        .map(r -> new Patches(scene).name(field, r, wrong))
                        .map(r -> new Segment.Target(field, 1, r))
                        .stream())
                .findFirst();
    }

    /// Where a correction may go: what was just said, what was read back, what was written, what was asked.
    private List<FieldProfile> correctable(Optional<FieldProfile> last) {
        List<FieldProfile> fields = new ArrayList<>();
        last.ifPresent(fields::add);
        scene.recallable().stream().filter(f -> !fields.contains(f)).forEach(fields::add);
        scene.asked().filter(f -> !fields.contains(f)).ifPresent(fields::add);
        return fields;
    }

    private Optional<ValueReading> read(FieldProfile field, Segment.Bare bare) {
        ValueKind kind = field.spec().kind();
        boolean text = !kind.typed() && kind != ValueKind.NAME && kind != ValueKind.FILE && kind != ValueKind.CODE;
        List<ValueReading> readings = text
                ? List.of(ValueReader.text(field.spec(), u, bare.start(), bare.end()))
                : ValueReader.read(field.spec(), scene.value(field), u, bare.start(), bare.end(), scene.today());
        return readings.stream()
                .filter(r -> r.end() == bare.end() && (r.isSure() || kind.digits()))
                .findFirst();
    }
}
