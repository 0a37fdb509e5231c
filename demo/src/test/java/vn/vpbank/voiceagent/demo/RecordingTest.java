package vn.vpbank.voiceagent.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final double START = 1_000_000;

    /// One second: the person sounds from 200 to 400 ms, the bot from 600 to 700 ms.
    private static Recording recording(int loudness) {
        short[] samples = new short[Recording.RATE * 2];
        for (int i = Recording.RATE / 5; i < Recording.RATE * 2 / 5; i++) {
            samples[2 * i] = (short) (i % 2 == 0 ? loudness : -loudness);
        }
        for (int i = Recording.RATE * 3 / 5; i < Recording.RATE * 7 / 10; i++) {
            samples[2 * i + 1] = (short) (i % 2 == 0 ? loudness : -loudness);
        }
        return new Recording(samples, START);
    }

    @Test
    void finds_where_each_side_begins_and_ends() {
        Recording recording = recording(8_000);
        assertThat(recording.firstSound(Recording.Side.PERSON, START, START + 1000))
                .hasValue(START + 200);
        assertThat(recording.lastSound(Recording.Side.PERSON, START, START + 900))
                .hasValue(START + 400);
        assertThat(recording.firstSound(Recording.Side.BOT, START, START + 1000))
                .hasValue(START + 600);
        assertThat(recording.lastSound(Recording.Side.BOT, START, START + 990)).hasValue(START + 700);
    }

    @Test
    void looks_only_at_the_span_asked_for() {
        assertThat(recording(8_000).firstSound(Recording.Side.PERSON, START + 450, START + 990))
                .isEmpty();
    }

    @Test
    void a_hiss_below_minus_forty_decibels_is_silence() {
        assertThat(recording(200).firstSound(Recording.Side.PERSON, START, START + 990))
                .isEmpty();
    }
}
