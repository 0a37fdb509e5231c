package vn.vpbank.voiceagent.bot.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.bot.talk.Visitor;

/// Passes for one WebSocket each: a browser cannot show its rights in a header there. Good once, for a short time.
/// Safe for use by many threads.
final class Tickets {
    static final Duration VALID = Duration.ofSeconds(30);
    /// Some a second for every talk; the oldest goes first.
    private static final int MOST = 2_000;

    private final Clock clock;
    private final Map<String, Ticket> issued = new LinkedHashMap<>();

    /// @param talk what it opens
    record Ticket(String value, String talk, Instant expiresAt) {}

    Tickets(Clock clock) {
        this.clock = clock;
    }

    synchronized Ticket issue(String talk) {
        Iterator<Ticket> oldest = issued.values().iterator();
        while (oldest.hasNext()) {
            boolean expired = oldest.next().expiresAt().isBefore(clock.instant());
            if (!expired && issued.size() < MOST) {
                break;
            }
            oldest.remove();
        }
        Ticket ticket = new Ticket(Visitor.token(), talk, clock.instant().plus(VALID));
        issued.put(ticket.value(), ticket);
        return ticket;
    }

    /// The talk that the ticket opens; it opens nothing a second time.
    synchronized Optional<String> redeem(String value) {
        return Optional.ofNullable(issued.remove(value))
                .filter(t -> clock.instant().isBefore(t.expiresAt()))
                .map(Ticket::talk);
    }
}
