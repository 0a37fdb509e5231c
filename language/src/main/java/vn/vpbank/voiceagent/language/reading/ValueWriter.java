package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.Doubt;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Writes a value that is known to belong to a field, or the question that takes its place.
final class ValueWriter {
    private final Utterance u;
    private final Scene scene;
    private final Outcome out;
    private final SameBreath breath;
    private final Topic topic;

    ValueWriter(Sentence sentence) {
        this.u = sentence.u();
        this.scene = sentence.scene();
        this.out = sentence.out();
        this.breath = sentence.breath();
        this.topic = sentence.topic();
    }

    /// @param from where its words begin; they end at `end`
    void write(Target target, int from, int end) {
        FieldProfile field = target.field();
        String heard = u.text(from, end);
        if (!field.writable()) {
            out.ask(Wording.closed(field, heard, target.reading().value().toString()));
            return;
        }
        Optional<Doubt> doubt = target.reading().doubt();
        Optional<String> year = doubt.filter(d -> field.spec().kind() == ValueKind.DATE)
                .flatMap(d -> Patches.year(scene.value(field).toString(), d.partial()));
        if (year.isPresent()) {
            out.set(field.field().ref(), FieldValue.of(year.get()));
        } else if (doubt.isPresent()) {
            ask(field, doubt.get(), heard);
        } else if (field.spec().kind() == ValueKind.FILE) {
            upload(target);
        } else {
            FieldValue value = target.reading().value();
            out.set(
                    field.field().ref(),
                    topic.fixing() ? value : breath.joined(field, breath.day(field, value, from, end), from, end));
            breath.currency(field, from, end);
        }
        topic.field(field);
    }

    void write(Target target, Segment words) {
        write(target, words.start(), words.end());
    }

    void append(Target target) {
        if (target.reading().isSure()) {
            out.add(new FormCommand.Append(
                    target.field().field().ref(), target.reading().value().toString()));
        } else {
            write(target, target.reading().end(), target.reading().end());
        }
    }

    void upload(Target target) {
        out.add(new FormCommand.Upload(
                target.field().field().ref(), target.reading().value().toString()));
    }

    /// Several fields are as likely as one another.
    void askWhich(List<Target> left, Segment words) {
        Optional<Target> sure = left.stream().filter(t -> t.reading().isSure()).findFirst();
        String value = sure.map(t -> t.reading().value().toString()).orElse("");
        out.ask(Wording.ambiguous(left.stream().map(Target::field).toList(), heard(words), value));
    }

    /// A field was spoken of, and what it is to hold is not known.
    void askValue(FieldProfile field, Segment words) {
        out.ask(Wording.whichValue(field, heard(words)));
    }

    private String heard(Segment words) {
        return u.text(words.start(), words.end());
    }

    private void ask(FieldProfile field, Doubt doubt, String heard) {
        out.ask(Wording.doubt(field, doubt, heard));
        if (doubt.missing().isPresent()) {
            out.missing(doubt.missing());
        } else if (doubt.why() == Doubt.Why.INCOMPLETE) {
            out.expectMore();
        }
    }
}
