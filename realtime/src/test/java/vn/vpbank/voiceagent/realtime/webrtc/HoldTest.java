package vn.vpbank.voiceagent.realtime.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HoldTest {
    private static final short LOUD = 10_000;

    private final Hold hold = new Hold();
    private int taken;

    private short[] next() {
        short[] frame = new short[Frames.SAMPLES];
        hold.next(frame, f -> {
            taken++;
            Arrays.fill(f, LOUD);
        });
        return frame;
    }

    @Test
    void sound_that_is_held_waits_and_goes_on_where_it_was() {
        next();
        hold.set(true);
        next();
        for (int i = 0; i < 20; i++) {
            assertThat(next()).containsOnly(0);
        }
        assertThat(taken).isEqualTo(2);
        hold.set(false);
        next();
        assertThat(next()).containsOnly(LOUD);
        assertThat(taken).isEqualTo(4);
    }

    @Test
    void it_fades_out_and_in_instead_of_clicking() {
        hold.set(true);
        short[] out = next();
        assertThat(out[0]).isEqualTo(LOUD);
        assertThat((int) out[out.length - 1]).isBetween(1, 100);
        next();
        hold.set(false);
        short[] in = next();
        assertThat(in[0]).isZero();
        assertThat((int) in[in.length - 1]).isGreaterThan(LOUD - 100);
    }

    @Test
    void a_hold_that_is_forgotten_ends_by_itself() {
        hold.set(true);
        for (int i = 0; i < 200; i++) {
            next();
        }
        assertThat(next()).containsOnly(LOUD);
    }
}
