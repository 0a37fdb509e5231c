package vn.vpbank.voiceagent.bot.talk;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The timers of one talk, by name.
final class Alarms {
    private final ScheduledExecutorService clockwork;
    private final Consumer<String> fired;
    private final Map<String, ScheduledFuture<?>> running = new HashMap<>();

    Alarms(ScheduledExecutorService clockwork, Consumer<String> fired) {
        this.clockwork = clockwork;
        this.fired = fired;
    }

    /// Replaces a timer of the same name.
    synchronized void set(String name, Duration after) {
        cancel(name);
        running.put(name, clockwork.schedule(() -> fired.accept(name), after.toMillis(), TimeUnit.MILLISECONDS));
    }

    synchronized void cancel(String name) {
        ScheduledFuture<?> timer = running.remove(name);
        if (timer != null) {
            timer.cancel(false);
        }
    }

    synchronized void cancelAll() {
        running.values().forEach(t -> t.cancel(false));
        running.clear();
    }
}
