package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Fields and forms that are spoken of without a value that could be written: cleared, read, gone to, or asked about.
final class NamedFields {
    private final Sentence sentence;
    private final Utterance u;
    private final Scene scene;
    private final Trust trust;
    private final Resolver resolver;
    private final Topic topic;
    private final Outcome out;
    private final ValueWriter writer;

    NamedFields(Sentence sentence, ValueWriter writer) {
        this.sentence = sentence;
        this.u = sentence.u();
        this.scene = sentence.scene();
        this.trust = sentence.trust();
        this.resolver = sentence.resolver();
        this.topic = sentence.topic();
        this.out = sentence.out();
        this.writer = writer;
    }

    void named(Segment.Named named) {
        boolean guessed = named.wish() == Segment.Wish.READ && sentence.strangers() > 0;
        if (guessed || (!trust.inSentence() && named.wish() != Segment.Wish.SET)) {
            return;
        }
        List<Target> left = resolver.resolve(named.targets(), named.tags(), topic.tag(), topic.field());
        if (left.size() > 1) {
            writer.askWhich(left, named);
            return;
        }
        FieldProfile field = left.getFirst().field();
        FormCommand.Place place = new FormCommand.Place.OfField(field.field().ref());
        switch (named.wish()) {
            case CLEAR -> {
                if (field.writable()) {
                    out.add(new FormCommand.Clear(field.field().ref()));
                } else {
                    out.ask(Wording.closed(field, sentence.text(named), ""));
                }
            }
            case READ -> out.add(new FormCommand.Read(Optional.of(place)));
            case GOTO -> out.add(new FormCommand.Goto(place));
            case SET, NONE -> {
                if (named.wish() == Segment.Wish.NONE
                        && (trust.isAsking() || out.isSet(field.field().ref()))) {
                    break;
                }
                writer.askValue(field, named);
                out.expectMore();
            }
        }
        topic.field(field);
    }

    /// Words behind a name that are no value of the field, unless they told the bank of an account.
    void unread(Segment.Unread unread) {
        List<Target> left = resolver.resolve(unread.targets(), unread.tags(), topic.tag(), topic.field());
        FieldProfile field = left.getFirst().field();
        boolean told = left.stream()
                .anyMatch(t -> t.field().spec().kind().digits()
                        && sentence.breath().bank(t.field(), unread.start(), unread.end()));
        if (told) {
            return;
        }
        out.ask(Wording.unread(field, u.text(unread.valueAt(), unread.end())));
        topic.field(field);
    }

    void unknown(Segment.Unknown unknown) {
        if (unknown.name().startsWith("form:")) {
            out.ask(Wording.unknownForm(
                    unknown.name().substring(5),
                    scene.request().forms().stream().map(KnownForm::name).toList()));
        } else if (scene.request().form().isPresent()) {
            out.ask(Wording.unknownField(unknown.name(), sentence.text(unknown)));
        }
    }

    /// @param from where the name begins that no field has
    void unknown(Segment.Slot slot, int from) {
        if (!trust.isAsking()) {
            out.ask(Wording.unknownField(u.text(from, slot.valueAt()), u.text(from, slot.end())));
        }
    }
}
