package vn.vpbank.voiceagent.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.providers.embedded.OfflineStream.Urgency;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.testkit.speech.HeardResults;

/// The order of things, with a worker that works when the test says so.
class OfflineStreamTest {
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final List<Urgency> asked = new ArrayList<>();
    private final HeardResults heard = new HeardResults();
    /// Decoding takes no time here, however busy the machine is.
    private final OfflineStream stream = new OfflineStream(
            (samples, count) -> count < 1_600 ? "" : count / 1_600 + " tenths",
            heard,
            (urgency, work) -> {
                asked.add(urgency);
                jobs.add(work);
            },
            () -> 0);

    @Test
    void a_partial_is_asked_for_after_each_300_ms_of_speech() {
        say(290);
        assertThat(asked).isEmpty();
        say(10);
        work();
        say(300);
        work();

        assertThat(heard.all()).containsExactly("partial 3 tenths", "partial 6 tenths");
    }

    @Test
    void a_stream_that_is_behind_skips_partials() {
        say(300);
        say(300);
        say(300);
        assertThat(asked).containsExactly(Urgency.PARTIAL);
        work();

        assertThat(heard.all()).containsExactly("partial 9 tenths");
    }

    @Test
    void a_partial_that_comes_too_late_is_never_delivered() {
        say(300);
        stream.finish();
        work();

        assertThat(heard.all()).containsExactly("final 3 tenths");
    }

    @Test
    void a_partial_that_was_being_decoded_when_the_utterance_ended_is_dropped() {
        var late = new HeardResults();
        var queue = new ArrayDeque<Runnable>();
        var streams = new ArrayDeque<OfflineStream>();
        var ended = new OfflineStream(
                (samples, count) -> {
                    if (!streams.isEmpty()) {
                        streams.remove().finish();
                        return "stale";
                    }
                    return "whole";
                },
                late,
                (urgency, work) -> queue.add(work));
        streams.add(ended);
        ended.accept(new short[4_800]);
        while (!queue.isEmpty()) {
            queue.remove().run();
        }

        assertThat(late.all()).containsExactly("final whole");
    }

    @Test
    void the_same_words_are_told_once() {
        var same = new HeardResults();
        var steady = new OfflineStream((samples, count) -> "một", same, (urgency, work) -> work.run());
        steady.accept(new short[4_800]);
        steady.accept(new short[48_000]);
        steady.finish();

        assertThat(same.all()).containsExactly("partial một", "final một");
    }

    @Test
    void a_cancelled_utterance_has_no_results_and_the_next_starts_empty() {
        say(300);
        stream.cancel();
        work();
        say(200);
        stream.finish();
        work();

        assertThat(heard.all()).containsExactly("final 2 tenths");
    }

    @Test
    void finals_keep_their_order_when_the_worker_was_away() {
        say(100);
        stream.finish();
        say(200);
        stream.finish();
        say(300);
        work();

        assertThat(heard.all()).containsExactly("final 1 tenths", "final 2 tenths", "partial 3 tenths");
    }

    @Test
    void a_minute_is_kept_and_no_more() {
        for (int i = 0; i < 70; i++) {
            stream.accept(new short[AudioFormat.SPEECH.samples(1_000)]);
        }
        stream.finish();
        work();

        assertThat(heard.all()).containsExactly("final 600 tenths");
    }

    @Test
    void an_engine_that_fails_loses_the_stream_once_and_says_why() {
        var lost = new HeardResults();
        var broken = new OfflineStream(
                (samples, count) -> {
                    throw new SpeechException("no memory");
                },
                lost,
                (urgency, work) -> work.run());
        broken.accept(new short[48_000]);
        broken.accept(new short[48_000]);
        broken.finish();

        assertThat(lost.all()).containsExactly("failed Speech recognition failed: no memory");
    }

    @Test
    void at_a_pause_all_that_was_said_is_told_at_once() {
        say(100);
        stream.paused();
        work();

        // 100 ms of speech with 200 ms of silence behind it.
        assertThat(heard.all()).containsExactly("whole 3 tenths");
    }

    @Test
    void the_quiet_end_of_a_word_after_a_seeming_pause_is_in_the_final() {
        say(100);
        stream.paused();
        work();
        say(400);
        stream.finish();
        work();

        assertThat(heard.all()).containsExactly("whole 3 tenths", "final 5 tenths");
    }

    @Test
    void what_was_decoded_at_a_pause_is_void_when_the_speaker_goes_on() {
        say(100);
        stream.paused();
        work();
        stream.resumed();
        say(900);
        stream.finish();
        work();

        assertThat(heard.all()).containsExactly("whole 3 tenths", "final 10 tenths");
    }

    @Test
    void a_speaker_who_goes_on_during_the_decoding_has_said_more_than_that() {
        say(100);
        stream.paused();
        stream.resumed();
        say(400);
        work();
        stream.finish();
        work();

        assertThat(heard.all()).containsExactly("partial 5 tenths", "final 5 tenths");
    }

    @Test
    void silence_is_not_decoded_again_and_again() {
        say(100);
        stream.paused();
        work();
        say(2_000);
        work();

        assertThat(asked).containsExactly(Urgency.WHOLE);
    }

    private void say(int millis) {
        stream.accept(new short[AudioFormat.SPEECH.samples(millis)]);
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
    }
}
