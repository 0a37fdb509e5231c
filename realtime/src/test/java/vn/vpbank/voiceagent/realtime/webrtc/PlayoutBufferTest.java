package vn.vpbank.voiceagent.realtime.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlayoutBufferTest {
    private final PlayoutBuffer buffer = new PlayoutBuffer(4);
    private final short[] frame = new short[3];

    @Test
    void silence_is_played_when_nothing_waits() {
        frame[0] = 9;
        assertThat(buffer.take(frame)).isFalse();
        assertThat(frame).containsOnly(0);
    }

    @Test
    void sound_comes_out_in_order_and_is_filled_up_with_silence() {
        assertThat(buffer.put(new short[] {1, 2, 3, 4})).isTrue();
        assertThat(buffer.take(frame)).isTrue();
        assertThat(frame).containsExactly(1, 2, 3);
        assertThat(buffer.put(new short[] {5})).isTrue();
        assertThat(buffer.take(frame)).isTrue();
        assertThat(frame).containsExactly(4, 5, 0);
    }

    @Test
    void whoever_speaks_waits_while_too_much_is_not_yet_played() throws Exception {
        CompletableFuture<Boolean> put = put(1, 2, 3, 4, 5, 6, 7);
        short[] heard = new short[7];
        for (int i = 0; i < heard.length; ) {
            if (buffer.take(oneSample())) {
                heard[i++] = one[0];
            }
        }
        assertThat(put.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void clearing_drops_what_waits_and_what_is_still_to_come_of_the_same_sound() throws Exception {
        CompletableFuture<Boolean> put = put(1, 2, 3, 4, 5, 6);
        while (!buffer.take(oneSample())) {
            Thread.onSpinWait();
        }
        // One of six is played, four fit: the speaker waits with the last.
        buffer.clear();
        assertThat(put.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(buffer.take(frame)).isFalse();
        assertThat(buffer.put(new short[] {9})).isTrue();
    }

    @Test
    void nothing_can_be_played_to_someone_who_left() throws Exception {
        CompletableFuture<Boolean> put = put(1, 2, 3, 4, 5);
        buffer.close();
        assertThat(put.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(buffer.put(new short[] {1})).isFalse();
    }

    private final short[] one = new short[1];

    private short[] oneSample() {
        return one;
    }

    private CompletableFuture<Boolean> put(int... samples) {
        short[] sound = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            sound[i] = (short) samples[i];
        }
        return CompletableFuture.supplyAsync(() -> buffer.put(sound));
    }
}
