package vn.vpbank.voiceagent.browser.testkit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.sessions.LedgerException;
import vn.vpbank.voiceagent.sessions.SubmitLedger;

/// The ledger's rules without a disk; can be told to be out of order.
public final class MemoryLedger implements SubmitLedger {
    private static final Set<State> UNSETTLED = EnumSet.of(State.ARMED, State.CLICKED);

    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private boolean broken;

    public synchronized void breakDown() {
        broken = true;
    }

    public synchronized void clear() {
        attempts.clear();
        broken = false;
    }

    /// The states of all attempts, oldest first.
    public synchronized List<State> states() {
        return attempts.values().stream().map(Attempt::state).toList();
    }

    private void write() {
        if (broken) {
            throw new LedgerException("out of order", new IllegalStateException());
        }
    }

    private boolean step(String id, State from, State to) {
        Attempt attempt = attempts.get(id);
        if (attempt == null || attempt.state() != from) {
            return false;
        }
        put(attempt, to, attempt.message());
        return true;
    }

    private void put(Attempt a, State state, String message) {
        attempts.put(a.id(), new Attempt(a.id(), a.session(), a.form(), a.digest(), state, a.expiresAt(), message));
    }

    @Override
    public synchronized void open(Attempt attempt) {
        write();
        voidOpen(attempt.session());
        attempts.put(attempt.id(), attempt);
    }

    @Override
    public synchronized boolean confirm(String attempt, Instant now) {
        write();
        return find(attempt).filter(a -> now.isBefore(a.expiresAt())).isPresent()
                && step(attempt, State.PREPARED, State.CONFIRMED);
    }

    @Override
    public synchronized boolean arm(String attempt) {
        write();
        String session = find(attempt).map(Attempt::session).orElse("");
        boolean other =
                attempts.values().stream().anyMatch(a -> a.session().equals(session) && UNSETTLED.contains(a.state()));
        return !other && step(attempt, State.CONFIRMED, State.ARMED);
    }

    @Override
    public synchronized void clicked(String attempt) {
        write();
        step(attempt, State.ARMED, State.CLICKED);
    }

    @Override
    public synchronized void settle(String attempt, State outcome, String message) {
        write();
        find(attempt).filter(a -> UNSETTLED.contains(a.state())).ifPresent(a -> put(a, outcome, message));
    }

    @Override
    public synchronized void voidOpen(String session) {
        write();
        List.copyOf(attempts.values()).stream()
                .filter(a -> a.session().equals(session))
                .filter(a -> a.state() == State.PREPARED || a.state() == State.CONFIRMED)
                .forEach(a -> put(a, State.VOID, ""));
    }

    @Override
    public synchronized Optional<Attempt> find(String attempt) {
        return Optional.ofNullable(attempts.get(attempt));
    }

    @Override
    public synchronized List<Attempt> unsettled() {
        return attempts.values().stream()
                .filter(a -> UNSETTLED.contains(a.state()))
                .toList();
    }

    @Override
    public synchronized boolean isUnknown(String session, FormId form) {
        return attempts.values().stream()
                .filter(a -> a.session().equals(session) && a.form().equals(form))
                .anyMatch(a -> a.state() == State.UNKNOWN);
    }

    @Override
    public void close() {}
}
