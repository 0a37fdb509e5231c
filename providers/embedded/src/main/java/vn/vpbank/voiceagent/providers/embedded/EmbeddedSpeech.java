package vn.vpbank.voiceagent.providers.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserUse;
import vn.vpbank.voiceagent.providers.embedded.sherpa.OfflineRecogniser;
import vn.vpbank.voiceagent.providers.embedded.sherpa.SherpaLibrary;
import vn.vpbank.voiceagent.providers.embedded.sherpa.SileroVad;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.SpeechToText;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Hearing on this machine. Load it once; it makes detectors and recognisers for as long as the process lives.
///
/// ```java
/// var speech = EmbeddedSpeech.load(Path.of("build/native/sherpa-onnx-2.0.1"));
/// var vad = speech.voiceActivity(Path.of("build/models/silero_vad.onnx"));          // one for each speaker
/// var stt = speech.recogniser(Path.of("models/demo-recogniser"), RecogniserUse.DEMO); // one for everybody
/// ```
///
/// Every method throws [SpeechException] with what to do when something is missing or wrong.
public final class EmbeddedSpeech {
    private final SherpaLibrary library;

    private EmbeddedSpeech(SherpaLibrary library) {
        this.library = library;
    }

    /// @param nativeFolder where scripts/get-native-speech.sh put sherpa-onnx (the setting `SHERPA_LIB_DIR`)
    public static EmbeddedSpeech load(Path nativeFolder) {
        return new EmbeddedSpeech(SherpaLibrary.load(nativeFolder));
    }

    /// A detector for one speaker; close it when the speaker is gone.
    ///
    /// @param model Silero's ONNX file (the setting `SILERO_VAD_MODEL`)
    public VoiceActivityDetector voiceActivity(Path model) {
        if (!Files.isRegularFile(model)) {
            throw new SpeechException("The voice activity model is not there: " + model
                    + ". Run scripts/get-native-speech.sh, or set SILERO_VAD_MODEL.");
        }
        return new SileroVad(library, model);
    }

    /// A recogniser for all speakers, whose folder has been checked.
    ///
    /// @param folder with a `model.json`
    /// @param use    what for; the demo's model refuses [RecogniserUse#PEOPLE]
    public SpeechToText recogniser(Path folder, RecogniserUse use) {
        RecogniserFolder checked = RecogniserFolder.open(folder, use);
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        OfflineRecogniser recogniser = OfflineRecogniser.create(library, net(checked), checked.tokens(), 1);
        String name = checked.card().name() + "-" + checked.card().version();
        return new OfflineSpeechToText(name, recogniser, threads);
    }

    private static OfflineRecogniser.Net net(RecogniserFolder folder) {
        return switch (folder.nets()) {
            case RecogniserFolder.Nets.ZipformerCtc(Path model, Optional<Path> graph) ->
                new OfflineRecogniser.Net.ZipformerCtc(model, graph);
            case RecogniserFolder.Nets.Transducer(Path encoder, Path decoder, Path joiner) ->
                new OfflineRecogniser.Net.Transducer(encoder, decoder, joiner);
        };
    }
}
