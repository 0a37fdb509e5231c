package vn.vpbank.voiceagent.providers.embedded.espeak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// Speaks through espeak-ng: one process a sentence, which starts in about 20 ms and is read while it speaks.
///
/// The text goes in by standard input, so that no other user of the machine can read it in the list of processes. The
/// silence before the first sound is left out. Phrases that are named when it is made are synthesised once and kept;
/// other sentences may hold a person's data and are not.
public final class EspeakTextToSpeech implements TextToSpeech {
    /// espeak-ng's own rate for all of its Vietnamese voices.
    private static final AudioFormat FORMAT = new AudioFormat(22_050);
    /// 20 ms: small enough to stop at once when the person speaks.
    private static final int PIECE = FORMAT.samples(20);
    /// Sentences of a form's talk are far shorter; this keeps a mistake from speaking for an hour.
    private static final int MOST_CHARACTERS = 2_000;
    /// Ten minutes of sound, about 26 MB. Phrases that do not fit are synthesised each time.
    private static final long MOST_KEPT_SAMPLES = FORMAT.samples(600_000);

    private final List<String> command;
    private final Set<String> fixedPhrases;
    private final Map<String, short[]> kept = new ConcurrentHashMap<>();
    private long keptSamples;

    private EspeakTextToSpeech(List<String> command, Set<String> fixedPhrases) {
        this.command = command;
        this.fixedPhrases = fixedPhrases;
    }

    /// @param fixedPhrases sentences without anybody's data that will be said often
    /// @throws SpeechException if espeak-ng is not there or has no such voice
    public static EspeakTextToSpeech create(EspeakVoice voice, Collection<String> fixedPhrases) {
        return create("espeak-ng", voice, fixedPhrases);
    }

    static EspeakTextToSpeech create(String program, EspeakVoice voice, Collection<String> fixedPhrases) {
        List<String> command = List.of(
                program,
                "-v",
                voice.name(),
                "-s",
                Integer.toString(voice.speed()),
                "-p",
                Integer.toString(voice.pitch()),
                "-b",
                "1", // UTF-8
                "-z", // no half second of silence at the end
                "--stdin",
                "--stdout");
        EspeakTextToSpeech made = new EspeakTextToSpeech(command, Set.copyOf(fixedPhrases));
        made.speak("a", samples -> true);
        return made;
    }

    @Override
    public void speak(String text, Sink sink) {
        String said = text.strip();
        if (said.isEmpty()) {
            return;
        }
        if (said.length() > MOST_CHARACTERS) {
            throw new SpeechException("A sentence of " + said.length() + " characters is too long to be spoken; "
                    + MOST_CHARACTERS + " is the most.");
        }
        if (!fixedPhrases.contains(said)) {
            synthesise(said, sink);
            return;
        }
        short[] known = kept.get(said);
        if (known == null) {
            known = synthesiseAll(said);
            keep(said, known);
        }
        play(known, sink);
    }

    private static void play(short[] samples, Sink sink) {
        for (int at = 0; at < samples.length; at += PIECE) {
            int to = Math.min(samples.length, at + PIECE);
            if (!sink.accept(Arrays.copyOfRange(samples, at, to))) {
                return;
            }
        }
    }

    private short[] synthesiseAll(String text) {
        SampleList all = new SampleList();
        synthesise(text, samples -> {
            all.add(samples);
            return true;
        });
        return all.toArray();
    }

    private synchronized void keep(String text, short[] samples) {
        if (keptSamples + samples.length <= MOST_KEPT_SAMPLES && kept.putIfAbsent(text, samples) == null) {
            keptSamples += samples.length;
        }
    }

    private void synthesise(String text, Sink sink) {
        Process process = start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            }
            boolean whole = read(process.getInputStream(), sink);
            if (whole && (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0)) {
                throw new SpeechException("espeak-ng failed on voice " + command.get(2)
                        + ". Look whether it is listed: espeak-ng --voices=vi");
            }
        } catch (IOException e) {
            throw new SpeechException("espeak-ng broke off. Try: espeak-ng -v vi xin chào", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException("Speaking was interrupted.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new SpeechException(
                    "espeak-ng does not start. Install it: apt-get install espeak-ng (or set TTS=browser or TTS=none).",
                    e);
        }
    }

    /// @return false if the sink had enough
    private static boolean read(InputStream wav, Sink sink) throws IOException {
        WavReader reader = new WavReader(wav, PIECE);
        LeadingSilence silence = new LeadingSilence();
        for (short[] piece = reader.next(); piece.length > 0; piece = reader.next()) {
            short[] audible = silence.without(piece);
            if (audible.length > 0 && !sink.accept(audible)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public AudioFormat format() {
        return FORMAT;
    }

    @Override
    public String name() {
        return "espeak-ng";
    }

    @Override
    public void close() {
        kept.clear();
    }
}
