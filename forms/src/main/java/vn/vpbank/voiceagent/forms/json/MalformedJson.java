package vn.vpbank.voiceagent.forms.json;

/// JSON that does not have the promised shape. The message names the place and what was expected, never the value: it
/// may be personal data.
public final class MalformedJson extends RuntimeException {
    public MalformedJson(String path, String expected) {
        super(path + ": " + expected);
    }
}
