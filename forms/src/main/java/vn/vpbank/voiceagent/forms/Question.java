package vn.vpbank.voiceagent.forms;

import java.util.List;
import java.util.Optional;

/// Something that is not certain and is therefore asked, never written.
///
/// @param field      the field in question; empty for an unknown one
/// @param reason     why it is asked
/// @param heard      the words it is about, as heard
/// @param value      what they would mean, as far as that goes; may be empty or incomplete
/// @param candidates field refs to choose between, or option values for [Reason#NOT_IN_OPTIONS]
/// @param say        the question in natural Vietnamese
public record Question(
        Optional<FieldRef> field, Reason reason, String heard, String value, List<String> candidates, String say) {
    public Question {
        candidates = List.copyOf(candidates);
    }

    /// Why something is asked.
    public enum Reason {
        AMBIGUOUS,
        INVALID,
        MISMATCH,
        NOT_IN_OPTIONS,
        UNKNOWN_FIELD,
        UNKNOWN_FORM,
        WHICH_VALUE
    }
}
