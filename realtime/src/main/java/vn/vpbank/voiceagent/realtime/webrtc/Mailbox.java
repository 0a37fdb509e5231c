package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that does everything of one peer that may take a moment, in order: so callbacks of the
/// library only enqueue, and nothing but this thread touches what will be released.
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final long TICK_MILLIS = 200;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final int bound;
    private final Thread thread;
    private volatile boolean stopped;

    /// @param bound how many tasks may wait before [#offer] refuses more
    /// @param tick  run a few times a second and after every task
    Mailbox(String name, int bound, Runnable tick) {
        this.bound = bound;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(tick));
    }

    void start() {
        thread.start();
    }

    /// Takes what may be lost when there is too much of it.
    boolean offer(Runnable task) {
        return tasks.size() < bound && !stopped && tasks.add(task);
    }

    /// Takes what must not be lost; callers add only a bounded number of these.
    void add(Runnable task) {
        tasks.add(task);
    }

    /// The running task is the last one. Called by a task.
    void stop() {
        stopped = true;
    }

    /// @return whether its thread has ended
    boolean awaitEnd(long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void run(Runnable tick) {
        while (!stopped) {
            try {
                Runnable task = tasks.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                }
                if (!stopped) {
                    tick.run();
                }
            } catch (InterruptedException e) {
                LOG.debug("interrupts do not end a peer; closing it does");
            } catch (RuntimeException e) {
                LOG.warn(
                        "a task of {} failed: {}",
                        thread.getName(),
                        e.getClass().getName());
            }
        }
    }
}
