package vn.vpbank.voiceagent.agent.planner;

import java.util.List;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.language.OpenPhrase;

/// What open phrases mean on a form. A closed set: a plan names fields and options that the form has, and can neither
/// hold a value nor ask for anything to be done.
///
/// @param meanings at most one for each phrase; a phrase without one is still open
record Plan(List<Meaning> meanings) {
    static final Plan EMPTY = new Plan(List.of());

    Plan {
        meanings = List.copyOf(meanings);
    }

    /// What one phrase means.
    sealed interface Meaning {
        OpenPhrase phrase();
    }

    /// The words are what somebody calls this field.
    record IsField(OpenPhrase.FieldName phrase, FieldRef field) implements Meaning {}

    /// The words are what somebody calls this option of the field.
    ///
    /// @param option its canonical value
    record IsOption(OpenPhrase.OptionName phrase, String option) implements Meaning {}

    /// The form has nothing that is called so.
    record IsNothing(OpenPhrase phrase) implements Meaning {}
}
