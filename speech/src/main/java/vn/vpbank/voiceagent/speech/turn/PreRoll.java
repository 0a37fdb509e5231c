package vn.vpbank.voiceagent.speech.turn;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// The last windows heard, from which an utterance gets what was said before it was noticed.
final class PreRoll {
    private final int capacity;
    private final Deque<short[]> windows = new ArrayDeque<>();

    PreRoll(int capacity) {
        this.capacity = capacity;
    }

    void add(short[] window) {
        if (windows.size() == capacity) {
            windows.removeFirst();
        }
        windows.addLast(window.clone());
    }

    void forget() {
        windows.clear();
    }

    /// The last windows, at most so many, as one piece of sound; none is kept, so that no sound is
    /// delivered twice.
    short[] take(int atMost) {
        while (windows.size() > atMost) {
            windows.removeFirst();
        }
        short[] all = new short[windows.size() * VoiceActivityDetector.WINDOW];
        int at = 0;
        for (short[] window : windows) {
            System.arraycopy(window, 0, all, at, window.length);
            at += window.length;
        }
        windows.clear();
        return all;
    }
}
