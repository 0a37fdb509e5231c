package vn.vpbank.voiceagent.agent.execute;

import java.util.List;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// What of an understood message may be carried out at once.
final class Careful {
    private Careful() {}

    /// While something in a message is still to be asked, nothing in it may hand the form in: what is submitted would
    /// not be what was said.
    static List<FormCommand> with(UnderstandResult result) {
        if (result.questions().isEmpty()) {
            return result.commands();
        }
        return result.commands().stream()
                .filter(c -> !(c instanceof FormCommand.Submit) && !(c instanceof FormCommand.Confirm))
                .toList();
    }
}
