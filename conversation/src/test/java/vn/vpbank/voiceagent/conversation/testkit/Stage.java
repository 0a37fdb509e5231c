package vn.vpbank.voiceagent.conversation.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.conversation.Conversation;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.conversation.TalkState;
import vn.vpbank.voiceagent.conversation.TalkStep;
import vn.vpbank.voiceagent.language.Sayer;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;

/// Plays the edge of a talk: a page that answers at once, a voice that speaks when told to, timers, a
/// clock.
public final class Stage {
    private static final Instant BEGIN = Instant.parse("2026-11-23T02:00:00Z");

    private final Conversation conversation;
    private final Map<String, CommandLine.Parsed> meanings = new HashMap<>();
    private final Map<String, Instant> timers = new HashMap<>();
    private final List<TalkEvent> events = new ArrayList<>();
    private final List<TalkAction> actions = new ArrayList<>();
    private final List<TalkAction.Say> voice = new ArrayList<>();
    private final PlayedPage page = new PlayedPage(LoanForm.empty());
    private Optional<TalkAction.Execute> inFlight = Optional.empty();
    private Optional<TalkAction.Say> silenced = Optional.empty();
    private boolean pageWaits;
    private TalkState state = TalkState.initial();
    private Instant now = BEGIN;

    /// Understands what [#means] has told it, and nothing else.
    public Stage() {
        conversation = new Conversation(this::understand, new PlainSayer());
    }

    public Stage(Understander understander, Sayer sayer) {
        conversation = new Conversation(understander, sayer);
    }

    /// As in Vietnamese, with somebody behind the page who may place what the rules cannot.
    public static Stage withPlanner(Understander understander, Sayer sayer) {
        return new Stage(new Conversation(understander, sayer, true));
    }

    private Stage(Conversation conversation) {
        this.conversation = conversation;
    }

    private UnderstandResult understand(UnderstandRequest request) {
        CommandLine.Parsed parsed = meanings.getOrDefault(request.text(), new CommandLine.Parsed(List.of(), List.of()));
        return new UnderstandResult(
                request.id(),
                parsed.commands(),
                parsed.questions(),
                UnderstandResult.Turn.UNDECIDED,
                OptionalInt.empty());
    }

    public void means(String text, CommandLine.Parsed meaning) {
        CommandLine.Parsed old = meanings.put(text, meaning);
        if (old != null && !old.equals(meaning)) {
            throw new IllegalArgumentException("Said before with another meaning, which cannot be replayed: " + text);
        }
    }

    public PlayedPage page() {
        return page;
    }

    public TalkState state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    public Conversation conversation() {
        return conversation;
    }

    /// Everything that has happened, to be played again.
    public List<TalkEvent> events() {
        return List.copyOf(events);
    }

    /// Everything that was wanted done.
    public List<TalkAction> actions() {
        return List.copyOf(actions);
    }

    /// The page keeps its answers until [#pageAnswers].
    public void pageWaits() {
        pageWaits = true;
    }

    public void pageAnswers() {
        pageWaits = false;
        answer();
    }

    public void pageLoses(String problem) {
        TalkAction.Execute request = inFlight.orElseThrow();
        inFlight = Optional.empty();
        give(new TalkEvent.ExecutionFailed(request.execution(), problem, now));
    }

    /// An event, and all that the page does because of it.
    public void on(TalkEvent event) {
        give(event);
        answer();
    }

    private void answer() {
        while (!pageWaits && inFlight.isPresent()) {
            TalkAction.Execute request = inFlight.get();
            inFlight = Optional.empty();
            give(page.execute(request, now));
        }
    }

    private void give(TalkEvent event) {
        events.add(event);
        TalkStep step = conversation.on(state, event);
        state = step.state();
        actions.addAll(step.actions());
        step.actions().forEach(this::carryOut);
        now = now.plusMillis(10);
    }

    private void carryOut(TalkAction action) {
        switch (action) {
            case TalkAction.Execute execute -> {
                if (inFlight.isPresent()) {
                    throw new AssertionError("Two requests at once: " + inFlight.get() + " and " + execute);
                }
                inFlight = Optional.of(execute);
            }
            case TalkAction.Say say -> voice.add(say);
            case TalkAction.StopSpeaking _ -> {
                silenced = voice.stream().findFirst();
                voice.clear();
            }
            case TalkAction.SetTimer(var timer, var after) -> timers.put(timer, now.plus(after));
            case TalkAction.CancelTimer(var timer) -> timers.remove(timer);
            case TalkAction.ExpectMore _, TalkAction.Show _, TalkAction.CallStaff _ -> {}
        }
    }

    /// The person hears everything that waits to be said.
    public void hearsAll() {
        while (!voice.isEmpty()) {
            hearsOne();
        }
    }

    public void hearsOne() {
        TalkAction.Say say = voice.removeFirst();
        on(new TalkEvent.SayStarted(say.say(), now));
        on(new TalkEvent.SayFinished(say.say(), now));
    }

    /// What was playing was cut after this part.
    public void cut(String heard) {
        TalkAction.Say say = silenced.orElseThrow();
        on(new TalkEvent.SayCut(say.say(), heard, now));
    }

    /// Lets time pass; timers fire when they are due.
    public void pass(Duration time) {
        Instant until = now.plus(time);
        while (true) {
            Optional<Map.Entry<String, Instant>> due = timers.entrySet().stream()
                    .filter(e -> !e.getValue().isAfter(until))
                    .min(Map.Entry.comparingByValue());
            if (due.isEmpty()) {
                break;
            }
            timers.remove(due.get().getKey());
            now = due.get().getValue();
            on(new TalkEvent.TimerFired(due.get().getKey(), now));
        }
        now = until.isAfter(now) ? until : now;
    }
}
