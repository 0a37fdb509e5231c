package vn.vpbank.voiceagent.web;

import java.time.Duration;
import java.util.Optional;

/// Ends a request with a [Problem].
public final class ProblemException extends RuntimeException {
    private final transient ProblemKind kind;
    private final transient Optional<Duration> retryAfter;

    /// @param detail what went wrong and what to do; never personal data
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, Optional.empty());
    }

    /// @param retryAfter when to try again, for 429 and 503
    public ProblemException(ProblemKind kind, String detail, Duration retryAfter) {
        this(kind, detail, Optional.of(retryAfter));
    }

    private ProblemException(ProblemKind kind, String detail, Optional<Duration> retryAfter) {
        // An answer, not a fault: the stack would only fill the log.
        super(detail, null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public ProblemKind kind() {
        return kind;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
