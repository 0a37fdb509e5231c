package vn.vpbank.voiceagent.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveTicketsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final LiveTickets tickets = new LiveTickets("127.0.0.1", () -> 7863, now::get);

    @Test
    void a_ticket_is_good_for_one_use_by_its_session() {
        String ticket = tickets.give("s1");
        assertThat(tickets.use(ticket)).contains("s1");
        assertThat(tickets.use(ticket)).isEmpty();
    }

    @Test
    void a_ticket_ends_after_half_a_minute_also_where_the_clock_wraps() {
        String early = tickets.give("s1");
        String late = tickets.give("s1");
        now.addAndGet(LiveTickets.VALID.toNanos());
        assertThat(tickets.use(early)).contains("s1");
        now.addAndGet(1);
        assertThat(tickets.use(late)).isEmpty();
    }

    @Test
    void no_two_tickets_are_alike_and_the_address_is_our_own() {
        assertThat(tickets.liveUrl("s1")).isNotEqualTo(tickets.liveUrl("s1"));
        assertThat(tickets.liveUrl("s1").toString()).matches("ws://127\\.0\\.0\\.1:7863/api/live\\?ticket=[\\w-]{22}");
        assertThat(new LiveTickets("::1", () -> 1, now::get).liveUrl("s").toString())
                .startsWith("ws://[::1]:1/");
    }
}
