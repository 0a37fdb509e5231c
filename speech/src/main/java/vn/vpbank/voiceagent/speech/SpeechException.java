package vn.vpbank.voiceagent.speech;

/// An engine failed. The message says what to do, and holds no personal data.
public final class SpeechException extends RuntimeException {
    public SpeechException(String message) {
        super(message);
    }

    public SpeechException(String message, Throwable cause) {
        super(message, cause);
    }
}
