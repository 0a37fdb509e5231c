package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Every 10 ms, 10 ms of sound for every peer; silence too, or the client would think that nobody is there.
final class Pacer {
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(10);
    /// Delays up to here are made good by frames in a row, which the client's jitter buffer takes; longer
    /// ones are given up, since a burst would only be thrown away there.
    private static final long MAX_CATCH_UP = 5 * PERIOD;
    /// How often an idle pacer looks whether it is needed; a new peer takes longer than that to connect.
    private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Supplier<Collection<WebRtcPeer>> peers;
    private final PeerCounts counts;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("webrtc-pacer").unstarted(this::run);
    private volatile boolean stopped;

    Pacer(Supplier<Collection<WebRtcPeer>> peers, PeerCounts counts) {
        this.peers = peers;
        this.counts = counts;
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long due = System.nanoTime();
        while (!stopped) {
            Collection<WebRtcPeer> now = peers.get();
            now.forEach(WebRtcPeer::pushFrame);
            due += now.isEmpty() ? IDLE : PERIOD;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            } else if (wait < -MAX_CATCH_UP) {
                counts.lateFrames.add(-wait / PERIOD);
                due = System.nanoTime();
            }
        }
    }
}
