package vn.vpbank.voiceagent.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;

class TurnTimesTest {
    private long now;
    private final TurnTimes times = new TurnTimes(new SimpleMeterRegistry(), () -> now);

    private void at(long millis) {
        now = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static TalkEvent heard(String utterance) {
        return new TalkEvent.Heard(utterance, "…", List.of(), TalkEvent.Input.VOICE, Instant.EPOCH);
    }

    private static TalkAction execute(String name) {
        return new TalkAction.Execute(name, Optional.empty(), List.of());
    }

    @Test
    void each_part_of_the_way_is_told_for_the_utterance_that_led_to_it() {
        times.spoken("u1", TimeUnit.MILLISECONDS.toNanos(1_000));
        at(1_250);
        long from = now;
        at(1_260);
        times.decided(heard("u1"), List.of(execute("e1")), from);
        at(1_300);
        JsonNode message = times.executed("e1").orElseThrow();
        assertThat(message.path("turn").asString()).isEqualTo("u1");
        JsonNode ms = message.path("ms");
        assertThat(ms.path("speech_end_to_text").asDouble()).isEqualTo(250);
        assertThat(ms.path("text_to_commands").asDouble()).isEqualTo(10);
        assertThat(ms.path("commands_to_page").asDouble()).isEqualTo(40);
        assertThat(ms.path("speech_end_to_page").asDouble()).isEqualTo(300);
    }

    @Test
    void commands_that_waited_for_the_page_are_counted_to_their_own_utterance() {
        times.decided(heard("u1"), List.of(execute("e1")), now);
        times.decided(heard("u2"), List.of(), now);
        times.executed("e1");
        times.decided(new TalkEvent.TimerFired("any", Instant.EPOCH), List.of(execute("e2")), now);
        assertThat(times.executed("e2").orElseThrow().path("turn").asString()).isEqualTo("u2");
    }

    @Test
    void what_no_utterance_led_to_is_not_measured() {
        times.decided(new TalkEvent.TimerFired("any", Instant.EPOCH), List.of(execute("e1")), now);
        assertThat(times.executed("e1")).isEmpty();
        assertThat(times.executed("never sent")).isEmpty();
    }
}
