package vn.vpbank.voiceagent.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.conversation.TalkEvent;

class MailboxTest {
    private static TalkEvent timer(int i) {
        return new TalkEvent.TimerFired("t" + i, Instant.EPOCH);
    }

    @Test
    void events_are_handled_one_after_another_in_their_order() throws Exception {
        List<TalkEvent> handled = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(200);
        try (Mailbox mailbox = new Mailbox(
                "t",
                e -> {
                    handled.add(e);
                    done.countDown();
                },
                () -> {})) {
            mailbox.open();
            for (int i = 0; i < 200; i++) {
                mailbox.post(timer(i));
            }
            done.await();
        }
        assertThat(handled).startsWith(timer(0), timer(1)).endsWith(timer(199)).hasSize(200);
    }

    @Test
    void an_event_that_fails_does_not_end_the_talk() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        try (Mailbox mailbox = new Mailbox(
                "t",
                e -> {
                    if (e.equals(timer(1))) {
                        throw new IllegalStateException("079085001234");
                    }
                    second.countDown();
                },
                () -> {})) {
            mailbox.open();
            mailbox.post(timer(1));
            mailbox.post(timer(2));
            second.await();
        }
        assertThat(second.getCount()).isZero();
    }

    @Test
    void when_full_only_what_is_replaced_anyway_is_dropped_and_anything_else_ends_the_talk() {
        AtomicInteger overflows = new AtomicInteger();
        // Never opened: nobody takes anything out.
        try (Mailbox mailbox = new Mailbox("t", _ -> {}, overflows::incrementAndGet)) {
            for (int i = 0; i < Mailbox.CAPACITY; i++) {
                mailbox.post(timer(i));
            }
            mailbox.post(new TalkEvent.PartialHeard("u", "một", Instant.EPOCH));
            assertThat(overflows).hasValue(0);
            mailbox.post(timer(-1));
            assertThat(overflows).hasValue(1);
            mailbox.post(timer(-2));
            assertThat(overflows).hasValue(1);
        }
    }
}
