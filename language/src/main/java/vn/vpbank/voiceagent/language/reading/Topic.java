package vn.vpbank.voiceagent.language.reading;

import java.util.Optional;
import vn.vpbank.voiceagent.language.fields.FieldProfile;

/// What a sentence has spoken of so far, from left to right: whose field, which field, and whether something was wrong.
final class Topic {
    private Optional<String> tag = Optional.empty();
    private Optional<FieldProfile> last = Optional.empty();
    private boolean fixing;

    /// "của người bảo lãnh": whose fields are meant until somebody else is named.
    void whose(String tag) {
        this.tag = Optional.of(tag);
    }

    Optional<String> tag() {
        return tag;
    }

    void field(FieldProfile field) {
        last = Optional.of(field);
    }

    Optional<FieldProfile> field() {
        return last;
    }

    /// Whether the next value corrects one that was said before.
    void fixing(boolean fixing) {
        this.fixing = fixing;
    }

    boolean fixing() {
        return fixing;
    }
}
