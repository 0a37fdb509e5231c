package vn.vpbank.voiceagent.bot.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.bot.testkit.LoudIsSpeech;
import vn.vpbank.voiceagent.bot.testkit.ScriptedRecogniser;
import vn.vpbank.voiceagent.speech.turn.TurnSettings;

class EarTest {
    private static final int FRAME = 480;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Ear.Listener listener = new Ear.Listener() {
        @Override
        public void speechStarted() {
            tell("started");
        }

        @Override
        public void maybeSpeech(boolean is) {
            tell(is ? "maybe" : "nothing");
        }

        @Override
        public void speechPaused() {
            log.add("paused");
        }

        @Override
        public void speechEnded() {
            tell("ended");
        }

        @Override
        public void partial(String utterance, String text) {
            tell("partial " + utterance + " " + text);
        }

        @Override
        public void heard(String utterance, Ear.Words words) {
            tell("heard " + utterance + " " + words.text() + " | " + words.alternatives());
        }

        @Override
        public void failed() {
            tell("failed");
        }

        private void tell(String what) {
            log.add(what);
            said.add(what);
        }
    };

    private Ear ear(ScriptedRecogniser recogniser) {
        return new Ear(
                new Hearing(recogniser, LoudIsSpeech::new, TurnSettings.standard(), new SimpleMeterRegistry()),
                listener);
    }

    /// Frames at the pace at which the ear takes them, so that none is dropped.
    private static void play(Ear ear, int millis, boolean loud) throws InterruptedException {
        for (int i = 0; i < millis / 10; i++) {
            short[] frame = new short[FRAME];
            for (int k = 0; loud && k < FRAME; k++) {
                frame[k] = (short) (8000 * Math.sin((i * FRAME + k) * 2 * Math.PI * 300 / 48_000));
            }
            ear.sound(frame);
            if (i % 20 == 0) {
                Thread.sleep(2);
            }
        }
    }

    private void await(String what) throws InterruptedException {
        for (String next = said.poll(5, TimeUnit.SECONDS); next != null; next = said.poll(5, TimeUnit.SECONDS)) {
            if (next.equals(what)) {
                return;
            }
        }
        throw new AssertionError("'" + what + "' did not come; there was " + log);
    }

    @Test
    void an_utterance_gives_its_turns_its_words_so_far_and_then_its_words() throws Exception {
        try (Ear ear = ear(new ScriptedRecogniser("mở đơn vay", "đúng rồi"))) {
            play(ear, 600, true);
            play(ear, 1_000, false);
            await("started");
            await("heard u1 mở đơn vay | [mở đơn vay khác]");
            assertThat(log.indexOf("partial u1 mở đơ")).isBetween(1, log.indexOf("ended"));
            play(ear, 600, true);
            play(ear, 1_000, false);
            await("heard u2 đúng rồi | [đúng rồi khác]");
        }
    }

    @Test
    void switching_the_microphone_off_ends_the_utterance() throws Exception {
        try (Ear ear = ear(new ScriptedRecogniser("một hai"))) {
            play(ear, 600, true);
            await("started");
            ear.muted(true);
            await("heard u1 một hai | [một hai khác]");
            play(ear, 600, true);
            assertThat(said).isEmpty();
        }
    }

    @Test
    void a_lost_recogniser_is_told_and_opened_again_for_the_next_utterance() throws Exception {
        ScriptedRecogniser recogniser = new ScriptedRecogniser("lost", "lại đây");
        try (Ear ear = ear(recogniser)) {
            play(ear, 600, true);
            play(ear, 1_000, false);
            await("failed");
            await("ended");
            play(ear, 600, true);
            play(ear, 1_000, false);
            await("heard u2 lại đây | [lại đây khác]");
            assertThat(recogniser.opened()).isEqualTo(2);
        }
    }

    @Test
    void a_short_noise_over_the_bot_holds_it_only_for_a_moment() throws Exception {
        try (Ear ear = ear(new ScriptedRecogniser("khoan"))) {
            ear.botSpeaking(true);
            play(ear, 90, true);
            play(ear, 400, false);
            await("maybe");
            await("nothing");
            assertThat(log).doesNotContain("started");
        }
    }

    @Test
    void speaking_over_the_bot_begins_an_utterance() throws Exception {
        try (Ear ear = ear(new ScriptedRecogniser("khoan"))) {
            ear.botSpeaking(true);
            play(ear, 400, true);
            await("started");
        }
    }
}
