package vn.vpbank.voiceagent.conversation;

import java.util.Map;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;

/// The utterance in progress, as far as it was understood.
///
/// @param utterance its name, or empty
/// @param finished  the name of the last one that is over, whose late partials no longer count
/// @param guess     what the last partial text would put into fields
/// @param written   what was already sent to the form because two partial texts agreed on it
/// @param before    what those fields held when the utterance began
record Hearing(
        String utterance,
        String finished,
        Map<FieldRef, FieldValue> guess,
        Map<FieldRef, FieldValue> written,
        Map<FieldRef, FieldValue> before) {
    static final Hearing NOTHING = new Hearing("", "", Map.of(), Map.of(), Map.of());

    Hearing {
        guess = Ordered.map(guess);
        written = Ordered.map(written);
        before = Ordered.map(before);
    }

    /// This utterance if it has this name, else a new one with that name.
    Hearing of(String name) {
        return name.equals(utterance) ? this : new Hearing(name, finished, Map.of(), Map.of(), Map.of());
    }

    Hearing over() {
        return new Hearing("", utterance, Map.of(), Map.of(), Map.of());
    }
}
