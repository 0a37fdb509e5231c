package vn.vpbank.voiceagent.browser;

/// The page cannot be reached, has gone, or does not answer. The message says which and what to do, without personal
/// data.
public final class PageException extends RuntimeException {
    public PageException(String message) {
        super(message);
    }

    public PageException(String message, Throwable cause) {
        super(message, cause);
    }
}
