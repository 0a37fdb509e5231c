package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.browser.page.ButtonKind;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.browser.page.Words;

/// "Are you sure?" in a dialog of the page itself, with a yes and a no.
final class Question {
    private static final Pattern YES = Pattern.compile("co|vang|dung|ok|okay|yes|chac chan");
    private static final Pattern NO = Pattern.compile("khong|chua|de sau|no|not now|xem lai|kiem tra lai");

    private Question() {}

    /// The button that says yes, if a dialog has come up that asks for a yes or no. A dialog with one button only
    /// tells.
    static Optional<PageButton> yes(PageState before, PageState now, Optional<String> submitHint) {
        if (now.modal().isEmpty()
                || now.modal().equals(before.modal())
                || now.buttons().size() < 2) {
            return Optional.empty();
        }
        List<PageButton> agreeing = now.buttons().stream()
                .filter(b -> !b.disabled())
                .filter(b ->
                        YES.matcher(Words.plain(b.label())).matches() || now.kindOf(b, submitHint) == ButtonKind.SUBMIT)
                .toList();
        return agreeing.size() == 1
                ? Optional.of(agreeing.getFirst())
                : agreeing.isEmpty() ? onwards(now, submitHint) : Optional.empty();
    }

    /// "Continue" says yes where all else that is offered says no.
    private static Optional<PageButton> onwards(PageState now, Optional<String> submitHint) {
        List<PageButton> others = now.buttons().stream()
                .filter(b -> switch (now.kindOf(b, submitHint)) {
                    case CANCEL, BACK -> false;
                    default -> !NO.matcher(Words.plain(b.label())).matches();
                })
                .toList();
        boolean leadsOn = others.size() == 1
                && others.size() < now.buttons().size()
                && !others.getFirst().disabled()
                && now.kindOf(others.getFirst(), submitHint) == ButtonKind.NEXT;
        return leadsOn ? Optional.of(others.getFirst()) : Optional.empty();
    }
}
