package vn.vpbank.voiceagent.bot.talk;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.Resampler;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// One piece of speech on its way to a peer. Knows how much of its text has been heard.
final class SpokenPiece {
    /// Short enough to stop within, long enough not to count.
    private static final int CHUNK = AudioFormat.WEBRTC.samples(20);
    /// Vietnamese read aloud at an even pace; only used to guess at which word a voice was cut.
    private static final int CHARACTERS_PER_SECOND = 14;

    private final String text;
    private final TextToSpeech engine;
    private final MediaPeer peer;
    private final BooleanSupplier wanted;
    private final Runnable begun;
    private final StringBuilder done = new StringBuilder();
    private String current = "";
    private long playedOfCurrent;
    private boolean started;

    /// @param wanted whether to go on
    /// @param begun  called before the first sound
    SpokenPiece(String text, TextToSpeech engine, MediaPeer peer, BooleanSupplier wanted, Runnable begun) {
        this.text = text;
        this.engine = engine;
        this.peer = peer;
        this.wanted = wanted;
        this.begun = begun;
    }

    /// Blocks while it speaks.
    ///
    /// @return whether all of it was spoken
    boolean speak() {
        for (String sentence : Sentences.of(text)) {
            current = sentence;
            playedOfCurrent = 0;
            boolean[] whole = {true};
            Resampler toLine = new Resampler(engine.format(), AudioFormat.WEBRTC);
            engine.speak(sentence, samples -> whole[0] = whole[0] && play(toLine.process(samples)));
            if (!whole[0] || !play(toLine.flush()) || !wanted.getAsBoolean()) {
                return false;
            }
            done.append(sentence).append(' ');
            current = "";
        }
        return true;
    }

    private boolean play(short[] samples) {
        for (int from = 0; from < samples.length; from += CHUNK) {
            if (!wanted.getAsBoolean()) {
                return false;
            }
            if (!started) {
                started = true;
                begun.run();
            }
            short[] chunk = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + CHUNK));
            if (!peer.play(chunk)) {
                return false;
            }
            playedOfCurrent += chunk.length;
        }
        return true;
    }

    /// The part that was played, to the last whole word.
    String heard() {
        int characters = (int) (playedOfCurrent * CHARACTERS_PER_SECOND / AudioFormat.WEBRTC.sampleRate());
        return (done + Sentences.beginning(current, characters)).strip();
    }
}
