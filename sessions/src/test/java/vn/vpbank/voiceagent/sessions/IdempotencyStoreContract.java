package vn.vpbank.voiceagent.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.Claim;
import vn.vpbank.voiceagent.sessions.IdempotencyStore.RequestKey;

/// Holds for every store of idempotency keys.
public abstract class IdempotencyStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final RequestKey KEY = new RequestKey("s1", "k1");

    private IdempotencyStore store;

    /// A store without entries.
    protected abstract IdempotencyStore empty();

    @BeforeEach
    void begin() {
        store = empty();
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void a_repeat_gets_the_first_answer() {
        assertThat(store.claim(KEY, "h", NOW)).isEqualTo(new Claim.First());
        assertThat(store.claim(KEY, "h", NOW)).isEqualTo(new Claim.Running());
        store.finish(KEY, "{\"status\":\"submitted\"}");
        store.finish(KEY, "another");
        assertThat(store.claim(KEY, "h", NOW)).isEqualTo(new Claim.Answered("{\"status\":\"submitted\"}"));
    }

    @Test
    void another_request_under_the_same_key_is_told_apart_while_running_and_after() {
        store.claim(KEY, "h", NOW);
        assertThat(store.claim(KEY, "other", NOW)).isEqualTo(new Claim.Other());
        store.finish(KEY, "answer");
        assertThat(store.claim(KEY, "other", NOW)).isEqualTo(new Claim.Other());
    }

    @Test
    void a_key_belongs_to_its_session() {
        store.claim(KEY, "h", NOW);
        assertThat(store.claim(new RequestKey("s2", "k1"), "h", NOW)).isEqualTo(new Claim.First());
    }

    @Test
    void a_request_that_did_nothing_frees_its_key_but_an_answered_one_does_not() {
        store.claim(KEY, "h", NOW);
        store.release(KEY);
        assertThat(store.claim(KEY, "other", NOW)).isEqualTo(new Claim.First());
        store.finish(KEY, "answer");
        store.release(KEY);
        assertThat(store.claim(KEY, "other", NOW)).isEqualTo(new Claim.Answered("answer"));
    }

    @Test
    void after_a_crash_only_unanswered_keys_are_freed() {
        store.claim(KEY, "h", NOW);
        store.claim(new RequestKey("s1", "k2"), "h", NOW);
        store.finish(KEY, "answer");
        assertThat(store.releaseRunning()).isEqualTo(1);
        assertThat(store.claim(KEY, "h", NOW)).isEqualTo(new Claim.Answered("answer"));
        assertThat(store.claim(new RequestKey("s1", "k2"), "h", NOW)).isEqualTo(new Claim.First());
    }

    @Test
    void a_key_is_kept_for_a_day_and_no_longer() {
        store.claim(KEY, "h", NOW);
        store.finish(KEY, "answer");
        assertThat(store.claim(KEY, "h", NOW.plus(IdempotencyStore.KEPT).minusMillis(1)))
                .isEqualTo(new Claim.Answered("answer"));
        assertThat(store.claim(KEY, "other", NOW.plus(IdempotencyStore.KEPT))).isEqualTo(new Claim.First());
    }

    @Test
    void of_many_who_come_at_once_exactly_one_is_first() throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Claim>> claims = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                claims.add(all.submit(() -> store.claim(KEY, "h", NOW)));
            }
            List<Claim> answers = new ArrayList<>();
            for (Future<Claim> claim : claims) {
                answers.add(claim.get());
            }
            assertThat(answers).containsOnlyOnce(new Claim.First());
            assertThat(answers).filteredOn(new Claim.Running()::equals).hasSize(15);
        }
    }
}
