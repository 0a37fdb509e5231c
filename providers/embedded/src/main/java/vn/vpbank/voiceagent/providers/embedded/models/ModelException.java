package vn.vpbank.voiceagent.providers.embedded.models;

/// Something with a model went wrong; the message is for people and says what to do.
final class ModelException extends RuntimeException {
    ModelException(String message) {
        super(message);
    }

    ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
