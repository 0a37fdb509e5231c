package vn.vpbank.voiceagent.testkit.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Holds for every voice activity detector.
public abstract class VoiceActivityContract {
    private static final int WINDOW = VoiceActivityDetector.WINDOW;

    /// A fresh detector.
    protected abstract VoiceActivityDetector detector();

    /// A sentence as 16 kHz sound, with little silence inside.
    protected abstract short[] speech();

    @Test
    void silence_is_not_speech() {
        try (VoiceActivityDetector detector = detector()) {
            for (int i = 0; i < 60; i++) {
                assertThat(detector.isSpeech(new short[WINDOW])).isFalse();
            }
        }
    }

    @Test
    void most_of_a_sentence_is_speech_and_it_ends_soon_after() {
        try (VoiceActivityDetector detector = detector()) {
            assertThat(shareOfSpeech(detector, speech())).isGreaterThan(0.6);
            for (int i = 0; i < 10; i++) {
                detector.isSpeech(new short[WINDOW]);
            }
            assertThat(detector.isSpeech(new short[WINDOW])).isFalse();
        }
    }

    @Test
    void after_a_reset_it_hears_the_same_again() {
        try (VoiceActivityDetector detector = detector()) {
            double first = shareOfSpeech(detector, speech());
            detector.reset();
            assertThat(detector.isSpeech(new short[WINDOW])).isFalse();
            detector.reset();
            assertThat(shareOfSpeech(detector, speech())).isEqualTo(first);
        }
    }

    @Test
    void a_window_of_another_size_is_refused() {
        try (VoiceActivityDetector detector = detector()) {
            assertThatThrownBy(() -> detector.isSpeech(new short[WINDOW - 1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("512");
        }
    }

    @Test
    void closing_twice_is_harmless() {
        VoiceActivityDetector detector = detector();
        detector.close();
        detector.close();
    }

    private static double shareOfSpeech(VoiceActivityDetector detector, short[] samples) {
        int windows = samples.length / WINDOW;
        int speech = 0;
        for (int i = 0; i < windows; i++) {
            if (detector.isSpeech(Arrays.copyOfRange(samples, i * WINDOW, (i + 1) * WINDOW))) {
                speech++;
            }
        }
        return (double) speech / windows;
    }
}
