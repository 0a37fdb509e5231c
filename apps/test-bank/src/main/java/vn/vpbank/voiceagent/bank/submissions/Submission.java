package vn.vpbank.voiceagent.bank.submissions;

import java.time.Instant;
import java.util.Map;

/// What the bank holds of one application (one filled form).
///
/// @param posts   how many times it was taken; more than one is a double submission
/// @param refused how many times it came and was not taken
/// @param values  canonical values of the first time it was taken
/// @param at      when that was
public record Submission(
        String form, String application, int posts, int refused, Map<String, Object> values, Instant at) {}
