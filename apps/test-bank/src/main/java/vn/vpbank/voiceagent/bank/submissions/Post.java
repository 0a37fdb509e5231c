package vn.vpbank.voiceagent.bank.submissions;

import java.time.Instant;
import java.util.Map;

/// One POST of an application.
///
/// @param outcome what the bank did with it
/// @param values  what was in it; empty where it was not taken
public record Post(Outcome outcome, Map<String, Object> values, Instant at) {
    /// What the bank did with a POST.
    public enum Outcome {
        /// Stored; the application counts as submitted.
        TAKEN,
        /// The values did not pass, or a refusal was asked for.
        REFUSED,
        /// A failure was asked for.
        FAILED
    }
}
