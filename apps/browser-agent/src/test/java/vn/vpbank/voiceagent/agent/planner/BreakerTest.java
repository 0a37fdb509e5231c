package vn.vpbank.voiceagent.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Breaker breaker = new Breaker(now::get, Duration.ofSeconds(4));

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    @Test
    void some_failures_in_a_row_bring_a_rest_and_a_success_between_them_none() {
        fail(Breaker.FAILURES - 1);
        breaker.worked();
        fail(Breaker.FAILURES - 1);
        assertThat(breaker.allows()).isTrue();
        breaker.failed();
        assertThat(breaker.allows()).isFalse();
    }

    @Test
    void after_a_rest_one_question_tries_and_the_others_wait_for_it() {
        fail(Breaker.FAILURES);
        pass(Breaker.REST);
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isFalse();
        breaker.worked();
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void a_trial_that_fails_brings_the_next_rest() {
        fail(Breaker.FAILURES);
        pass(Breaker.REST);
        assertThat(breaker.allows()).isTrue();
        breaker.failed();
        pass(Breaker.REST.minusNanos(1));
        assertThat(breaker.allows()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void an_ordered_rest_is_kept_within_reason() {
        breaker.rest(Duration.ofDays(1));
        pass(Breaker.LONGEST_REST.minusNanos(1));
        assertThat(breaker.allows()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(breaker.allows()).isTrue();
    }
}
