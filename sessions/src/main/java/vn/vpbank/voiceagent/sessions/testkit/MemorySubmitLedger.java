package vn.vpbank.voiceagent.sessions.testkit;

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

/// The ledger in memory. Can be told to break, for tests of what must not be clicked then.
public final class MemorySubmitLedger implements SubmitLedger {
    private static final Set<State> OPEN = EnumSet.of(State.PREPARED, State.CONFIRMED);
    private static final Set<State> OUT = EnumSet.of(State.ARMED, State.CLICKED);
    private static final Set<State> ENDS = EnumSet.of(State.DONE, State.REJECTED, State.UNKNOWN);

    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private boolean broken;

    /// From now on every call throws [LedgerException], or none does.
    public synchronized void broken(boolean isBroken) {
        broken = isBroken;
    }

    @Override
    public synchronized void open(Attempt attempt) {
        if (attempt.state() != State.PREPARED) {
            throw new IllegalArgumentException("An attempt begins as PREPARED, not " + attempt.state());
        }
        check();
        if (attempts.containsKey(attempt.id())) {
            throw new LedgerException("There is such an attempt", new IllegalStateException(attempt.id()));
        }
        voidOpen(attempt.session());
        attempts.put(attempt.id(), attempt);
    }

    @Override
    public synchronized boolean confirm(String attempt, Instant now) {
        return find(attempt).filter(a -> a.expiresAt().isAfter(now)).isPresent()
                && move(attempt, EnumSet.of(State.PREPARED), State.CONFIRMED, "");
    }

    @Override
    public synchronized boolean arm(String attempt) {
        Optional<Attempt> found = find(attempt);
        return found.isPresent()
                && unsettled().stream()
                        .noneMatch(a -> a.session().equals(found.get().session()))
                && move(attempt, EnumSet.of(State.CONFIRMED), State.ARMED, "");
    }

    @Override
    public synchronized void clicked(String attempt) {
        move(attempt, EnumSet.of(State.ARMED), State.CLICKED, "");
    }

    @Override
    public synchronized void settle(String attempt, State outcome, String message) {
        if (!ENDS.contains(outcome)) {
            throw new IllegalArgumentException("An attempt does not end as " + outcome);
        }
        move(attempt, OUT, outcome, message);
    }

    @Override
    public synchronized void voidOpen(String session) {
        check();
        attempts.values().stream()
                .filter(a -> a.session().equals(session))
                .map(Attempt::id)
                .toList()
                .forEach(id -> move(id, OPEN, State.VOID, ""));
    }

    @Override
    public synchronized Optional<Attempt> find(String attempt) {
        check();
        return Optional.ofNullable(attempts.get(attempt));
    }

    @Override
    public synchronized List<Attempt> unsettled() {
        check();
        return attempts.values().stream().filter(a -> OUT.contains(a.state())).toList();
    }

    @Override
    public synchronized boolean isUnknown(String session, FormId form) {
        check();
        return attempts.values().stream()
                .filter(a -> a.session().equals(session) && a.form().equals(form) && ENDS.contains(a.state()))
                .reduce((_, last) -> last)
                .filter(a -> a.state() == State.UNKNOWN)
                .isPresent();
    }

    private boolean move(String id, Set<State> from, State to, String message) {
        check();
        Optional<Attempt> found = Optional.ofNullable(attempts.get(id)).filter(a -> from.contains(a.state()));
        found.ifPresent(a ->
                attempts.put(id, new Attempt(a.id(), a.session(), a.form(), a.digest(), to, a.expiresAt(), message)));
        return found.isPresent();
    }

    private void check() {
        if (broken) {
            throw new LedgerException("Broken on request", new IllegalStateException("testkit"));
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
