package vn.vpbank.voiceagent.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// Holds for every ledger.
public abstract class SubmitLedgerContract {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private SubmitLedger ledger;

    /// A ledger without entries.
    protected abstract SubmitLedger empty();

    @BeforeEach
    void begin() {
        ledger = empty();
    }

    @AfterEach
    void end() {
        ledger.close();
    }

    @Test
    void an_attempt_goes_from_its_read_back_to_done() {
        ledger.open(attempt("a1", "s1"));
        assertThat(ledger.find("a1")).contains(attempt("a1", "s1"));
        assertThat(ledger.confirm("a1", NOW)).isTrue();
        assertThat(state("a1")).isEqualTo(State.CONFIRMED);
        assertThat(ledger.arm("a1")).isTrue();
        assertThat(state("a1")).isEqualTo(State.ARMED);
        ledger.clicked("a1");
        assertThat(state("a1")).isEqualTo(State.CLICKED);
        ledger.settle("a1", State.DONE, "Đã tiếp nhận hồ sơ.");
        assertThat(state("a1")).isEqualTo(State.DONE);
        assertThat(ledger.find("a1").orElseThrow().message()).isEqualTo("Đã tiếp nhận hồ sơ.");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DONE", "REJECTED", "UNKNOWN"})
    void an_armed_attempt_may_be_settled_without_the_click_being_known(State end) {
        armed("a1", "s1");
        ledger.settle("a1", end, "");
        assertThat(state("a1")).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DONE", "REJECTED", "UNKNOWN"})
    void what_is_settled_never_moves_again(State end) {
        armed("a1", "s1");
        ledger.settle("a1", end, "first");
        ledger.clicked("a1");
        ledger.settle("a1", State.DONE, "second");
        ledger.voidOpen("s1");
        assertThat(ledger.confirm("a1", NOW)).isFalse();
        assertThat(ledger.arm("a1")).isFalse();
        assertThat(state("a1")).isEqualTo(end);
        assertThat(ledger.find("a1").orElseThrow().message()).isEqualTo("first");
    }

    @Test
    void no_step_can_be_left_out() {
        ledger.open(attempt("a1", "s1"));
        assertThat(ledger.arm("a1")).isFalse();
        ledger.clicked("a1");
        ledger.settle("a1", State.DONE, "");
        assertThat(state("a1")).isEqualTo(State.PREPARED);
        assertThat(ledger.confirm("a1", NOW)).isTrue();
        ledger.clicked("a1");
        ledger.settle("a1", State.DONE, "");
        assertThat(state("a1")).isEqualTo(State.CONFIRMED);
    }

    @Test
    void no_step_happens_twice() {
        ledger.open(attempt("a1", "s1"));
        assertThat(ledger.confirm("a1", NOW)).isTrue();
        assertThat(ledger.confirm("a1", NOW)).isFalse();
        assertThat(ledger.arm("a1")).isTrue();
        assertThat(ledger.arm("a1")).isFalse();
    }

    @Test
    void an_expired_attempt_cannot_be_confirmed() {
        ledger.open(attempt("a1", "s1"));
        assertThat(ledger.confirm("a1", attempt("a1", "s1").expiresAt())).isFalse();
        assertThat(ledger.confirm("a1", attempt("a1", "s1").expiresAt().minusMillis(1)))
                .isTrue();
    }

    @Test
    void an_unknown_attempt_gets_nowhere() {
        assertThat(ledger.confirm("none", NOW)).isFalse();
        assertThat(ledger.arm("none")).isFalse();
        ledger.clicked("none");
        ledger.settle("none", State.DONE, "");
        assertThat(ledger.find("none")).isEmpty();
    }

    @Test
    void a_new_attempt_voids_the_open_ones_of_its_session_only() {
        ledger.open(attempt("a1", "s1"));
        ledger.open(attempt("b1", "s2"));
        ledger.open(attempt("a2", "s1"));
        assertThat(state("a1")).isEqualTo(State.VOID);
        assertThat(ledger.confirm("a1", NOW)).isFalse();
        assertThat(ledger.confirm("a2", NOW)).isTrue();
        assertThat(ledger.confirm("b1", NOW)).isTrue();
    }

    @Test
    void a_changed_value_voids_what_was_read_back_even_when_confirmed_but_not_what_was_armed() {
        ledger.open(attempt("a1", "s1"));
        ledger.confirm("a1", NOW);
        ledger.voidOpen("s1");
        assertThat(ledger.arm("a1")).isFalse();
        armed("a2", "s1");
        ledger.voidOpen("s1");
        assertThat(state("a2")).isEqualTo(State.ARMED);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ARMED", "CLICKED"})
    void while_one_click_is_out_the_session_arms_no_other(State out) {
        armed("a1", "s1");
        if (out == State.CLICKED) {
            ledger.clicked("a1");
        }
        ledger.open(attempt("a2", "s1"));
        ledger.confirm("a2", NOW);
        assertThat(ledger.arm("a2")).isFalse();

        armed("b1", "s2");
        ledger.settle("a1", State.REJECTED, "Thiếu giấy tờ.");
        assertThat(ledger.arm("a2")).isTrue();
    }

    @Test
    void of_many_who_arm_at_once_exactly_one_may_click() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = "a" + round;
            ledger.open(attempt(id, "s" + round));
            assertThat(many(8, () -> ledger.confirm(id, NOW))).isEqualTo(1);
            assertThat(many(8, () -> ledger.arm(id))).isEqualTo(1);
        }
    }

    @Test
    void unsettled_attempts_are_told_oldest_first() {
        armed("z1", "s1");
        armed("a2", "s2");
        ledger.clicked("a2");
        armed("m3", "s3");
        ledger.settle("m3", State.UNKNOWN, "");
        ledger.open(attempt("n4", "s4"));
        assertThat(ledger.unsettled()).extracting(Attempt::id).containsExactly("z1", "a2");
    }

    @Test
    void a_click_without_a_known_effect_is_remembered_for_its_session_and_form_until_a_later_one_is_clear() {
        FormId loan = new FormId("loan");
        assertThat(ledger.isUnknown("s1", loan)).isFalse();
        armed("a1", "s1");
        assertThat(ledger.isUnknown("s1", loan)).isFalse();
        ledger.settle("a1", State.UNKNOWN, "");
        ledger.open(attempt("a2", "s1"));
        assertThat(ledger.isUnknown("s1", loan)).isTrue();
        assertThat(ledger.isUnknown("s1", new FormId("hr"))).isFalse();
        assertThat(ledger.isUnknown("s2", loan)).isFalse();
        armed("a3", "s1");
        ledger.settle("a3", State.DONE, "");
        assertThat(ledger.isUnknown("s1", loan)).isFalse();
    }

    @Test
    void an_attempt_begins_prepared_and_ends_in_an_end() {
        Attempt early = new Attempt("a1", "s1", new FormId("loan"), "d", State.ARMED, NOW.plusSeconds(300), "");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ledger.open(early));
        armed("a1", "s1");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ledger.settle("a1", State.CLICKED, ""));
    }

    @Test
    void an_id_is_used_once() {
        ledger.open(attempt("a1", "s1"));
        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.open(attempt("a1", "s2")));
        assertThat(ledger.find("a1").orElseThrow().session()).isEqualTo("s1");
    }

    private void armed(String id, String session) {
        ledger.open(attempt(id, session));
        assertThat(ledger.confirm(id, NOW)).isTrue();
        assertThat(ledger.arm(id)).isTrue();
    }

    private State state(String id) {
        return ledger.find(id).orElseThrow().state();
    }

    private static Attempt attempt(String id, String session) {
        return new Attempt(id, session, new FormId("loan"), "digest", State.PREPARED, NOW.plusSeconds(300), "");
    }

    private static long many(int callers, Callable<Boolean> call) throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                answers.add(all.submit(call));
            }
            long winners = 0;
            for (Future<Boolean> answer : answers) {
                winners += answer.get() ? 1 : 0;
            }
            return winners;
        }
    }
}
