package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.Arrays;
import java.util.function.Consumer;

/// Holds sound back and lets it go on, frame by frame, with 10 ms of fading so that neither is heard as a click.
/// Safe for use by many threads; frames are taken by one.
final class Hold {
    /// A second: longer than it takes to tell a cough from a word, short enough that a mistake is not the end
    /// of a talk.
    private static final int MOST_FRAMES = 100;

    private volatile boolean wanted;
    private boolean held;
    private int frames;

    void set(boolean on) {
        wanted = on;
    }

    /// Fills the frame: with the next sound, or with silence while it is held.
    void next(short[] frame, Consumer<short[]> source) {
        if (held && ++frames >= MOST_FRAMES) {
            wanted = false;
        }
        boolean holding = wanted;
        if (holding && held) {
            Arrays.fill(frame, (short) 0);
            return;
        }
        source.accept(frame);
        if (holding != held) {
            fade(frame, holding);
            held = holding;
            frames = 0;
        }
    }

    private static void fade(short[] frame, boolean out) {
        for (int i = 0; i < frame.length; i++) {
            int gain = out ? frame.length - i : i;
            frame[i] = (short) (frame[i] * gain / frame.length);
        }
    }
}
