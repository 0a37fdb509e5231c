package vn.vpbank.voiceagent.browser.files;

/// A file is not kept.
public final class FileRefusedException extends RuntimeException {
    /// Why.
    public enum Why {
        /// Nothing is left of the name.
        NO_NAME,
        EMPTY,
        /// This file alone.
        TOO_LARGE,
        /// Together with those before.
        TOO_LARGE_TOGETHER,
        TOO_MANY,
        /// The session ended meanwhile.
        ENDED
    }

    private final Why why;

    FileRefusedException(Why why) {
        // An answer, not a fault: the stack would only fill the log.
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
