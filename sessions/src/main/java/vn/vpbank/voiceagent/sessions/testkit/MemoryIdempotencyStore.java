package vn.vpbank.voiceagent.sessions.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.sessions.IdempotencyStore;

/// Idempotency keys in memory.
public final class MemoryIdempotencyStore implements IdempotencyStore {
    private final Map<RequestKey, Entry> entries = new HashMap<>();

    private record Entry(String request, Optional<String> answer, Instant takenAt) {}

    @Override
    public synchronized Claim claim(RequestKey key, String requestHash, Instant now) {
        forgetExpired(now);
        Optional<Entry> found = Optional.ofNullable(entries.get(key));
        if (found.isEmpty()) {
            entries.put(key, new Entry(requestHash, Optional.empty(), now));
            return new Claim.First();
        }
        if (!found.get().request().equals(requestHash)) {
            return new Claim.Other();
        }
        return found.get().answer().<Claim>map(Claim.Answered::new).orElseGet(Claim.Running::new);
    }

    @Override
    public synchronized void finish(RequestKey key, String answer) {
        entries.computeIfPresent(
                key, (_, e) -> e.answer().isPresent() ? e : new Entry(e.request(), Optional.of(answer), e.takenAt()));
    }

    @Override
    public synchronized void release(RequestKey key) {
        entries.computeIfPresent(key, (_, e) -> e.answer().isPresent() ? e : null);
    }

    @Override
    public synchronized int releaseRunning() {
        int before = entries.size();
        entries.values().removeIf(e -> e.answer().isEmpty());
        return before - entries.size();
    }

    @Override
    public synchronized void forgetExpired(Instant now) {
        entries.values().removeIf(e -> !e.takenAt().plus(KEPT).isAfter(now));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
