package vn.vpbank.voiceagent.bench.understand;

/// What a group of utterances came to.
///
/// @param turns        utterances
/// @param exact        those whose commands and questions are all as expected
/// @param values       values expected to be set
/// @param valuesRight  those that were
/// @param silentErrors values written that nobody expected
/// @param falseSubmits submits and confirmations that nobody expected
/// @param needlessAsks utterances that were asked about without need
public record Score(
        int turns, int exact, int values, int valuesRight, int silentErrors, int falseSubmits, int needlessAsks) {
    public static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

    public Score plus(Score other) {
        return new Score(
                turns + other.turns,
                exact + other.exact,
                values + other.values,
                valuesRight + other.valuesRight,
                silentErrors + other.silentErrors,
                falseSubmits + other.falseSubmits,
                needlessAsks + other.needlessAsks);
    }

    public double turnExact() {
        return share(exact, turns);
    }

    public double fieldAccuracy() {
        return share(valuesRight, values);
    }

    public double askRate() {
        return turns == 0 ? 0 : (double) needlessAsks / turns;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
