package vn.vpbank.voiceagent.speech;

import java.util.Arrays;

/// Changes the sample rate of one stream of 16-bit audio, piece by piece, without seams between the pieces.
///
/// A windowed-sinc low-pass (Kaiser, 12 zero crossings each way) as a polyphase filter: what lies above the lower of
/// the two rates' limits is about 70 dB down. Delays by 12 samples of the lower rate, which is under a millisecond.
/// One for each stream; used by one thread at a time.
///
/// ```java
/// var toSpeech = new Resampler(AudioFormat.WEBRTC, AudioFormat.SPEECH);
/// short[] heard = toSpeech.process(frame);
/// ```
public final class Resampler {
    private static final int ZERO_CROSSINGS = 12;
    /// The share of the usable band that passes untouched; the rest is the filter's slope.
    private static final double PASS_BAND = 0.92;

    private static final double KAISER_BETA = 7.5;

    private final int up;
    private final int down;
    private final int reach;
    private final float[][] phases;
    private float[] history;
    private int held;
    /// Where the next output lies, in 1/up of an input sample, counted from the start of the history.
    private long position;

    public Resampler(AudioFormat from, AudioFormat to) {
        int divisor = gcd(from.sampleRate(), to.sampleRate());
        up = to.sampleRate() / divisor;
        down = from.sampleRate() / divisor;
        double band = Math.min(1.0, (double) up / down);
        reach = (int) Math.ceil(ZERO_CROSSINGS / band);
        phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = taps((double) phase / up, band * PASS_BAND, reach);
        }
        history = new float[4 * reach];
        reset();
    }

    /// @return what can be told of the output so far; over time as many samples as the rates ask for
    public short[] process(short[] samples) {
        makeRoom(samples.length);
        for (short sample : samples) {
            history[held++] = sample;
        }
        return drain();
    }

    /// The end of the stream: the last samples that still waited for what comes after them. Ready for another stream.
    public short[] flush() {
        short[] last = process(new short[reach]);
        reset();
        return last;
    }

    /// Forgets the stream.
    public void reset() {
        Arrays.fill(history, 0);
        held = reach;
        position = (long) reach * up;
    }

    private short[] drain() {
        long end = (long) (held - reach) * up;
        if (position >= end) {
            return new short[0];
        }
        short[] out = new short[(int) ((end - position + down - 1) / down)];
        for (int i = 0; i < out.length; i++) {
            int base = (int) (position / up) - reach + 1;
            float[] taps = phases[(int) (position % up)];
            float sum = 0;
            for (int k = 0; k < taps.length; k++) {
                sum += taps[k] * history[base + k];
            }
            out[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
            position += down;
        }
        return out;
    }

    /// Drops what no output will look at again, and grows if the piece is long.
    private void makeRoom(int more) {
        int unused = Math.max(0, (int) (position / up) - reach);
        if (unused > 0) {
            System.arraycopy(history, unused, history, 0, held - unused);
            held -= unused;
            position -= (long) unused * up;
        }
        if (held + more > history.length) {
            history = Arrays.copyOf(history, held + more);
        }
    }

    /// The filter for outputs that lie `fraction` after an input sample; its sum is one, so loudness stays.
    private static float[] taps(double fraction, double cutoff, int reach) {
        float[] taps = new float[2 * reach];
        double sum = 0;
        for (int k = 0; k < taps.length; k++) {
            double t = k - (reach - 1) - fraction;
            double window = kaiser(t / reach);
            double x = Math.PI * t * cutoff;
            double value = window * (Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x);
            taps[k] = (float) value;
            sum += value;
        }
        for (int k = 0; k < taps.length; k++) {
            taps[k] /= (float) sum;
        }
        return taps;
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    /// The modified Bessel function of order zero, as its power series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
