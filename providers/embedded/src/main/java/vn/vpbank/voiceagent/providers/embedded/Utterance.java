package vn.vpbank.voiceagent.providers.embedded;

import java.util.Arrays;
import vn.vpbank.voiceagent.speech.AudioFormat;

/// The samples of one utterance. Only grows, so a worker may read the first part while more is added behind it.
final class Utterance {
    /// A minute: nobody dictates a form that long in one breath, and a stuck microphone must not fill the memory. What
    /// comes after it is not heard.
    static final int MOST_SAMPLES = AudioFormat.SPEECH.samples(60_000);

    private static final int FIRST_ROOM = AudioFormat.SPEECH.samples(4_000);

    private short[] samples = new short[FIRST_ROOM];
    private int count;
    private int decoded;
    private boolean paused;
    private int resumed;

    void add(short[] more) {
        int taken = Math.min(more.length, MOST_SAMPLES - count);
        if (count + taken > samples.length) {
            samples = Arrays.copyOf(samples, Math.min(MOST_SAMPLES, Math.max(2 * samples.length, count + taken)));
        }
        System.arraycopy(more, 0, samples, count, taken);
        count += taken;
    }

    short[] samples() {
        return samples;
    }

    int count() {
        return count;
    }

    /// Nothing but silence is added until [#resume()].
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        resumed++;
    }

    boolean isPaused() {
        return paused;
    }

    /// How often the speaker has gone on after a pause.
    int resumed() {
        return resumed;
    }

    /// A copy with silence behind it.
    short[] padded(int upTo, int silence) {
        return Arrays.copyOf(Arrays.copyOf(samples, upTo), upTo + silence);
    }

    /// How much was added since the last partial, less what its decoding cost: a slow model is asked less often.
    int samplesSincePartial() {
        return count - decoded;
    }

    /// A partial of the first `upTo` samples took `nanos`. The next waits at least as long as this one took.
    void decoded(int upTo, long nanos) {
        decoded = upTo + (int) Math.min(MOST_SAMPLES, nanos * AudioFormat.SPEECH.sampleRate() / 1_000_000_000L);
    }
}
