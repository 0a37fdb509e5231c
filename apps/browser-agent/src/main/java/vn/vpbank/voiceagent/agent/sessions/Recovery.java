package vn.vpbank.voiceagent.agent.sessions;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.sessions.IdempotencyStore;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// Settles what a crash left behind. The pages of that time are gone and cannot be looked at any more, so a click that
/// may have gone out is UNKNOWN: it is never made again, and a person decides.
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    static final String MESSAGE =
            "Hệ thống khởi động lại khi đang nộp; chưa rõ ngân hàng đã nhận hay chưa. Xin kiểm tra lại với ngân hàng.";

    private Recovery() {}

    /// @return how many attempts are unknown now
    static int run(SubmitLedger ledger, IdempotencyStore answers) {
        List<Attempt> cutOff = ledger.unsettled();
        for (Attempt attempt : cutOff) {
            ledger.settle(attempt.id(), State.UNKNOWN, MESSAGE);
            log.warn(
                    "submission of form {} in session {} was cut off while {}: its outcome is UNKNOWN,"
                            + " ask the bank before submitting again",
                    attempt.form(),
                    attempt.session(),
                    attempt.state());
        }
        int requests = answers.releaseRunning();
        if (requests > 0) {
            log.warn("{} requests were cut off by the last stop", requests);
        }
        return cutOff.size();
    }
}
