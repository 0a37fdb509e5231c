package vn.vpbank.voiceagent.web;

/// A setting is wrong; the message is one sentence that names the setting and says what to put there.
public final class SettingException extends RuntimeException {
    public SettingException(String sentence) {
        super(sentence, null, false, false);
    }
}
