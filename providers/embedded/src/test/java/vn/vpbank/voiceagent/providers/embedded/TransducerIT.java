package vn.vpbank.voiceagent.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserUse;
import vn.vpbank.voiceagent.speech.SpeechToText;
import vn.vpbank.voiceagent.testkit.speech.HeardResults;

/// The models for people are transducers and too large for a test. This one, of a kilobyte, has their shape; it says
/// "a" when it is loud. See src/test/transducer/make.py.
class TransducerIT {
    @Test
    void encoder_decoder_and_joiner_are_each_put_in_their_place() {
        var heard = new HeardResults();
        try (SpeechToText recogniser =
                        TestSpeech.ENGINES.recogniser(Path.of("src/test/transducer"), RecogniserUse.PEOPLE);
                SpeechToText.Stream stream = recogniser.open(List.of(), heard)) {
            stream.accept(new short[16_000]);
            stream.finish();
            assertThat(heard.awaitFinal()).isEmpty();

            stream.accept(noise(16_000));
            stream.finish();
            assertThat(heard.awaitFinal()).isEqualTo("a");
        }
    }

    private static short[] noise(int count) {
        Random random = new Random(1);
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (random.nextGaussian() * 6_000);
        }
        return samples;
    }
}
