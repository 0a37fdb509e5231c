package vn.vpbank.voiceagent.providers.embedded.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.speech.SpeechException;

class WavReaderTest {
    @Test
    void samples_come_in_pieces_until_the_stream_ends_whatever_the_header_says() throws IOException {
        WavReader reader = new WavReader(new ByteArrayInputStream(wav(22_050, 1, -2, 3, -4, 5)), 2);

        assertThat(reader.next()).containsExactly((short) 1, (short) -2);
        assertThat(reader.next()).containsExactly((short) 3, (short) -4);
        assertThat(reader.next()).containsExactly((short) 5);
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void a_stream_without_sound_is_an_error() {
        WavReader reader = new WavReader(new ByteArrayInputStream(new byte[10]), 2);

        assertThatThrownBy(reader::next).isInstanceOf(EOFException.class);
    }

    @Test
    void a_voice_of_another_rate_is_refused() {
        WavReader reader = new WavReader(new ByteArrayInputStream(wav(16_000, 1)), 2);

        assertThatThrownBy(reader::next).isInstanceOf(SpeechException.class).hasMessageContaining("16000 Hz");
    }

    @Test
    void silence_goes_only_before_the_first_sound() {
        LeadingSilence silence = new LeadingSilence();
        short[] piece = new short[400];
        piece[300] = 500;

        assertThat(silence.without(new short[400])).isEmpty();
        assertThat(silence.without(piece)).hasSize(400 - 300 + 110);
        assertThat(silence.without(new short[400])).hasSize(400);
    }

    private static byte[] wav(int rate, int... samples) {
        ByteBuffer buffer = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(new byte[] {'R', 'I', 'F', 'F'}).putInt(0x7ffff000);
        buffer.putInt(24, rate).position(44);
        for (int sample : samples) {
            buffer.putShort((short) sample);
        }
        return buffer.array();
    }
}
