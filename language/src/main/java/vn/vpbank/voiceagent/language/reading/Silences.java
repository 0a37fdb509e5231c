package vn.vpbank.voiceagent.language.reading;

/// Utterances that are understood and ask for nothing.
final class Silences {
    private Silences() {}

    static boolean isSilent(Chart.Reading reading) {
        return reading.strangers() == 0
                && reading.segments().stream()
                        .allMatch(s -> (s instanceof Segment.Gap && s.cost() < 0.5)
                                || s instanceof Segment.Forbidden
                                || s instanceof Segment.Answer
                                || s instanceof Segment.Fix
                                || s instanceof Segment.Act);
    }
}
