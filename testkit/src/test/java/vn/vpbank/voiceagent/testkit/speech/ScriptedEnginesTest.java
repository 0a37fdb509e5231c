package vn.vpbank.voiceagent.testkit.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.speech.SpeechToText;
import vn.vpbank.voiceagent.speech.TextToSpeech;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// The scripted engines keep the contracts of the real ones, so a test with them means something.
class ScriptedEnginesTest {
    private static short[] tone(int samples) {
        short[] tone = new short[samples];
        for (int i = 0; i < samples; i++) {
            tone[i] = (short) (9_000 * Math.sin(i / 5.0));
        }
        return tone;
    }

    @Nested
    class Hearing extends SpeechToTextContract {
        private final ScriptedSpeechToText scripted = new ScriptedSpeechToText();

        @Override
        protected SpeechToText recogniser() {
            return scripted;
        }

        @Override
        protected short[] speech() {
            scripted.hears("vay ba tỷ rưỡi");
            return tone(48_000);
        }

        @Override
        protected String emptyOrScripted(SpeechToText.Stream stream, HeardResults results) {
            return "vay ba tỷ rưỡi";
        }
    }

    @Nested
    class Activity extends VoiceActivityContract {
        @Override
        protected VoiceActivityDetector detector() {
            return new LoudnessVoiceActivity();
        }

        @Override
        protected short[] speech() {
            return tone(32_000);
        }
    }

    @Nested
    class Voice extends TextToSpeechContract {
        private final TextToSpeech scripted = new ScriptedTextToSpeech();

        @Override
        protected TextToSpeech voice() {
            return scripted;
        }
    }

    @Test
    void a_scripted_failure_loses_the_stream() {
        var heard = new HeardResults();
        SpeechToText.Stream stream =
                new ScriptedSpeechToText().fails("no network").hears("never").open(List.of(), heard);
        stream.finish();
        stream.finish();

        assertThat(heard.all()).containsExactly("failed no network");
    }
}
