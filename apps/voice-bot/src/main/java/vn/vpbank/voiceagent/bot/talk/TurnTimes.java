package vn.vpbank.voiceagent.bot.talk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;

/// How long each part of the way from speech to the page took, per utterance. Safe for use by many threads.
final class TurnTimes {
    /// Utterances whose report never came must not pile up.
    private static final int MOST_OPEN = 32;

    private final MeterRegistry meters;
    private final LongSupplier nanos;
    private final Map<String, Long> speechEnds = new LinkedHashMap<>();
    private final Map<String, Sent> sent = new HashMap<>();

    private Optional<Turn> waiting = Optional.empty();

    private record Turn(String utterance, OptionalLong speechEnd, Map<String, Double> millis) {}

    private record Sent(Turn turn, long at) {}

    TurnTimes(MeterRegistry meters, LongSupplier nanos) {
        this.meters = meters;
        this.nanos = nanos;
    }

    /// The last sound of an utterance was at this moment of the monotonic clock.
    synchronized void spoken(String utterance, long speechEnd) {
        if (speechEnds.size() == MOST_OPEN) {
            speechEnds.remove(speechEnds.keySet().iterator().next());
        }
        speechEnds.put(utterance, speechEnd);
    }

    /// An event has been decided upon. While the page is busy an utterance's commands wait: what is sent after another
    /// event belongs to the utterance that was heard last.
    ///
    /// @param from when deciding began
    synchronized void decided(TalkEvent event, List<TalkAction> actions, long from) {
        long now = nanos.getAsLong();
        switch (event) {
            case TalkEvent.Heard heard -> {
                OptionalLong end = Optional.ofNullable(speechEnds.remove(heard.utterance()))
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty());
                waiting = Optional.of(understood(heard.utterance(), end, from, now));
            }
            case TalkEvent.PartialHeard heard ->
                waiting = Optional.of(understood(heard.utterance(), OptionalLong.empty(), from, now));
            default -> {
                // Not words; what it leads to may still be theirs.
            }
        }
        for (TalkAction action : actions) {
            if (action instanceof TalkAction.Execute execute && sent.size() < MOST_OPEN) {
                waiting.ifPresent(turn -> sent.put(execute.execution(), new Sent(turn, now)));
                waiting = Optional.empty();
            }
        }
    }

    private Turn understood(String utterance, OptionalLong end, long from, long now) {
        Map<String, Double> millis = new LinkedHashMap<>();
        end.ifPresent(e -> note(millis, "speech_end_to_text", from - e));
        note(millis, "text_to_commands", now - from);
        return new Turn(utterance, end, millis);
    }

    /// A report has come; the message tells the page how long it took, if an utterance led to it.
    synchronized Optional<ObjectNode> executed(String execution) {
        Sent request = sent.remove(execution);
        if (request == null) {
            return Optional.empty();
        }
        long now = nanos.getAsLong();
        Turn turn = request.turn();
        note(turn.millis(), "commands_to_page", now - request.at());
        turn.speechEnd().ifPresent(end -> note(turn.millis(), "speech_end_to_page", now - end));
        return Optional.of(ShownJson.metrics(turn.utterance(), turn.millis()));
    }

    private void note(Map<String, Double> millis, String name, long nanoseconds) {
        Duration duration = Duration.ofNanos(Math.max(0, nanoseconds));
        millis.put(name, duration.toNanos() / 1e6);
        Timer.builder("talk_" + name)
                .publishPercentileHistogram()
                .register(meters)
                .record(duration);
    }
}
