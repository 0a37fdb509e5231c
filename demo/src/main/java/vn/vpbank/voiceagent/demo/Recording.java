package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/// Both sides of a talk on one clock: the person left, the bot right, 16 bit, 48 kHz.
final class Recording {
    static final int RATE = 48_000;
    /// What counts as sound: −40 dBFS, as a peak of 10 ms.
    private static final int AUDIBLE = (int) (32768 * Math.pow(10, -40 / 20.0));
    private static final int WINDOW = RATE / 100;

    private final short[] interleaved;
    private final double startEpoch;

    /// @param interleaved left and right samples in turn; not copied
    /// @param startEpoch  milliseconds since 1970 of the first sample
    Recording(short[] interleaved, double startEpoch) {
        this.interleaved = interleaved;
        this.startEpoch = startEpoch;
    }

    enum Side {
        PERSON,
        BOT
    }

    /// The end of the last audible 10 ms of a side within a span, as epoch milliseconds.
    OptionalDouble lastSound(Side side, double fromEpoch, double toEpoch) {
        for (int window = windowAt(toEpoch); window >= windowAt(fromEpoch); window--) {
            if (isAudible(side, window)) {
                return OptionalDouble.of(epochOf(window + 1));
            }
        }
        return OptionalDouble.empty();
    }

    /// The start of the first audible 10 ms of a side within a span, as epoch milliseconds.
    OptionalDouble firstSound(Side side, double fromEpoch, double toEpoch) {
        for (int window = windowAt(fromEpoch); window <= windowAt(toEpoch); window++) {
            if (isAudible(side, window)) {
                return OptionalDouble.of(epochOf(window));
            }
        }
        return OptionalDouble.empty();
    }

    /// Milliseconds from the person's first sound within a span to the last one of the bot in it; empty
    /// if the bot was not speaking then: there was nobody to interrupt.
    OptionalDouble timeToSilence(double fromEpoch, double toEpoch) {
        OptionalDouble person = firstSound(Side.PERSON, fromEpoch, toEpoch);
        if (person.isEmpty()) {
            return OptionalDouble.empty();
        }
        double began = person.getAsDouble();
        OptionalDouble bot = lastSound(Side.BOT, began, toEpoch);
        return bot.isEmpty() ? bot : OptionalDouble.of(bot.getAsDouble() - began);
    }

    private int windows() {
        return interleaved.length / 2 / WINDOW;
    }

    private int windowAt(double epoch) {
        int window = (int) Math.floor((epoch - startEpoch) / 10);
        return Math.clamp(window, 0, Math.max(0, windows() - 1));
    }

    private double epochOf(int window) {
        return startEpoch + window * 10.0;
    }

    private boolean isAudible(Side side, int window) {
        int offset = side == Side.PERSON ? 0 : 1;
        for (int i = window * WINDOW; i < (window + 1) * WINDOW && 2 * i + offset < interleaved.length; i++) {
            if (Math.abs(interleaved[2 * i + offset]) > AUDIBLE) {
                return true;
            }
        }
        return false;
    }

    void writeWav(Path file) throws IOException {
        int bytes = interleaved.length * 2;
        ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 1).putShort((short) 2).putInt(RATE).putInt(RATE * 4);
        out.putShort((short) 4).putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        out.asShortBuffer().put(interleaved);
        Files.write(file, out.array());
    }
}
