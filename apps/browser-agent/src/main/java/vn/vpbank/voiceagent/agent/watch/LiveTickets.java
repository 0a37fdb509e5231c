package vn.vpbank.voiceagent.agent.watch;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// Tickets to the live view of one session: each opens one connection, soon after it was given out. They stand in
/// addresses, which end up in logs; a used or old one is worth nothing.
public final class LiveTickets {
    static final Duration VALID = Duration.ofSeconds(30);
    /// 128 random bits cannot be guessed.
    private static final int BYTES = 16;

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final String host;
    private final IntSupplier port;
    private final LongSupplier nanos;

    /// @param host  where the service listens
    /// @param port  known once it listens
    /// @param nanos the monotonic clock
    LiveTickets(String host, IntSupplier port, LongSupplier nanos) {
        this.host = host;
        this.port = port;
        this.nanos = nanos;
    }

    private record Ticket(String session, long givenAt) {}

    /// A fresh address of a session's live view: good for one connection within 30 seconds.
    public URI liveUrl(String session) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("ws://" + name + ":" + port.getAsInt() + "/api/live?ticket=" + give(session));
    }

    synchronized String give(String session) {
        long now = nanos.getAsLong();
        tickets.values().removeIf(t -> isOld(t, now));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tickets.put(ticket, new Ticket(session, now));
        return ticket;
    }

    /// The session that a ticket is for; the ticket is used up.
    synchronized Optional<String> use(String ticket) {
        return Optional.ofNullable(tickets.remove(ticket))
                .filter(t -> !isOld(t, nanos.getAsLong()))
                .map(Ticket::session);
    }

    private static boolean isOld(Ticket ticket, long now) {
        return now - ticket.givenAt() > VALID.toNanos();
    }
}
