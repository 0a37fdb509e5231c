package vn.vpbank.voiceagent.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    private static final AudioFormat ESPEAK = new AudioFormat(22_050);

    @ParameterizedTest
    @CsvSource({"48000,16000", "22050,48000", "22050,16000", "16000,48000", "16000,16000"})
    void a_tone_keeps_its_pitch_and_loudness(int from, int to) {
        short[] heard = resample(tone(from, 440, from), from, to, 480);

        assertThat(heard).hasSize(to);
        short[] middle = Arrays.copyOfRange(heard, to / 10, to * 9 / 10);
        assertThat(level(middle)).isBetween(0.99 * level(tone(to, 440, to)), 1.01 * level(tone(to, 440, to)));
        assertThat(upwardCrossings(middle)).isBetween(351L, 353L);
    }

    @Test
    void what_the_lower_rate_cannot_carry_is_silenced_and_not_folded_back() {
        short[] heard = resample(tone(48_000, 9_500, 48_000), 48_000, 16_000, 480);

        // The tone's sudden start and end are sounds of their own, of every pitch; only what lies between is asked
        // about.
        short[] middle = Arrays.copyOfRange(heard, 1_000, 15_000);
        assertThat(level(middle)).isLessThan(0.001 * level(tone(48_000, 9_500, 48_000)));
    }

    @Test
    void the_pieces_that_a_stream_comes_in_leave_no_trace() {
        short[] noise = new short[22_050];
        Random random = new Random(7);
        IntStream.range(0, noise.length).forEach(i -> noise[i] = (short) (random.nextGaussian() * 5000));

        short[] whole = resample(noise, 22_050, 48_000, noise.length);

        assertThat(resample(noise, 22_050, 48_000, 1)).isEqualTo(whole);
        assertThat(resample(noise, 22_050, 48_000, 333)).isEqualTo(whole);
    }

    @Test
    void after_a_flush_the_next_stream_starts_clean() {
        var resampler = new Resampler(ESPEAK, AudioFormat.WEBRTC);
        resampler.process(tone(22_050, 300, 5_000));
        resampler.flush();

        assertThat(resampler.process(new short[2_000])).containsOnly((short) 0);
    }

    @Test
    void the_loudest_samples_do_not_wrap_round() {
        short[] square = new short[4_800];
        IntStream.range(0, square.length)
                .forEach(i -> square[i] = (i / 50) % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE);

        short[] heard = resample(square, 48_000, 16_000, 480);

        for (int i = 0; i < heard.length; i++) {
            int inHalfWave = (i * 3) % 50;
            if (inHalfWave > 15 && inHalfWave < 35) {
                assertThat(Math.signum(heard[i])).isEqualTo((i * 3 / 50) % 2 == 0 ? 1f : -1f);
            }
        }
    }

    private static short[] resample(short[] samples, int from, int to, int piece) {
        var resampler = new Resampler(new AudioFormat(from), new AudioFormat(to));
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < samples.length; at += piece) {
            write(out, resampler.process(Arrays.copyOfRange(samples, at, Math.min(samples.length, at + piece))));
        }
        write(out, resampler.flush());
        byte[] bytes = out.toByteArray();
        short[] result = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).asShortBuffer().get(result);
        return result;
    }

    private static void write(ByteArrayOutputStream out, short[] samples) {
        for (short sample : samples) {
            out.write(sample >> 8);
            out.write(sample);
        }
    }

    private static short[] tone(int rate, double hertz, int count) {
        short[] samples = new short[count];
        IntStream.range(0, count)
                .forEach(i -> samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * i / rate)));
        return samples;
    }

    private static double level(short[] samples) {
        return Math.sqrt(IntStream.range(0, samples.length)
                .mapToDouble(i -> (double) samples[i] * samples[i])
                .average()
                .orElse(0));
    }

    private static long upwardCrossings(short[] samples) {
        return IntStream.range(1, samples.length)
                .filter(i -> samples[i - 1] < 0 && samples[i] >= 0)
                .count();
    }
}
