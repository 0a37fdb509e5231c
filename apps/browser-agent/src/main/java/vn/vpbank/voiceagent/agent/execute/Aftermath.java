package vn.vpbank.voiceagent.agent.execute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.agent.execute.ExecuteRequest.Work;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// What is told when there is no page that could tell it.
final class Aftermath {
    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);
    private static final String NOT_KNOWN =
            "Đã bấm nộp nhưng chưa rõ ngân hàng đã nhận hay chưa. Xin kiểm tra lại với ngân hàng trước khi nộp lại.";

    private final SubmitLedger ledger;
    private final AgentSessions sessions;

    Aftermath(SubmitLedger ledger, AgentSessions sessions) {
        this.ledger = ledger;
        this.sessions = sessions;
    }

    /// The page went away while a request was carried out: the session is over, and a click that may have gone out is
    /// unknown for good.
    FillReport pageGone(AgentSession session, PageException why) {
        log.warn("the page of session {} is gone", session.id(), why);
        List<Attempt> out = ledger.unsettled().stream()
                .filter(a -> a.session().equals(session.id()))
                .toList();
        out.forEach(a -> ledger.settle(a.id(), State.UNKNOWN, NOT_KNOWN));
        sessions.end(session);
        return out.isEmpty()
                ? Reports.bare(
                        Status.FAILED, "Trang biểu mẫu đã đóng hoặc không trả lời, chưa nộp gì. Xin mở lại biểu mẫu.")
                : Reports.bare(Status.UNKNOWN, NOT_KNOWN);
    }

    /// What the ledger knows of a confirmation whose page has gone, for example with the last run of this service. A
    /// record of the act; nothing is done.
    Optional<FillReport> ofConfirmed(ExecuteRequest request) {
        if (!(request.work() instanceof Work.Commands(List<FormCommand> commands))
                || commands.size() != 1
                || !(commands.getFirst() instanceof FormCommand.Confirm(Optional<String> token))) {
            return Optional.empty();
        }
        return token.flatMap(this::attempt)
                .filter(a -> a.session().equals(request.session()))
                .flatMap(a -> status(a.state()).map(s -> Reports.bare(s, a.message())));
    }

    /// A token begins with the id of its attempt, up to the first dot, and is kept whole as the attempt's digest.
    private Optional<Attempt> attempt(String token) {
        return ledger.find(token.replaceFirst("\\..*", ""))
                .filter(a -> MessageDigest.isEqual(bytes(a.digest()), bytes(token)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Status> status(State state) {
        return switch (state) {
            case DONE -> Optional.of(Status.SUBMITTED);
            case REJECTED -> Optional.of(Status.REJECTED);
            case UNKNOWN, ARMED, CLICKED -> Optional.of(Status.UNKNOWN);
            case PREPARED, CONFIRMED, VOID -> Optional.empty();
        };
    }

    /// A person has to sign in before anything can be done.
    FillReport signIn() {
        return Reports.bare(
                Status.NEEDS_INPUT, "Trang này cần đăng nhập. Xin đăng nhập trên màn hình trực tiếp rồi nói tiếp.");
    }
}
