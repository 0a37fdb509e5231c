package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// What a value said after a correction corrects.
final class Corrected {
    private static final Word FAMILY = Word.of("họ");

    private final Utterance u;
    private final Scene scene;
    private final Chart.Reading reading;
    private final Patches patches;

    /// @param reading the whole sentence: the correction may stand behind what it corrects
    Corrected(Utterance u, Scene scene, Chart.Reading reading, Outcome out) {
        this.u = u;
        this.scene = scene;
        this.reading = reading;
        this.patches = new Patches(scene, out);
    }

    /// The first field of those a correction may be about that can hold the value.
    ///
    /// @param last the field spoken of last in the same utterance
    Optional<Segment.Target> by(Segment.Bare bare, Optional<FieldProfile> last) {
        Optional<String> wrong = wrong();
        return correctable(last).stream()
                .flatMap(
                        field -> read(field, bare)
                                .map(r -> patches.name(field, r, wrong))
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
                : ValueReader.read(field.spec(), patches.value(field), u, bare.start(), bare.end(), scene.today());
        return readings.stream()
                .filter(r -> r.end() == bare.end() && (r.isSure() || kind.digits()))
                .findFirst()
                // "bên BIDV": behind a word that leads to it
                .or(() -> bare.targets().stream()
                        .filter(t -> t.field().equals(field) && t.reading().isSure() && kind.typed())
                        .map(Segment.Target::reading)
                        .findFirst());
    }

    /// "chứ không phải (họ) Đậu", "không phải Minh Trí mà là": the words that are wrong.
    private Optional<String> wrong() {
        return reading.segments().stream()
                .flatMap(s -> switch (s) {
                    case Segment.NotThat not -> Stream.of(u.text(skipped(not.start(), not.end()), not.end()));
                    case Segment.Fix fix -> fix(fix);
                    default -> Stream.<String>empty();
                })
                .filter(w -> !w.isBlank())
                .findFirst();
    }

    private Stream<String> fix(Segment.Fix fix) {
        for (int k = fix.start() + 1; k < fix.end(); k++) {
            if (u.says(k, "ma")) {
                return Stream.of(u.text(skipped(fix.start(), k), k));
            }
        }
        return Stream.empty();
    }

    /// After "không phải" and after "họ" or "tên".
    private int skipped(int from, int to) {
        int at = Grammar.skip(Grammar.Part.NOT_THAT, u, from, to);
        return at < to - 1 && (u.is(at, FAMILY) || u.says(at, "ten")) ? at + 1 : at;
    }
}
