package vn.vpbank.voiceagent.agent.planner;

import java.util.List;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.OpenPhrase;

/// Somebody who may know what people call things: a language model, or nobody.
///
/// Implementations are safe for use by many threads, come back within a few seconds whatever happens, and hold
/// themselves to what [FormOutline] and the phrases' words show: no value of the form or of the message leaves the
/// service.
@FunctionalInterface
public interface Planner {
    /// Never throws; see [Answer].
    Answer plan(FormModel form, List<OpenPhrase> phrases);

    /// What came back.
    sealed interface Answer {}

    /// A plan that fits the form: whatever does not was left out.
    record Planned(Plan plan) implements Answer {}

    /// No plan this time; the person is asked.
    ///
    /// @param why without personal data, for logs and metrics
    record Unavailable(Reason why) implements Answer {}

    /// Why there is no plan.
    enum Reason {
        /// There is no model.
        OFF,
        /// The model is not asked now, because it failed just now or is asked by too many.
        RESTING,
        TIMEOUT,
        UNREACHABLE,
        /// 429, or 5xx twice.
        OVERLOADED,
        /// Another status: a wrong key, model or address.
        REFUSED,
        /// Not the agreed form, or too long.
        GARBLED
    }
}
