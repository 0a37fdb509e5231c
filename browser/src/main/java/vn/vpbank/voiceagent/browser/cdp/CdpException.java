package vn.vpbank.voiceagent.browser.cdp;

/// A command that had no result. The message names the command, never its parameters.
public final class CdpException extends RuntimeException {
    /// Why there is none.
    public enum Why {
        /// The browser answered with an error; for example the document has been replaced meanwhile.
        REFUSED,
        /// No answer in time; the command may still be carried out.
        TIMED_OUT,
        /// The browser or the page is gone.
        GONE
    }

    private final Why why;

    public CdpException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
