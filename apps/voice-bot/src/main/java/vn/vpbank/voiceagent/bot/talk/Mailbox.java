package vn.vpbank.voiceagent.bot.talk;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.conversation.TalkEvent;

/// The events of one talk, handled one after the other on one virtual thread, so that a talk needs no locks.
///
/// When it is full, what a later event replaces anyway (words that may still change, form states) is dropped; anything
/// else ends the talk rather than be lost in silence.
final class Mailbox implements AutoCloseable {
    /// A person makes about ten events a second; this many waiting means that the talk is stuck.
    static final int CAPACITY = 512;

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private final BlockingQueue<TalkEvent> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Consumer<TalkEvent> handler;
    private final Runnable overflow;
    private final Thread thread;
    private volatile boolean closed;

    /// @param overflow called when the talk cannot go on; must not block
    Mailbox(String talk, Consumer<TalkEvent> handler, Runnable overflow) {
        this.handler = handler;
        this.overflow = overflow;
        this.thread = Thread.ofVirtual().name("talk-" + talk).unstarted(this::run);
    }

    void open() {
        thread.start();
    }

    void post(TalkEvent event) {
        if (closed || waiting.offer(event)) {
            return;
        }
        if (event instanceof TalkEvent.PartialHeard || event instanceof TalkEvent.FormChanged) {
            return;
        }
        log.warn("A talk's mailbox is full; the talk is ended");
        closed = true;
        overflow.run();
    }

    private void run() {
        while (!closed) {
            try {
                handler.accept(waiting.take());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The message may quote what was said: only the kind and place of the failure are logged.
                log.error("An event of a talk failed: {} at {}", e.getClass().getName(), place(e));
            }
        }
    }

    private static String place(RuntimeException e) {
        StackTraceElement[] frames = e.getStackTrace();
        return frames.length == 0 ? "?" : frames[0].toString();
    }

    @Override
    public void close() {
        closed = true;
        if (Thread.currentThread() != thread) {
            thread.interrupt();
        }
    }
}
