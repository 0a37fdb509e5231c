package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.browser.chromium.Judgement.Verdict;
import vn.vpbank.voiceagent.browser.chromium.Navigator.Move;
import vn.vpbank.voiceagent.browser.page.ButtonKind;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;

/// Acts that need a read-back and a strong yes: handing in, emptying, leaving. Asking clicks nothing that counts; a yes
/// is worth something only for the values that were asked about.
final class Consent {
    /// What to report.
    record Answer(Status status, String words) {}

    private final FormDesk desk;
    private final Confirmations confirmations;
    private final Submitter submitter;
    private final Loss loss;

    Consent(FormDesk desk, Confirmations confirmations, Submitter submitter) {
        this.desk = desk;
        this.confirmations = confirmations;
        this.submitter = submitter;
        this.loss = new Loss(desk);
    }

    Optional<FillReport.Confirmation> shown() {
        return confirmations.open().map(Confirmations.Open::shown);
    }

    /// Before a request, and before the page is asked for anything.
    void begin() {
        submitter.lookBack();
    }

    /// After a request.
    void end() {
        submitter.lookOn();
    }

    /// Asks to hand the form in, by this button or the page's own.
    Answer askSubmit(Optional<PageButton> wanted) {
        PageState state = desk.read();
        if (submitter.isUnknown()) {
            return new Answer(
                    Status.UNKNOWN, "Lần nộp trước chưa rõ kết quả nên không nộp lại. Cần nhân viên kiểm tra hồ sơ.");
        }
        if (!state.form().missing().isEmpty()) {
            return new Answer(Status.NEEDS_INPUT, "Chưa nộp được. " + Say.missing(state.form()));
        }
        Optional<PageButton> button = wanted.or(this::findSubmit);
        if (button.isEmpty()) {
            return new Answer(
                    submitter.isHandedIn() ? Status.ANSWERED : Status.NEEDS_INPUT,
                    submitter.isHandedIn()
                            ? "Hồ sơ đã được nộp trước đó."
                            : "Chưa tới được nút nộp ở bước "
                                    + desk.state().form().step() + ". "
                                    + Say.page(desk.state().form().errors()));
        }
        if (!desk.state().form().missing().isEmpty()) {
            return new Answer(
                    Status.NEEDS_INPUT,
                    "Chưa nộp được. " + Say.missing(desk.state().form()));
        }
        return button.get().disabled()
                ? new Answer(
                        Status.NEEDS_INPUT,
                        Say.locked(button.get(), desk.state().form()))
                : ask(
                        "submit",
                        button.get().ref(),
                        (Say.page(Say.exceptions(desk.state())) + " Xin xác nhận để nộp hồ sơ.").strip());
    }

    /// The button that hands in, going to the last step for it if need be.
    private Optional<PageButton> findSubmit() {
        Navigator navigator = new Navigator(desk);
        Optional<PageButton> button = submitButton();
        while (button.isEmpty()
                && desk.state()
                        .button(ButtonKind.NEXT, desk.form().submitButton())
                        .isPresent()) {
            if (!(navigator.next() instanceof Move.Done)) {
                return Optional.empty();
            }
            button = submitButton();
        }
        return button;
    }

    private Optional<PageButton> submitButton() {
        return desk.state().button(ButtonKind.SUBMIT, desk.form().submitButton());
    }

    private Answer ask(String act, String button, String words) {
        Confirmations.Open open = confirmations.ask(act, button, desk.state().form());
        if (act.equals("submit") && !submitter.prepare(open)) {
            confirmations.close();
            return new Answer(Status.FAILED, "Sổ ghi lần nộp không ghi được nên chưa nộp. Vui lòng thử lại sau.");
        }
        return new Answer(Status.NEEDS_CONFIRMATION, words);
    }

    /// Asks to empty the form or to begin it anew; at once where there is nothing to lose.
    Answer askLoss(String act) {
        desk.read();
        return loss.isAtStake()
                ? ask(
                        act,
                        "",
                        act.equals("reset") ? "Xin xác nhận để xoá hết." : "Xin xác nhận để huỷ, dữ liệu sẽ mất.")
                : new Answer(Status.ANSWERED, "Biểu mẫu đang trống.");
    }

    /// Asks to leave the form by a button of the page; empty where nothing is lost by that, so that it may be pressed.
    Optional<Answer> askLeave(PageButton button) {
        desk.read();
        return button.aside() || !loss.isAtStake()
                ? Optional.empty()
                : Optional.of(
                        ask("leave", button.ref(), "Bấm " + button.label() + " sẽ mất dữ liệu đã điền, xin xác nhận."));
    }

    /// A strong yes.
    Answer agree(Optional<String> token) {
        PageState state = desk.read();
        return switch (confirmations.check(token, state.form())) {
            case GOOD -> confirmations.close().map(this::carryOut).orElseGet(Consent::nothing);
            case NOTHING_OPEN -> nothing();
            case STRANGE -> new Answer(Status.NEEDS_INPUT, "Mã xác nhận này không dùng được nữa; xin yêu cầu lại.");
            case EXPIRED -> askAgain("Xác nhận đã quá hạn, xin nghe đọc lại và xác nhận.");
            case CHANGED -> askAgain("Có giá trị đã thay đổi, xin nghe đọc lại và xác nhận.");
        };
    }

    private static Answer nothing() {
        return new Answer(Status.ANSWERED, "Không có gì đang chờ xác nhận.");
    }

    private Answer askAgain(String words) {
        Optional<Confirmations.Open> old = close();
        Answer answer = old.map(this::askAgain).orElseGet(() -> askSubmit(Optional.empty()));
        return answer.status() == Status.NEEDS_CONFIRMATION ? new Answer(answer.status(), words) : answer;
    }

    private Answer askAgain(Confirmations.Open old) {
        return switch (old.act()) {
            case "submit" -> askSubmit(Optional.empty());
            case "leave" ->
                desk.state()
                        .button(old.button())
                        .flatMap(this::askLeave)
                        .orElseGet(() -> new Answer(Status.ANSWERED, "Không còn dữ liệu nào để mất."));
            default -> askLoss(old.act());
        };
    }

    private Answer carryOut(Confirmations.Open open) {
        if (open.act().equals("submit")) {
            return submit(open);
        }
        submitter.voidOpen();
        return switch (open.act()) {
            case "reset" -> loss.empty();
            case "leave" -> loss.leave(open.button());
            default -> loss.restart();
        };
    }

    private Answer submit(Confirmations.Open open) {
        if (submitter.isUnknown()) {
            submitter.voidOpen();
            return askSubmit(Optional.empty());
        }
        return switch (submitter.submit(open)) {
            case Submitter.Result.Refused(String why) -> new Answer(Status.FAILED, why);
            case Submitter.Result.Judged(Verdict verdict, List<Dialogs.Answered> dialogs) -> {
                String asked = Say.dialogs(dialogs);
                String more = asked.isEmpty() ? "" : " " + asked;
                yield switch (verdict) {
                    case Verdict.Submitted(String said) ->
                        new Answer(Status.SUBMITTED, (said.isEmpty() ? "Đã nộp hồ sơ." : said) + more);
                    case Verdict.Rejected(String said) ->
                        new Answer(Status.REJECTED, (said.isEmpty() ? "Trang từ chối hồ sơ." : said) + more);
                    case Verdict.NotSent n ->
                        new Answer(
                                Status.REJECTED,
                                "Đã bấm nộp nhưng trang không gửi gì đi, hồ sơ chưa được nộp. Có thể nộp lại." + more);
                    case Verdict.Unknown(String said) ->
                        new Answer(
                                Status.UNKNOWN,
                                "Đã bấm nộp nhưng chưa rõ kết quả, sẽ không bấm lại. Cần kiểm tra với ngân hàng."
                                        + (said.isEmpty() ? "" : " Trang báo: " + said) + more);
                    case Verdict.Moved m ->
                        new Answer(
                                Status.ANSWERED,
                                (m.words().isEmpty() ? "Trang chuyển sang bước tiếp, chưa nộp gì." : m.words()) + more);
                };
            }
        };
    }

    void deny() {
        close();
    }

    /// A value changed: a yes to the old ones must not count any more.
    void dropIfStale() {
        if (!confirmations.stands(desk.state().form())) {
            close();
        }
    }

    private Optional<Confirmations.Open> close() {
        Optional<Confirmations.Open> was = confirmations.close();
        was.filter(o -> o.act().equals("submit")).ifPresent(o -> submitter.voidOpen());
        return was;
    }
}
