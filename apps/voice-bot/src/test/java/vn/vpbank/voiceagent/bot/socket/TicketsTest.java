package vn.vpbank.voiceagent.bot.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTest {
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");
    private final Tickets tickets = new Tickets(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_ticket_opens_its_talk_once() {
        String ticket = tickets.issue("talk").value();
        assertThat(tickets.redeem(ticket)).contains("talk");
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void a_ticket_is_worthless_after_thirty_seconds() {
        Tickets.Ticket ticket = tickets.issue("talk");
        assertThat(ticket.expiresAt()).isEqualTo(now.plusSeconds(30));
        now = now.plus(Duration.ofSeconds(30));
        assertThat(tickets.redeem(ticket.value())).isEmpty();
    }

    @Test
    void other_tickets_stay_good_while_old_ones_are_cleared_away() {
        String old = tickets.issue("a").value();
        now = now.plusSeconds(20);
        String young = tickets.issue("b").value();
        now = now.plusSeconds(15);
        tickets.issue("c");
        assertThat(tickets.redeem(old)).isEmpty();
        assertThat(tickets.redeem(young)).contains("b");
    }

    @Test
    void however_many_are_asked_for_only_the_newest_are_kept() {
        String first = tickets.issue("talk").value();
        for (int i = 0; i < 2_000; i++) {
            tickets.issue("talk");
        }
        assertThat(tickets.redeem(first)).isEmpty();
    }

    @Test
    void our_own_page_may_be_opened_under_each_of_the_machines_names() {
        Origins origins =
                new Origins(Set.of("https://form.example.vn"), "https", Set.of("10.0.0.5", "localhost"), () -> 443);
        assertThat(origins.allow("https://10.0.0.5")).isTrue();
        assertThat(origins.allow("https://localhost:443")).isTrue();
        assertThat(origins.allow("https://form.example.vn")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "https://localhost:8443",
                "https://10.0.0.5.evil.example",
                "https://form.example.vn:444",
                "https://FORM.example.vn",
                "null",
                ""
            })
    void an_origin_that_differs_in_anything_is_foreign(String origin) {
        Origins origins =
                new Origins(Set.of("https://form.example.vn"), "https", Set.of("10.0.0.5", "localhost"), () -> 443);
        assertThat(origins.allow(origin)).isFalse();
    }
}
