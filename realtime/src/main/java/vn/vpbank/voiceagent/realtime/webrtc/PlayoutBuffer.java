package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Sound on its way to one person: filled by whoever speaks, emptied by the pacer. Small on purpose, so
/// that what was handed over is nearly what was heard. Safe for use by many threads; several speakers'
/// sounds would mix in pieces.
final class PlayoutBuffer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final short[] ring;
    private int head;
    private int size;
    private long cleared;
    private boolean closed;

    PlayoutBuffer(int capacity) {
        this.ring = new short[capacity];
    }

    /// Blocks until all samples are in.
    ///
    /// @return false if the rest was dropped, because of [#clear()], [#close()] or an interrupt
    boolean put(short[] samples) {
        lock.lock();
        try {
            long before = cleared;
            int done = 0;
            while (done < samples.length) {
                while (size == ring.length && !closed && cleared == before) {
                    room.await();
                }
                if (closed || cleared != before) {
                    return false;
                }
                done += append(samples, done);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Fills the frame from the buffer, and with silence where nothing waits.
    ///
    /// @return whether there was any sound
    boolean take(short[] frame) {
        lock.lock();
        try {
            int count = Math.min(size, frame.length);
            int first = Math.min(count, ring.length - head);
            System.arraycopy(ring, head, frame, 0, first);
            System.arraycopy(ring, 0, frame, first, count - first);
            Arrays.fill(frame, count, frame.length, (short) 0);
            head = (head + count) % ring.length;
            size -= count;
            if (count > 0) {
                room.signalAll();
            }
            return count > 0;
        } finally {
            lock.unlock();
        }
    }

    /// Drops what waits, and what [#put] still has in hand.
    void clear() {
        lock.lock();
        try {
            size = 0;
            cleared++;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            size = 0;
            closed = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int append(short[] samples, int from) {
        int count = Math.min(ring.length - size, samples.length - from);
        int tail = (head + size) % ring.length;
        int first = Math.min(count, ring.length - tail);
        System.arraycopy(samples, from, ring, tail, first);
        System.arraycopy(samples, from + first, ring, 0, count - first);
        size += count;
        return count;
    }
}
