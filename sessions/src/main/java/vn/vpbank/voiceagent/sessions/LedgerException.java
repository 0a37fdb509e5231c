package vn.vpbank.voiceagent.sessions;

/// The ledger cannot be read or written. Whoever meets this must not click.
public final class LedgerException extends RuntimeException {
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
