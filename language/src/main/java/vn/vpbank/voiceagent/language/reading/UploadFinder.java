package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FileNames;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Files to attach, named before their field or without it. Where people have sent files, these are known by less than
/// their names, and need no name at all.
final class UploadFinder {
    private static final double BASE = 0.3;
    private static final double YES_TO_IT = 0.06;

    /// Of what stands between "đính kèm" and a file, and of a file's name.
    private static final int LEAD = 6;

    private static final int LONGEST = 14;

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;
    private final MentionValues behind;
    private final List<FieldProfile> fields;

    UploadFinder(Utterance u, Scene scene, Mentions mentions, MentionValues behind) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
        this.behind = behind;
        this.fields = scene.profile().fields().stream()
                .filter(f -> f.spec().kind() == ValueKind.FILE)
                .toList();
    }

    void at(int start, List<Segment> out) {
        if (fields.isEmpty()) {
            return;
        }
        Optional<FieldProfile> asked = scene.asked().filter(fields::contains);
        asked.ifPresent(f -> uploadTo(start, start, sent(start, List.of(f)), out));
        int verb = Grammar.skip(Grammar.Part.UPLOAD, u, start, u.size());
        if (verb == start) {
            return;
        }
        for (int value = verb; value < Math.min(u.size(), verb + LEAD); value++) {
            uploadTo(start, value, written(value), out);
            uploadTo(start, value, sent(value, fields), out);
        }
        if (isAwaited()) {
            // "đồng ý tải lên": the yes says it all.
            out.add(new Segment.Gap(start, verb, YES_TO_IT, Segment.Sense.FILLING));
        } else if (!scene.request().files().isEmpty()) {
            withoutName(start, verb, asked, out);
        }
        named(start, verb, out);
    }

    /// "đính kèm ảnh chụp căn cước cccd.jpg".
    private void named(int start, int verb, List<Segment> out) {
        for (Mentions.Mention mention : mentions.at(Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, u.size(), 2))) {
            if (fields.contains(mention.candidates().getFirst().field())) {
                behind.at(start, mention, Segment.Mode.UPLOAD, BASE, out);
            }
        }
    }

    private boolean isAwaited() {
        return scene.request()
                .awaiting()
                .filter(act -> act == UnderstandRequest.Awaited.UPLOAD)
                .isPresent();
    }

    private List<Segment.Target> written(int value) {
        List<Segment.Target> targets = new ArrayList<>();
        for (FieldProfile field : fields) {
            ValueReader.read(field.spec(), FieldValue.EMPTY, u, value, u.size(), scene.today())
                    .forEach(r -> targets.add(new Segment.Target(field, 1, r)));
        }
        return targets;
    }

    /// One of the files that were sent, by as many words as belong to it.
    private List<Segment.Target> sent(int from, List<FieldProfile> into) {
        if (scene.request().files().isEmpty()) {
            return List.of();
        }
        for (int end = Math.min(u.size(), from + LONGEST); end > from; end--) {
            List<String> meant =
                    FileNames.meant(u.text(from, end), scene.request().files());
            if (meant.size() == 1) {
                ValueReading reading = new ValueReading(end, FieldValue.of(meant.getFirst()), 0.05, Optional.empty());
                return into.stream().map(f -> new Segment.Target(f, 1, reading)).toList();
            }
        }
        return List.of();
    }

    /// "đính kèm vào giấy tờ tuỳ thân", or just "đính kèm" where that can mean one field only.
    private void withoutName(int start, int verb, Optional<FieldProfile> asked, List<Segment> out) {
        int into = Grammar.skipAll(Grammar.Part.INTO, u, verb, u.size(), 2);
        for (Mentions.Mention mention : mentions.at(Grammar.skipAll(Grammar.Part.FIELD_WORD, u, into, u.size(), 2))) {
            FieldProfile field = mention.candidates().getFirst().field();
            if (fields.contains(field)) {
                out.add(new Segment.Done(start, mention.end(), BASE, upload(field)));
            }
        }
        asked.or(() -> fields.size() == 1 ? Optional.of(fields.getFirst()) : Optional.empty())
                .ifPresent(field -> out.add(new Segment.Done(start, verb, BASE + 0.2, upload(field))));
    }

    private static FormCommand upload(FieldProfile field) {
        return new FormCommand.Upload(field.field().ref(), "");
    }

    /// "tải cccd.jpg vào ảnh chụp căn cước": the field may be named before or after the file.
    private void uploadTo(int start, int value, List<Segment.Target> targets, List<Segment> out) {
        if (targets.isEmpty()) {
            return;
        }
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
