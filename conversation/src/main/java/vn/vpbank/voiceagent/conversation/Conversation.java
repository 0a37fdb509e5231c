package vn.vpbank.voiceagent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.Setting.Mode;
import vn.vpbank.voiceagent.conversation.Talk.Timer;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.TalkEvent.Source;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.Sayer;
import vn.vpbank.voiceagent.language.Understander;

/// The talk as the best clerk would lead it: fills while the person speaks, says briefly what stands in the page, asks
/// for what is missing, reads back before anything that cannot be taken back.
///
/// Pure: [#on] has no memory, no clock and no effects, so the same events give the same actions, and any thread may
/// call. One talk's events must be given one after another, each with the state that the one before has returned.
///
/// ```java
/// TalkStep step = conversation.on(TalkState.initial(), new TalkEvent.Started(forms, Optional.empty(), now));
/// step.actions().forEach(this::carryOut);   // and keep step.state() for the next event
/// ```
public final class Conversation {
    private final Understander understander;
    private final Sayer sayer;
    private final boolean planner;
    private final Phrases phrases = Phrases.vietnamese();

    /// @param understander both must be pure, or talks cannot be replayed
    public Conversation(Understander understander, Sayer sayer) {
        this(understander, sayer, false);
    }

    /// @param planner whether the browser agent may be able to place words that the understander cannot
    public Conversation(Understander understander, Sayer sayer, boolean planner) {
        this.understander = understander;
        this.sayer = sayer;
        this.planner = planner;
    }

    /// What the assistant may say, as it stands in the phrase file: with `{slots}`, several sentences in one. For
    /// voices that make ready what never changes.
    public List<String> phrases() {
        return phrases.texts();
    }

    /// What an event leads to. Never throws, whatever the order of events: one that makes no sense
    /// changes nothing.
    public TalkStep on(TalkState state, TalkEvent event) {
        Mode mode = state.setting().mode();
        if (!counts(mode, event)) {
            return new TalkStep(state, List.of());
        }
        Talk talk = new Talk(state, event.at(), understander, sayer, phrases, planner);
        handle(talk, event);
        // Somebody who asked for quiet, or has gone, is told nothing; whatever begins or ends the quiet is said.
        if (mode == Mode.TALKING || talk.setting.mode() == Mode.TALKING) {
            Speaker.flush(talk);
        }
        if (!talk.asking.shown().equals(state.asking().shown())) {
            talk.show(new Shown.Questions(talk.asking.shown()));
        }
        return talk.done();
    }

    /// Before a talk nothing counts but its beginning; after it, what is still under way must come to its
    /// end.
    private static boolean counts(Mode mode, TalkEvent event) {
        return switch (mode) {
            case NOT_STARTED -> event instanceof TalkEvent.Started;
            case TALKING, PAUSED -> true;
            case ENDED ->
                event instanceof TalkEvent.Started
                        || event instanceof TalkEvent.Executed
                        || event instanceof TalkEvent.ExecutionFailed
                        || event instanceof TalkEvent.FormChanged;
        };
    }

    private static void handle(Talk talk, TalkEvent event) {
        switch (event) {
            case TalkEvent.Started e -> started(talk, e);
            case TalkEvent.SpeechStarted _ -> speechStarted(talk);
            case TalkEvent.SpeechPaused _ -> speechPaused(talk);
            case TalkEvent.PartialHeard e -> Listener.partial(talk, e);
            case TalkEvent.Heard e -> Listener.heard(talk, e);
            case TalkEvent.FormChanged e -> formChanged(talk, e);
            case TalkEvent.Edited e -> edited(talk, e);
            case TalkEvent.FormChosen e -> TalkCommands.choose(talk, e.form());
            case TalkEvent.ConfirmationPressed e -> Confirmer.pressed(talk, e.token(), e.yes());
            case TalkEvent.Executed e -> Worker.executed(talk, e);
            case TalkEvent.ExecutionFailed e -> Worker.failed(talk, e);
            case TalkEvent.SayStarted _ -> {}
            case TalkEvent.SayFinished e -> Speaker.finished(talk, e.say());
            case TalkEvent.SayCut e -> Speaker.cut(talk, e.say(), e.heard());
            case TalkEvent.TimerFired e -> timer(talk, e.timer());
            case TalkEvent.EngineFailed e -> engineFailed(talk, e);
            case TalkEvent.Ended _ -> ended(talk);
        }
    }

    private static void speechStarted(Talk talk) {
        talk.cancelTimer(Timer.SILENCE);
        Speaker.interrupt(talk);
    }

    private static void speechPaused(Talk talk) {
        if (talk.speech.cut().filter(cut -> !cut.explained()).isPresent()) {
            talk.setTimer(Timer.NO_WORDS);
        }
    }

    private static void started(Talk talk, TalkEvent.Started event) {
        boolean again = talk.setting.mode() != Mode.NOT_STARTED;
        talk.setting = talk.setting.with(event.forms()).with(Mode.TALKING);
        talk.speech = talk.speech.withWaiting(List.of()).withCut(Optional.empty());
        if (again && talk.form().isPresent()) {
            Speaker.tell(talk, "greet.back");
            Confirmer.end(talk);
            Asker.next(talk);
        } else if (event.form().isPresent()) {
            Speaker.tell(
                    talk,
                    talk.phrases.say(
                            "greet.form", "form", Names.form(talk, event.form().get())));
            Worker.enqueue(talk, Job.opening(event.form().get()));
        } else if (event.forms().isEmpty()) {
            Speaker.tell(talk, "greet.none");
        } else {
            Speaker.tell(talk, talk.phrases.say("greet.choose", "forms", Names.forms(talk)));
            talk.asking = talk.asking.about(Optional.empty(), talk.phrases.say("choose.short"));
        }
    }

    private static void formChanged(Talk talk, TalkEvent.FormChanged event) {
        Optional<FieldRef> asked = talk.asking.asked();
        Changes.take(talk, event.form(), event.source());
        boolean answeredByHand = event.source() == Source.PERSON
                && asked.flatMap(event.form()::field)
                        .filter(f -> !f.value().isEmpty())
                        .isPresent();
        if (answeredByHand) {
            Asker.answered(talk, Ordered.set(asked.stream().toList()));
            if (talk.awaiting.isEmpty() && talk.work.idle()) {
                Asker.next(talk);
            }
        }
    }

    private static void edited(Talk talk, TalkEvent.Edited event) {
        FieldValue value = event.value();
        FormCommand command =
                value.isEmpty() ? new FormCommand.Clear(event.field()) : new FormCommand.Set(event.field(), value);
        if (talk.form().flatMap(form -> form.field(event.field())).isPresent()) {
            Changes.heard(talk, Map.of(event.field(), value), Source.PERSON);
            Worker.enqueue(talk, Job.of(Kind.EDIT, List.of(command)));
        }
    }

    private static void timer(Talk talk, String name) {
        if (name.equals(Timer.SILENCE.wire())) {
            Asker.afterSilence(talk);
        } else if (name.equals(Timer.NO_WORDS.wire())) {
            Speaker.sayAfterAll(talk);
        } else if (name.equals(Timer.CONFIRM.wire())) {
            Confirmer.timer(talk);
        }
    }

    private static void engineFailed(Talk talk, TalkEvent.EngineFailed event) {
        if (!talk.setting.broken().contains(event.engine())) {
            talk.setting = talk.setting.withBroken(event.engine(), true);
            Words words = talk.phrases.say("trouble." + event.engine().name().toLowerCase(Locale.ROOT));
            Speaker.tell(talk, words);
            talk.show(new Shown.Failed("engine", words.written()));
        }
    }

    private static void ended(Talk talk) {
        Confirmer.end(talk);
        talk.cancelTimer(Timer.SILENCE);
        talk.cancelTimer(Timer.NO_WORDS);
        talk.asking = talk.asking.notAgain();
        talk.setting = talk.setting.with(Mode.ENDED);
    }
}
