package vn.vpbank.voiceagent.web;

import java.io.IOException;

/// More was sent than a call takes.
final class BodyTooLargeException extends IOException {
    private final String sentence;

    BodyTooLargeException(long limit) {
        super();
        this.sentence = "This call takes at most " + limit + " bytes.";
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
