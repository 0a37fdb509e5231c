package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.browser.page.ButtonKind;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.browser.page.Words;

/// "Are you sure?", asked by the page itself after the press that hands a form in: in a dialog, beside the button,
/// or on a page of its own that shows once more what was filled in. With a yes and a no; nothing to fill in.
final class Question {
    private static final Pattern YES = Pattern.compile("(co|vang|dung|ok|okay|yes|chac chan)( .*)?");
    private static final Pattern NO = Pattern.compile(
            "(khong|chua|huy|de sau|quay|tro|xem lai|kiem tra lai|sua|chinh sua|thoat|bo qua|no|not|cancel|back"
                    + "|go back|edit|change|close|keep|review)( .*)?|dong( lai)?|");
    private static final Pattern ASKS = Pattern.compile(
            "\\b(xac nhan|chac chan|kiem tra|dong y|confirm|are you sure|review|double check|proceed)\\b");
    private static final Pattern TELLS =
            Pattern.compile("\\b(loi|khong hop le|that bai|error|failed|invalid|khong duoc|chua dung|thieu)\\b");

    private Question() {}

    /// The button that says yes, if the page has come to ask. A dialog with one button only tells.
    static Optional<PageButton> yes(PageState before, PageState now, Optional<String> submitHint) {
        if (!now.modal().isEmpty()) {
            return now.modal().equals(before.modal()) ? Optional.empty() : among(now.buttons(), now, submitHint);
        }
        List<PageButton> fresh = now.buttons().stream()
                .filter(b -> before.buttons().stream()
                        .noneMatch(old ->
                                old.label().equals(b.label()) && old.ref().equals(b.ref())))
                .toList();
        boolean isNoComplaint = before.form().errors().containsAll(now.form().errors());
        boolean isRefusable = fresh.stream().anyMatch(b -> isNo(b, now, submitHint));
        boolean isSame = now.mounted().keySet().equals(before.mounted().keySet());
        return isNoComplaint && isRefusable && (isSame || now.mounted().isEmpty())
                ? among(fresh, now, submitHint).filter(b -> isYes(b, now, submitHint))
                : Optional.empty();
    }

    private static Optional<PageButton> among(List<PageButton> offered, PageState now, Optional<String> submitHint) {
        if (offered.size() < 2) {
            return Optional.empty();
        }
        List<PageButton> others =
                offered.stream().filter(b -> !isNo(b, now, submitHint)).toList();
        List<PageButton> agreeing =
                others.stream().filter(b -> isYes(b, now, submitHint)).toList();
        return (agreeing.isEmpty() && others.size() < offered.size() && leadsOn(now, others, submitHint)
                        ? others
                        : agreeing)
                .stream().filter(b -> agreeing.size() < 2 && !b.disabled()).findFirst();
    }

    private static boolean isYes(PageButton b, PageState now, Optional<String> submitHint) {
        return !isNo(b, now, submitHint)
                && (YES.matcher(Words.plain(b.label())).matches() || now.kindOf(b, submitHint) == ButtonKind.SUBMIT);
    }

    private static boolean isNo(PageButton b, PageState now, Optional<String> submitHint) {
        return NO.matcher(Words.plain(b.label())).matches()
                || switch (now.kindOf(b, submitHint)) {
                    case CANCEL, BACK -> true;
                    default -> false;
                };
    }

    /// What is neither a yes nor a no by its words says yes where all else that is offered says no and the page asks.
    private static boolean leadsOn(PageState now, List<PageButton> others, Optional<String> submitHint) {
        String said = Words.plain(now.modal());
        boolean asks = (now.modal().contains("?") || ASKS.matcher(said).find())
                && !TELLS.matcher(said).find();
        return others.size() == 1 && (asks || now.kindOf(others.getFirst(), submitHint) == ButtonKind.NEXT);
    }
}
