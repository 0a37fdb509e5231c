package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Files to attach, named before their field or without it.
final class UploadFinder {
    private static final double BASE = 0.3;

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;

    UploadFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
    }

    void at(int start, List<Segment> out) {
        int verb = Grammar.skip(Grammar.Part.UPLOAD, u, start, u.size());
        if (verb == start) {
            return;
        }
        List<FieldProfile> files = scene.profile().fields().stream()
                .filter(f -> f.spec().kind() == ValueKind.FILE)
                .toList();
        for (int value = verb; value < Math.min(u.size(), verb + 6); value++) {
            List<Segment.Target> targets = new ArrayList<>();
            for (FieldProfile field : files) {
                ValueReader.read(field.spec(), FieldValue.EMPTY, u, value, u.size(), scene.today())
                        .forEach(r -> targets.add(new Segment.Target(field, 1, r)));
            }
            if (!targets.isEmpty()) {
                uploadTo(start, value, targets, out);
            }
        }
    }

    /// "tải cccd.jpg vào ảnh chụp căn cước": the field may be named before or after the file.
    private void uploadTo(int start, int value, List<Segment.Target> targets, List<Segment> out) {
        int end = targets.getFirst().reading().end();
        out.add(new Segment.Slot(
                start, end, BASE + 0.05 * (value - start), value, targets, List.of(), Segment.Mode.UPLOAD));
        int into = Grammar.skipAll(Grammar.Part.INTO, u, end, u.size(), 2);
        for (Mentions.Mention mention : mentions.at(Grammar.skipAll(Grammar.Part.FIELD_WORD, u, into, u.size(), 2))) {
            List<FieldProfile> named =
                    mention.candidates().stream().map(Mentions.Candidate::field).toList();
            List<Segment.Target> chosen =
                    targets.stream().filter(t -> named.contains(t.field())).toList();
            if (!chosen.isEmpty()) {
                out.add(new Segment.Slot(start, mention.end(), BASE, value, chosen, List.of(), Segment.Mode.UPLOAD));
            }
        }
    }
}
