package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Turns a row of segments into commands and questions, left to right, remembering what was just spoken of.
final class Interpreter {
    private final Utterance u;
    private final Scene scene;
    private final Chart.Reading reading;
    private final Sentence sentence;
    private final Trust trust;
    private final Neighbours beside;
    private final Topic topic;
    private final Outcome out;
    private final UnknownNames names;
    private final ValueWriter writer;
    private final ToldValues told;
    private final BareValues bare;
    private final NamedFields named;
    private final Replies replies = new Replies();
    private final List<Intent> acts = new ArrayList<>();

    Interpreter(Utterance u, Scene scene, Chart.Reading reading) {
        this.u = u;
        this.scene = scene;
        this.reading = reading;
        this.sentence = Sentence.of(u, scene, reading);
        this.trust = sentence.trust();
        this.beside = sentence.beside();
        this.topic = sentence.topic();
        this.out = sentence.out();
        this.names = new UnknownNames(u, scene, reading);
        this.writer = new ValueWriter(sentence);
        this.told = new ToldValues(sentence, writer);
        this.bare = new BareValues(sentence, writer);
        this.named = new NamedFields(sentence, writer);
    }

    Outcome interpret() {
        if (new Hearsay(u).is() && !trust.inText(scene.asked())) {
            return out;
        }
        List<Segment> segments = reading.segments();
        topic.fixing(segments.stream().anyMatch(s -> s instanceof Segment.NotThat));
        for (int at = 0; at < segments.size(); at++) {
            interpret(segments.get(at), at);
        }
        return finish();
    }

    private void interpret(Segment segment, int at) {
        switch (segment) {
            case Segment.Gap gap -> replies.gap(u, gap);
            case Segment.Tag tag -> topic.whose(tag.tag());
            case Segment.Slot slot -> slot(slot, at);
            case Segment.Named name -> {
                if (beside.isForbidden(name.start())) {
                    replies.forbidden(true);
                } else if (!beside.isTicked(name, at) && !beside.isSaidAgain(name, at + 1)) {
                    named.named(name);
                }
            }
            case Segment.Unread unread -> {
                if (!trust.isAsking() && (unread.led() || reading.strange() == 0)) {
                    named.unread(unread);
                }
            }
            case Segment.Unknown unknown -> {
                if ((sentence.strangers() == 0 || unknown.cost() < 2)
                        && !trust.isAsking()
                        && !beside.isLeading(unknown, at + 1)) {
                    named.unknown(unknown);
                }
            }
            case Segment.Bare value -> bare.write(value);
            case Segment.Fix ignored -> {
                topic.fixing(true);
                replies.fix();
            }
            case Segment.NotThat ignored -> replies.fix();
            case Segment.Span span -> {
                writer.write(span.from(), span);
                writer.write(span.to(), span);
            }
            case Segment.Patch patch -> patch(patch);
            case Segment.DatePart part ->
                new Patches(scene, out).date(part, topic.field()).ifPresent(t -> writer.write(t, part));
            case Segment.Act act -> acts.add(act.intent());
            case Segment.Done done -> {
                if (beside.isForbidden(done.start())) {
                    replies.forbidden(true);
                } else if (sentence.strangers() == 0) {
                    out.add(done.command());
                }
            }
            case Segment.Answer answer -> replies.answer(answer.reply());
            case Segment.Forbidden forbidden -> replies.forbidden(forbidden.refusal());
        }
    }

    private void slot(Segment.Slot slot, int at) {
        OptionalInt unknown = names.unknown(slot, at);
        if (unknown.isPresent()) {
            named.unknown(slot, unknown.getAsInt());
        } else if (told.isBelieved(slot)) {
            told.write(slot, beside.isTorn(at + 1));
        }
    }

    /// Digits to be changed in a number that is not there are asked for.
    private void patch(Segment.Patch patch) {
        Optional<Target> changed = new Patches(scene, out).digits(patch, topic.field());
        changed.ifPresent(t -> writer.write(t, patch));
        if (changed.isEmpty()) {
            patch.field().ifPresent(f -> writer.askValue(f, patch));
        }
    }

    private Outcome finish() {
        int strangers = sentence.strangers();
        if (out.isEmpty()
                && acts.isEmpty()
                && reading.segments().stream().allMatch(s -> s instanceof Segment.Gap)
                && strangers == 0) {
            Courtesies courtesies = new Courtesies(u, scene);
            Optional<Courtesies.Answered> answer = courtesies.answer();
            answer.ifPresent(
                    a -> writer.write(a.target(), a.at(), a.target().reading().end()));
            if (answer.isEmpty()) {
                courtesies.command().ifPresent(acts::add);
            }
        }
        if (strangers > 0 && !trust.isAsking() && out.commands().isEmpty()) {
            Optional<Intent> wish = beside.wish(scene.asked());
            if (wish.isPresent()) {
                out.questions().clear();
                out.add(wish.get().command());
                return out;
            }
        }
        if (out.isEmpty() && acts.isEmpty() && strangers > 0 && !trust.isAsking()) {
            Optional<Target> answer = new Courtesies(u, scene).explained(reading.segments());
            answer.ifPresent(a -> writer.write(a, 0, a.reading().end()));
        }
        return new Acts(scene, out, acts, replies, strangers).finish();
    }

    static boolean isSet(FormCommand command) {
        return command instanceof FormCommand.Set
                || command instanceof FormCommand.Append
                || command instanceof FormCommand.Clear;
    }
}
