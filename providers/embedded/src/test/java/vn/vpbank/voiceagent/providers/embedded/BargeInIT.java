package vn.vpbank.voiceagent.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;
import vn.vpbank.voiceagent.speech.turn.TurnDetector;
import vn.vpbank.voiceagent.speech.turn.TurnEvent;
import vn.vpbank.voiceagent.speech.turn.TurnSettings;

/// Interrupting the bot with real sound, through the real detector of speech. Times are those of the sound.
class BargeInIT {
    private static final short[] QUIET = noise(1_000, 8);

    /// Everything but the sound itself, in order.
    private static List<TurnEvent> hear(short[]... pieces) {
        int length = Arrays.stream(pieces).mapToInt(p -> p.length).sum();
        short[] all = new short[length];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        List<TurnEvent> events = new ArrayList<>();
        TurnDetector turns = new TurnDetector(TurnSettings.standard());
        turns.botSpeaking(true);
        try (VoiceActivityDetector activity = TestSpeech.ENGINES.voiceActivity(TestSpeech.VAD_MODEL)) {
            for (int from = 0; from + VoiceActivityDetector.WINDOW <= length; from += VoiceActivityDetector.WINDOW) {
                short[] window = Arrays.copyOfRange(all, from, from + VoiceActivityDetector.WINDOW);
                turns.accept(window, activity.isSpeech(window)).stream()
                        .filter(e -> !(e instanceof TurnEvent.Audio))
                        .forEach(events::add);
            }
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(strings = {"khoan đã", "xác nhận nộp", "dừng lại", "còn thiếu gì", "không, số tiền là ba tỷ"})
    void words_hold_the_bot_before_they_stop_it(String words) {
        List<TurnEvent> events = hear(QUIET, TestSpeech.spoken(words), QUIET);
        assertThat(events).hasAtLeastOneElementOfType(TurnEvent.BargedIn.class);
        assertThat(events.getFirst()).isInstanceOf(TurnEvent.MaybeBargingIn.class);
    }

    @Test
    void knocks_and_rustling_do_not_stop_it() {
        assertThat(hear(QUIET, noise(15, 12_000), QUIET, noise(15, 12_000), QUIET, noise(400, 700), QUIET))
                .noneMatch(TurnEvent.BargedIn.class::isInstance);
    }

    @Test
    void a_cough_does_not_stop_it() {
        assertThat(hear(QUIET, cough(), QUIET, cough(), QUIET)).noneMatch(TurnEvent.BargedIn.class::isInstance);
    }

    @Test
    void a_cut_syllable_lets_the_bot_go_on() {
        short[] word = TestSpeech.spoken("à");
        short[] cut = Arrays.copyOf(word, AudioFormat.SPEECH.samples(110));
        List<TurnEvent> events = hear(QUIET, cut, QUIET);
        assertThat(events).noneMatch(TurnEvent.BargedIn.class::isInstance);
        long held = events.stream()
                .filter(TurnEvent.MaybeBargingIn.class::isInstance)
                .count();
        assertThat(events.stream().filter(TurnEvent.FalseAlarm.class::isInstance))
                .hasSize((int) held);
    }

    /// A burst of breath that dies away within a fifth of a second.
    private static short[] cough() {
        short[] samples = noise(200, 9_000);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (samples[i] * Math.exp(-5.0 * i / samples.length));
        }
        return samples;
    }

    private static short[] noise(int millis, int loudness) {
        Random random = new Random(7);
        short[] samples = new short[AudioFormat.SPEECH.samples(millis)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.clamp(random.nextGaussian() * loudness, -32_768, 32_767);
        }
        return samples;
    }
}
