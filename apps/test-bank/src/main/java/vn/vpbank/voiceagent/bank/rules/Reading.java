package vn.vpbank.voiceagent.bank.rules;

/// What became of one written value.
public sealed interface Reading {
    /// The value in its canonical spelling: whole đồng in digits, dates as YYYY-MM-DD, ticks as true or
    /// false.
    record Fits(String canonical) implements Reading {}

    /// Why it does not fit, in Vietnamese, to be shown beside the field.
    record Misfit(String message) implements Reading {}
}
