package vn.vpbank.voiceagent.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;
import vn.vpbank.voiceagent.testkit.speech.VoiceActivityContract;

class SileroVadIT extends VoiceActivityContract {
    @Override
    protected VoiceActivityDetector detector() {
        return TestSpeech.ENGINES.voiceActivity(TestSpeech.VAD_MODEL);
    }

    @Override
    protected short[] speech() {
        return TestSpeech.spoken("tôi muốn vay ba tỷ đồng để mua nhà ở Hà Nội");
    }

    @Test
    void the_noise_of_a_room_is_not_speech() {
        Random random = new Random(3);
        int speech = 0;
        try (VoiceActivityDetector detector = detector()) {
            for (int i = 0; i < 300; i++) {
                short[] window = new short[VoiceActivityDetector.WINDOW];
                for (int k = 0; k < window.length; k++) {
                    window[k] = (short) (random.nextGaussian() * 400);
                }
                speech += detector.isSpeech(window) ? 1 : 0;
            }
        }
        assertThat(speech).isLessThan(3);
    }

    @Test
    void two_speakers_do_not_disturb_each_other() {
        short[] samples = speech();
        try (VoiceActivityDetector one = detector();
                VoiceActivityDetector other = detector()) {
            for (int at = 0; at + VoiceActivityDetector.WINDOW <= samples.length; at += VoiceActivityDetector.WINDOW) {
                one.isSpeech(Arrays.copyOfRange(samples, at, at + VoiceActivityDetector.WINDOW));
                assertThat(other.isSpeech(new short[VoiceActivityDetector.WINDOW]))
                        .isFalse();
            }
        }
    }

    @Test
    void a_missing_model_is_named_with_its_remedy() {
        assertThatThrownBy(() -> TestSpeech.ENGINES.voiceActivity(Path.of("nowhere.onnx")))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("scripts/get-native-speech.sh");
    }

    @Test
    void a_folder_without_the_library_is_named_with_its_remedy() {
        assertThatThrownBy(() -> EmbeddedSpeech.load(Path.of("nowhere")))
                .isInstanceOf(SpeechException.class)
                .hasMessageContaining("scripts/get-native-speech.sh");
    }
}
