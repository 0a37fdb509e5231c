package vn.vpbank.voiceagent.language.reading;

/// What a segment may cost to be of use: less than the cheapest way known so far to explain the words up to its end.
/// Long
/// texts are not even written out that are dearer than that.
final class Room {
    private double[] best = {};
    private int start;

    /// Segments are looked for that begin at word `start`.
    ///
    /// @param best what the words up to each place cost so far
    void beginsAt(int start, double[] best) {
        this.start = start;
        this.best = best;
    }

    /// Whether a segment up to `end` that costs this much, or more, could still be the cheapest.
    boolean isLeft(int end, double cost) {
        return best[start] + cost < best[end] + 1e-9;
    }
}
