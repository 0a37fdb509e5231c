package vn.vpbank.voiceagent.bot;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.bot.Settings.Stt;
import vn.vpbank.voiceagent.bot.Settings.Tts;
import vn.vpbank.voiceagent.bot.audio.Hearing;
import vn.vpbank.voiceagent.providers.embedded.EmbeddedSpeech;
import vn.vpbank.voiceagent.providers.embedded.espeak.EspeakTextToSpeech;
import vn.vpbank.voiceagent.providers.embedded.espeak.EspeakVoice;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserUse;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.SpeechToText;
import vn.vpbank.voiceagent.speech.TextToSpeech;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;
import vn.vpbank.voiceagent.speech.turn.TurnSettings;
import vn.vpbank.voiceagent.web.SettingException;

/// Makes the engines that the settings ask for; what is missing ends the start with what to do.
final class EngineChoice {
    private static final Logger log = LoggerFactory.getLogger(EngineChoice.class);
    private static final Path LIBRARIES = Path.of("build/native/sherpa-onnx-2.0.1");
    private static final Path ACTIVITY = Path.of("build/models/silero_vad.onnx");
    /// Where `./voice-agent models get` puts models.
    private static final Path MODELS = Path.of("var/models");
    private static final Path DEMO = Path.of("models/demo-recogniser");
    private static final int WARM_UP_SECONDS = 10;

    private final Settings.Speech settings;
    private final MeterRegistry meters;
    private final List<String> fixedPhrases;

    /// @param fixedPhrases sentences that are said again and again, without anybody's data
    EngineChoice(Settings.Speech settings, MeterRegistry meters, List<String> fixedPhrases) {
        this.settings = settings;
        this.meters = meters;
        this.fixedPhrases = fixedPhrases;
    }

    /// @throws SettingException if an engine is missing
    Engines make() {
        Stt stt = settings.stt().orElseGet(this::bestWithoutKeys);
        try {
            Optional<Hearing> hearing = switch (stt) {
                case LOCAL -> Optional.of(hearing(localModel().orElse(MODELS), RecogniserUse.PEOPLE));
                case DEMO -> Optional.of(hearing(settings.localModel().orElse(DEMO), RecogniserUse.DEMO));
                case BROWSER, NONE -> Optional.empty();
            };
            Optional<TextToSpeech> voice = settings.tts() == Tts.ESPEAK
                    ? Optional.of(EspeakTextToSpeech.create(EspeakVoice.DEFAULT, fixedPhrases))
                    : Optional.empty();
            return new Engines(stt, hearing, settings.tts(), voice, warmUps(hearing, voice));
        } catch (SpeechException e) {
            throw new SettingException(e.getMessage() + " (STT=" + stt.wire() + ", TTS="
                    + settings.tts().wire() + ")");
        }
    }

    /// People talk through the local model if it is there, else through their browser's own recognition.
    private Stt bestWithoutKeys() {
        return localModel().isPresent() ? Stt.LOCAL : Stt.BROWSER;
    }

    private Optional<Path> localModel() {
        return settings.localModel().or(() -> RecogniserFolder.firstIn(MODELS));
    }

    private Hearing hearing(Path model, RecogniserUse use) {
        EmbeddedSpeech speech = EmbeddedSpeech.load(settings.libraries().orElse(LIBRARIES));
        Path activity = settings.activity().orElse(ACTIVITY);
        return new Hearing(
                speech.recogniser(model, use), () -> speech.voiceActivity(activity), TurnSettings.standard(), meters);
    }

    private List<Runnable> warmUps(Optional<Hearing> hearing, Optional<TextToSpeech> voice) {
        List<Runnable> all = new ArrayList<>();
        hearing.ifPresent(h -> all.add(() -> hearSilence(h)));
        voice.ifPresent(v -> all.add(() -> v.speak("Xin chào.", _ -> true)));
        voice.ifPresent(v -> all.add(() -> Thread.ofVirtual().name("phrases").start(() -> practise(v))));
        return all;
    }

    /// Has each fixed phrase made once and kept. Nobody waits for it: a phrase that is wanted sooner is made then.
    private void practise(TextToSpeech voice) {
        try {
            fixedPhrases.forEach(phrase -> voice.speak(phrase, _ -> true));
        } catch (SpeechException e) {
            log.warn("Phrases could not be made ready: {}", e.getMessage());
        }
    }

    /// Also shows that the model of voice activity can be loaded, before the first person finds out.
    private static void hearSilence(Hearing hearing) {
        try (VoiceActivityDetector activity = hearing.activity().get()) {
            activity.isSpeech(new short[VoiceActivityDetector.WINDOW]);
        }
        CountDownLatch done = new CountDownLatch(1);
        try (SpeechToText.Stream stream = hearing.recogniser().open(List.of(), new Done(done))) {
            stream.accept(new short[AudioFormat.SPEECH.samples(1_000)]);
            stream.finish();
            if (!done.await(WARM_UP_SECONDS, TimeUnit.SECONDS)) {
                throw new SpeechException("The recogniser gave no result for a second of silence.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Done(CountDownLatch latch) implements SpeechToText.Listener {
        @Override
        public void partial(String text) {
            // Only the end is waited for.
        }

        @Override
        public void finalText(String text, List<String> alternatives) {
            latch.countDown();
        }

        @Override
        public void failed(String message) {
            latch.countDown();
        }
    }
}
