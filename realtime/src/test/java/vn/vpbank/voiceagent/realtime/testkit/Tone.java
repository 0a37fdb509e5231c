package vn.vpbank.voiceagent.realtime.testkit;

/// A tone, and how much of one there is in a sound. 16-bit mono at 48 kHz.
public final class Tone {
    private static final int RATE = 48_000;

    private Tone() {}

    /// So many milliseconds of a sine at a quarter of full scale.
    public static short[] of(int hertz, int millis) {
        short[] samples = new short[RATE / 1000 * millis];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    /// The share of a sound's energy that is at this frequency (Goertzel), 0 to 1.
    public static double share(short[] samples, int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double last = 0;
        double beforeLast = 0;
        double energy = 0;
        for (short sample : samples) {
            double next = sample + coefficient * last - beforeLast;
            beforeLast = last;
            last = next;
            energy += (double) sample * sample;
        }
        double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return energy == 0 ? 0 : 2 * power / (energy * samples.length);
    }
}
