package vn.vpbank.voiceagent.providers.embedded.espeak;

import java.util.Arrays;

/// Samples that are still being added to.
final class SampleList {
    private short[] samples = new short[22_050];
    private int count;

    void add(short[] more) {
        if (count + more.length > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(2 * samples.length, count + more.length));
        }
        System.arraycopy(more, 0, samples, count, more.length);
        count += more.length;
    }

    short[] toArray() {
        return Arrays.copyOf(samples, count);
    }
}
