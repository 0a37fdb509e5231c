package vn.vpbank.voiceagent.bank.faults;

import java.time.Duration;

/// How the bank treats a submission.
public sealed interface Behaviour {
    /// As it should.
    record Normal() implements Behaviour {}

    /// Answers 500 and stores nothing.
    record Fail() implements Behaviour {}

    /// Waits, then does as it should.
    record Slow(Duration delay) implements Behaviour {}

    /// Answers 422 with this message and stores nothing.
    record Refuse(String message) implements Behaviour {}

    /// Stores the submission, then closes the connection without an answer.
    record Drop() implements Behaviour {}
}
