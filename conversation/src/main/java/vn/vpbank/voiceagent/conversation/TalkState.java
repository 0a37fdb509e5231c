package vn.vpbank.voiceagent.conversation;

import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormModel;

/// All that a talk remembers. Immutable; only [Conversation] looks inside.
public record TalkState(
        Setting setting,
        Hearing hearing,
        Work work,
        Asking asking,
        Optional<OpenAct> awaiting,
        Speech speech,
        History history) {

    /// A talk in which nothing has happened yet.
    public static TalkState initial() {
        return new TalkState(
                Setting.INITIAL,
                Hearing.NOTHING,
                Work.NONE,
                Asking.NOTHING,
                Optional.empty(),
                Speech.SILENT,
                History.EMPTY);
    }

    /// The form as last read from the page, if one is open.
    public Optional<FormModel> form() {
        return setting.form();
    }
}
