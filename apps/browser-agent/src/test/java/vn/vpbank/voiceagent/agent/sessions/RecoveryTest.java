package vn.vpbank.voiceagent.agent.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.Claim;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.RequestKey;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;
import vn.vpbank.voiceagent.sessions.testkit.MemoryIdempotencyStore;
import vn.vpbank.voiceagent.sessions.testkit.MemorySubmitLedger;

class RecoveryTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private final MemorySubmitLedger ledger = new MemorySubmitLedger();
    private final MemoryIdempotencyStore answers = new MemoryIdempotencyStore();

    @Test
    void whatever_may_have_been_clicked_is_unknown_and_what_was_not_can_still_be_confirmed() {
        attempt("armed", 2);
        attempt("clicked", 3);
        attempt("prepared", 0);
        assertThat(Recovery.run(ledger, answers)).isEqualTo(2);
        assertThat(ledger.find("armed").orElseThrow().state()).isEqualTo(State.UNKNOWN);
        assertThat(ledger.find("clicked").orElseThrow().message()).isEqualTo(Recovery.MESSAGE);
        assertThat(ledger.confirm("prepared", NOW)).isTrue();
        assertThat(Recovery.run(ledger, answers)).isZero();
    }

    @Test
    void requests_that_were_cut_off_may_come_again() {
        RequestKey key = new RequestKey("s1", "k1");
        answers.claim(key, "h", NOW);
        Recovery.run(ledger, answers);
        assertThat(answers.claim(key, "h", NOW)).isEqualTo(new Claim.First());
    }

    private void attempt(String id, int steps) {
        ledger.open(new Attempt(id, id, new FormId("loan"), "d", State.PREPARED, NOW.plusSeconds(9), ""));
        if (steps > 0) {
            ledger.confirm(id, NOW);
        }
        if (steps > 1) {
            ledger.arm(id);
        }
        if (steps > 2) {
            ledger.clicked(id);
        }
    }
}
