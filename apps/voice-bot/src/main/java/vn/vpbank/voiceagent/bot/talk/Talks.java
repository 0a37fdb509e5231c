package vn.vpbank.voiceagent.bot.talk;

import io.micrometer.core.instrument.Gauge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The talks of this process. Safe for use by many threads.
public final class Talks implements AutoCloseable {
    private static final long SWEEP_SECONDS = 1;
    /// Ending a talk means one call to close its page; more than this is not waited for.
    private static final long PATIENCE_SECONDS = 4;

    private final TalkServices services;
    private final int most;
    private final Semaphore places;
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final ScheduledFuture<?> sweeping;
    private volatile boolean closed;

    /// @param most how many talks there may be at once
    public Talks(TalkServices services, int most) {
        this.services = services;
        this.most = most;
        this.places = new Semaphore(most);
        Gauge.builder("talks", talks, Map::size).register(services.meters());
        this.sweeping = services.clockwork()
                .scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /// A new talk; empty if there are as many as there may be.
    public Optional<Talk> open(Visitor owner) {
        if (closed || !places.tryAcquire()) {
            services.meters().counter("talks_refused").increment();
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        Talk talk = new Talk(id, owner, services, () -> {
            talks.remove(id);
            places.release();
        });
        talks.put(id, talk);
        return Optional.of(talk);
    }

    public Optional<Talk> find(String id) {
        return Optional.ofNullable(talks.get(id));
    }

    /// Whether any talk belongs to this visitor.
    public boolean know(Visitor visitor) {
        return talks.values().stream().anyMatch(t -> t.belongsTo(visitor));
    }

    public int count() {
        return talks.size();
    }

    public int most() {
        return most;
    }

    private void sweep() {
        Instant now = services.clock().instant();
        talks.values().stream().filter(t -> t.isForsaken(now)).forEach(Talk::end);
    }

    /// Takes no more talks, ends those there are and waits a little for it.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        sweeping.cancel(false);
        List.copyOf(talks.values()).forEach(Talk::end);
        try {
            if (places.tryAcquire(most, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                places.release(most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
