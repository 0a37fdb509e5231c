package vn.vpbank.voiceagent.language.reading;

import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Commands that a phrase alone names. The spelling is that of `acts.txt`.
enum Intent {
    NEXT(new FormCommand.Next()),
    BACK(new FormCommand.Back()),
    SAVE(new FormCommand.Save()),
    SUBMIT(new FormCommand.Submit()),
    CANCEL(new FormCommand.Cancel()),
    RESET(new FormCommand.Reset()),
    PRINT(new FormCommand.Print()),
    DOWNLOAD(new FormCommand.Download()),
    UNDO(new FormCommand.Undo()),
    REDO(new FormCommand.Redo()),
    READ(new FormCommand.Read(Optional.empty())),
    MISSING(new FormCommand.Missing()),
    REPEAT(new FormCommand.Repeat()),
    HELP(new FormCommand.Help()),
    SKIP(new FormCommand.Skip()),
    STOP(new FormCommand.Stop()),
    RESUME(new FormCommand.Resume()),
    HANDOFF(new FormCommand.Handoff()),
    SCROLL_DOWN(new FormCommand.Scroll(FormCommand.Direction.DOWN)),
    SCROLL_UP(new FormCommand.Scroll(FormCommand.Direction.UP)),
    SCROLL_TOP(new FormCommand.Scroll(FormCommand.Direction.TOP)),
    SCROLL_BOTTOM(new FormCommand.Scroll(FormCommand.Direction.BOTTOM));

    private final FormCommand command;

    Intent(FormCommand command) {
        this.command = command;
    }

    FormCommand command() {
        return command;
    }

    /// Whether it changes more than the view or one value, so that negation, questions and stray words forbid it.
    boolean grave() {
        return switch (this) {
            case SUBMIT, CANCEL, RESET, PRINT, SAVE, DOWNLOAD -> true;
            default -> false;
        };
    }
}
