package vn.vpbank.voiceagent.agent.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// All sessions, by name. Their number is bounded; one that nobody uses is closed.
public final class AgentSessions implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AgentSessions.class);
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final Map<String, AgentSession> sessions = new ConcurrentHashMap<>();
    private final int most;
    private final Duration idle;
    private final LongSupplier nanos;
    private final Consumer<String> ended;
    private boolean closed;

    /// @param most  how many there may be at once
    /// @param idle  how long one is kept unused
    /// @param nanos the monotonic clock
    /// @param ended told the name of a session that has ended
    AgentSessions(int most, Duration idle, LongSupplier nanos, Consumer<String> ended) {
        this.most = most;
        this.idle = idle;
        this.nanos = nanos;
        this.ended = ended;
    }

    /// The session with this name, or a new one without a page; the latter is [#dropIfEmpty] unless it gets one.
    ///
    /// @throws ProblemException 503 where there is no room
    public synchronized AgentSession take(String id) {
        Optional<AgentSession> known = Optional.ofNullable(sessions.get(id)).filter(s -> !s.isOver());
        if (known.isPresent()) {
            known.get().used(nanos.getAsLong());
            return known.get();
        }
        if (closed) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, "The service is stopping.", COME_BACK);
        }
        if (sessions.size() >= most) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    "There are " + most + " pages open, as many as MAX_SESSIONS allows: close one or come back later.",
                    COME_BACK);
        }
        AgentSession fresh = new AgentSession(id, nanos.getAsLong());
        sessions.put(id, fresh);
        return fresh;
    }

    /// The session with this name, if it has a page.
    public Optional<AgentSession> find(String id) {
        Optional<AgentSession> found =
                Optional.ofNullable(sessions.get(id)).filter(s -> s.page().isPresent());
        found.ifPresent(s -> s.used(nanos.getAsLong()));
        return found;
    }

    /// The session with this name.
    ///
    /// @throws ProblemException 404 where it has no page
    public AgentSession get(String id) {
        return find(id).orElseThrow(AgentSessions::unknown);
    }

    /// What a call on a session that is not there ends with.
    public static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.NOT_FOUND, "There is no such session: open one with session_id and form_id.");
    }

    /// Forgets a session that got no page.
    public void dropIfEmpty(AgentSession session) {
        if (session.page().isEmpty()) {
            sessions.remove(session.id(), session);
        }
    }

    /// Ends a session, whether or not its page still answers.
    public void end(AgentSession session) {
        sessions.remove(session.id(), session);
        try {
            session.end();
        } catch (RuntimeException e) {
            log.warn("The page of session {} did not close", session.id(), e);
        } finally {
            ended.accept(session.id());
        }
    }

    /// Ends those that nobody has used for long.
    void endIdle() {
        long then = nanos.getAsLong() - idle.toNanos();
        for (AgentSession session : List.copyOf(sessions.values())) {
            if (session.isIdleSince(then)) {
                log.info("session {} closed: unused for {} minutes", session.id(), idle.toMinutes());
                end(session);
            }
        }
    }

    /// How many have a page.
    public int count() {
        return (int)
                sessions.values().stream().filter(s -> s.page().isPresent()).count();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        List.copyOf(sessions.values()).forEach(this::end);
    }
}
