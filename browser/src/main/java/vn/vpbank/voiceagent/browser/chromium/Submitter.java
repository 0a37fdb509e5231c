package vn.vpbank.voiceagent.browser.chromium;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.browser.cdp.CdpException;
import vn.vpbank.voiceagent.browser.chromium.Judgement.Verdict;
import vn.vpbank.voiceagent.browser.page.PageButton;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.sessions.LedgerException;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// Hands a form in, once. The ledger is written before the click and after it; whatever happens in between, nothing
/// clicks again: a page that died, a click without an answer and a broken ledger all end as unknown.
final class Submitter {
    private static final Logger LOG = LoggerFactory.getLogger(Submitter.class);

    /// The slowest bank that is still waited for.
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /// A page that has asked so often may go round in circles.
    private static final int MOST_QUESTIONS = 3;

    /// So much of a page's question is told; the rest is what was read back before.
    private static final int MOST_LINES = 2;

    /// What came of it.
    sealed interface Result {
        /// Nothing has been clicked.
        record Refused(String why) implements Result {}

        record Judged(Verdict verdict, List<Dialogs.Answered> dialogs) implements Result {}
    }

    private final String session;
    private final FormDesk desk;
    private final SubmitLedger ledger;
    private final Clock clock;
    private boolean handedIn;
    private boolean unknown;
    private boolean notSent;

    Submitter(String session, FormDesk desk, SubmitLedger ledger, Clock clock) {
        this.session = session;
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
        settleWhatWasLeft();
    }

    /// After a crash of the service: the page of that click is gone, so nobody here can tell what came of it.
    private void settleWhatWasLeft() {
        try {
            for (Attempt left : ledger.unsettled()) {
                if (left.session().equals(session)
                        && left.form().equals(desk.form().id())) {
                    ledger.settle(left.id(), State.UNKNOWN, "");
                }
            }
            unknown = ledger.isUnknown(session, desk.form().id());
        } catch (LedgerException e) {
            LOG.warn("The ledger cannot be read; nothing can be handed in until it can.");
        }
    }

    boolean isHandedIn() {
        return handedIn;
    }

    /// An earlier click whose effect nobody knows: a person has to look before anything is handed in again.
    boolean isUnknown() {
        return unknown;
    }

    /// To be called before anything is done on the page: what it has sent meanwhile, by itself, after a press that had
    /// sent nothing may have been the form.
    void lookBack() {
        unknown |= notSent && desk.tab().network().endLinger();
    }

    /// To be called when nothing more is done on the page for now.
    void lookOn() {
        if (notSent) {
            desk.tab().network().linger();
        }
    }

    /// Writes down that these values are about to be read back. False if the ledger cannot be written.
    boolean prepare(Confirmations.Open open) {
        try {
            ledger.open(new Attempt(
                    open.nonce(),
                    session,
                    desk.form().id(),
                    open.shown().token(),
                    State.PREPARED,
                    open.shown().expiresAt(),
                    ""));
            return true;
        } catch (LedgerException e) {
            LOG.error("The submit ledger cannot be written; nothing is handed in.");
            return false;
        }
    }

    void voidOpen() {
        try {
            ledger.voidOpen(session);
        } catch (LedgerException e) {
            // Its token is dead here already; an attempt that is not armed can do nothing.
            LOG.warn("An attempt could not be made void in the ledger.");
        }
    }

    Result submit(Confirmations.Open open) {
        try {
            if (!ledger.confirm(open.nonce(), clock.instant())) {
                return new Result.Refused("Xác nhận này không còn hiệu lực, cần đọc lại hồ sơ.");
            }
            if (!ledger.arm(open.nonce())) {
                return new Result.Refused("Một lần nộp khác chưa rõ kết quả nên chưa nộp tiếp.");
            }
        } catch (LedgerException e) {
            return new Result.Refused("Sổ ghi lần nộp không ghi được nên chưa nộp. Vui lòng thử lại sau.");
        }
        return clickOnce(open);
    }

    private Result clickOnce(Confirmations.Open open) {
        Tab tab = desk.tab();
        PageState before = desk.state();
        List<Dialogs.Answered> earlier = tab.dialogs().take();
        tab.gate().takeStrayed();
        desk.page().rememberLooks();
        tab.network().arm();
        tab.dialogs().arm(true);
        tab.gate().posting(true);
        List<Dialogs.Answered> dialogs = new ArrayList<>();
        Verdict verdict;
        boolean clicked = false;
        try {
            if (!desk.page().click(open.button())) {
                settle(open, State.REJECTED, "");
                return new Result.Refused("Nút nộp không còn trên trang nên chưa nộp.");
            }
            clicked = true;
            ledger.clicked(open.nonce());
            verdict = judge(before, dialogs);
        } catch (CdpException | LedgerException e) {
            LOG.warn("A submit {} without a clear outcome.", clicked ? "was clicked" : "may have been clicked");
            verdict = new Verdict.Unknown("");
        } finally {
            tab.gate().posting(false);
            tab.dialogs().arm(false);
            tab.network().disarm();
        }
        dialogs.addAll(tab.dialogs().take());
        dialogs.addAll(0, earlier);
        settle(open, stateOf(verdict), verdict.words());
        handedIn = verdict instanceof Verdict.Submitted;
        unknown = verdict instanceof Verdict.Unknown;
        notSent = verdict instanceof Verdict.NotSent;
        return new Result.Judged(verdict, dialogs);
    }

    private Verdict judge(PageState before, List<Dialogs.Answered> dialogs) {
        Judgement judgement = new Judgement(desk.form().successText());
        Tab tab = desk.tab();
        long start = System.nanoTime();
        long lastAnswer = start;
        long answered = 0;
        boolean strayed = false;
        PageState now = desk.read();
        PageState asked = before;
        int questions = 0;
        while (true) {
            dialogs.addAll(tab.dialogs().take());
            strayed |= tab.gate().takeStrayed() > 0;
            List<NetworkWatch.Sent> sent = tab.network().sent();
            Optional<PageButton> yes = questions < MOST_QUESTIONS && sent.isEmpty()
                    ? Question.yes(asked, now, desk.form().submitButton())
                    : Optional.empty();
            if (yes.isPresent()) {
                // The page's own question in the page, as confirm() would ask it. Nothing has been sent so far.
                dialogs.add(new Dialogs.Answered("confirm", questionOf(asked, now), true));
                asked = now;
                questions++;
                desk.page().click(yes.get().ref());
                now = desk.read();
                continue;
            }
            long over = sent.stream().filter(s -> s.over() || s.status() != 0).count();
            if (over != answered) {
                answered = over;
                lastAnswer = System.nanoTime();
            }
            long elapsed = (System.nanoTime() - start) / 1_000_000;
            long quiet = (System.nanoTime() - lastAnswer) / 1_000_000;
            Optional<Verdict> verdict = judgement.judge(
                    new Judgement.Evidence(before, now, sent, dialogs, strayed, signs(), elapsed, quiet));
            if (verdict.isPresent()) {
                return verdict.get();
            }
            if (elapsed > ANSWER.toMillis()) {
                return new Verdict.Unknown("");
            }
            boolean waiting = sent.stream().anyMatch(s -> !s.over());
            if (waiting) {
                tab.network().awaitChange(100);
            }
            now = desk.keep(desk.page().awaitChange(waiting ? 20 : 150));
        }
    }

    /// What it asks: the dialog, or what the page did not say before.
    private static String questionOf(PageState before, PageState now) {
        return now.modal().isEmpty()
                ? now.form()
                        .text()
                        .lines()
                        .filter(line -> !before.form().text().contains(line))
                        .limit(MOST_LINES)
                        .collect(Collectors.joining(" "))
                : now.modal();
    }

    private Signs signs() {
        return desk.page().signs().withLeak(desk.tab().network().mayHaveLeft());
    }

    private void settle(Confirmations.Open open, State outcome, String words) {
        try {
            ledger.settle(open.nonce(), outcome, words);
        } catch (LedgerException e) {
            LOG.error("The outcome of a submit could not be written; it stays open in the ledger.");
        }
    }

    private static State stateOf(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Submitted s -> State.DONE;
            case Verdict.Rejected r -> State.REJECTED;
            case Verdict.NotSent n -> State.REJECTED;
            case Verdict.Moved m -> State.REJECTED;
            case Verdict.Unknown u -> State.UNKNOWN;
        };
    }
}
