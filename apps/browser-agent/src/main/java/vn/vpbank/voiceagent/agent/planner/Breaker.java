package vn.vpbank.voiceagent.agent.planner;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Leaves a model alone that does not answer, so that nobody waits for it: after some failures in a row nothing is sent
/// for a while, then one question tries whether it is back.
final class Breaker {
    /// One lost answer is no sign yet.
    static final int FAILURES = 3;

    static final Duration REST = Duration.ofSeconds(30);
    /// However long a server asks to be left alone.
    static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private final Duration trial;
    private int failures;
    private boolean resting;
    private long until;

    /// @param nanos a monotonic clock
    /// @param trial how long a question takes at most
    Breaker(LongSupplier nanos, Duration trial) {
        this.nanos = nanos;
        this.trial = trial;
    }

    /// Whether a question may be sent now. After a rest one is let through, and the next only when it has worked.
    synchronized boolean allows() {
        if (!resting) {
            return true;
        }
        if (nanos.getAsLong() - until < 0) {
            return false;
        }
        until = nanos.getAsLong() + trial.toNanos();
        return true;
    }

    synchronized void worked() {
        failures = 0;
        resting = false;
    }

    synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            rest(REST);
        }
    }

    /// Sends nothing for so long; a longer rest that was ordered before stays in force.
    synchronized void rest(Duration wanted) {
        long end = nanos.getAsLong() + (wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted).toNanos();
        until = resting && until - end > 0 ? until : end;
        resting = true;
    }
}
