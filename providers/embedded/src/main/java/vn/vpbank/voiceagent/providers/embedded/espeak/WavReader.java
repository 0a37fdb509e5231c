package vn.vpbank.voiceagent.providers.embedded.espeak;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import vn.vpbank.voiceagent.speech.SpeechException;

/// 16-bit mono samples from a WAV stream, while it is written. The lengths in its header are made up by a program that
/// does not know yet how long it will speak, so the end of the stream counts and not they.
final class WavReader {
    private static final int HEADER = 44;
    private static final int RATE_AT = 24;
    private static final int EXPECTED_RATE = 22_050;

    private final InputStream in;
    private final byte[] buffer;
    private boolean started;

    /// @param pieceSamples the most samples that [#next()] returns
    WavReader(InputStream in, int pieceSamples) {
        this.in = in;
        this.buffer = new byte[2 * pieceSamples];
    }

    /// The next samples as soon as there are any; none at the end.
    short[] next() throws IOException {
        if (!started) {
            readHeader();
            started = true;
        }
        int read = in.readNBytes(buffer, 0, buffer.length);
        short[] samples = new short[read / 2];
        ByteBuffer.wrap(buffer, 0, read)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    private void readHeader() throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new EOFException("no sound");
        }
        int rate = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT);
        boolean wav = Arrays.equals(header, 0, 4, new byte[] {'R', 'I', 'F', 'F'}, 0, 4);
        if (!wav || rate != EXPECTED_RATE) {
            throw new SpeechException("espeak-ng gives sound of " + rate + " Hz instead of " + EXPECTED_RATE
                    + ". Choose one of its own voices: espeak-ng --voices=vi");
        }
    }
}
