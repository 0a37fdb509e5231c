package vn.vpbank.voiceagent.speech.turn;

/// Tells sustained speech from clicks: so many of the last windows must be speech, with one allowed to
/// fail, since a stop consonant is silent for a window.
final class Onset {
    private final int needed;
    private final long mask;
    private long history;

    /// @param needed windows of speech, 1 to 62
    Onset(int needed) {
        this.needed = needed;
        this.mask = (1L << (needed + 1)) - 1;
    }

    void accept(boolean speech) {
        history = history << 1 | (speech ? 1 : 0);
    }

    /// Whether the last window is speech and enough before it are.
    boolean reached() {
        return (history & 1) == 1 && Long.bitCount(history & mask) >= needed;
    }

    /// How many windows ago the speech began, the last window included.
    int age() {
        return Long.SIZE - Long.numberOfLeadingZeros(history & mask);
    }

    void forget() {
        history = 0;
    }
}
