package vn.vpbank.voiceagent.providers.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.providers.embedded.espeak.EspeakTextToSpeech;
import vn.vpbank.voiceagent.providers.embedded.espeak.EspeakVoice;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.Resampler;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// The real engines and a speaker, for integration tests. scripts/get-native-speech.sh must have run.
final class TestSpeech {
    /// The voice of the demo's person.
    static final EspeakVoice PERSON = new EspeakVoice("vi+f2", 150, 50);

    private static final Path ROOT = root();
    static final Path VAD_MODEL = ROOT.resolve("build/models/silero_vad.onnx");
    static final Path DEMO_MODEL = ROOT.resolve("models/demo-recogniser");
    static final Path LIBRARIES = ROOT.resolve("build/native/sherpa-onnx-2.0.1");
    static final EmbeddedSpeech ENGINES = EmbeddedSpeech.load(LIBRARIES);

    private TestSpeech() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("voice-agent"))) {
            Path parent = here.getParent();
            if (parent == null) {
                throw new IllegalStateException("Run this inside the repository");
            }
            here = parent;
        }
        return here;
    }

    /// Spoken by the person, sent over a 48 kHz line, at 16 kHz.
    static short[] spoken(String text) {
        try (TextToSpeech voice = EspeakTextToSpeech.create(PERSON, List.of())) {
            var toLine = new Resampler(voice.format(), AudioFormat.WEBRTC);
            var fromLine = new Resampler(AudioFormat.WEBRTC, AudioFormat.SPEECH);
            List<short[]> pieces = new ArrayList<>();
            voice.speak(text, samples -> pieces.add(fromLine.process(toLine.process(samples))));
            pieces.add(fromLine.process(toLine.flush()));
            pieces.add(fromLine.flush());
            return joined(pieces);
        }
    }

    private static short[] joined(List<short[]> pieces) {
        short[] all = new short[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
