package vn.vpbank.voiceagent.browser.cdp;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// One conversation with a target. Commands may be sent from any thread; events come one after another on a thread of
/// the session's own, so that a dialog can be answered while the command that opened it still waits.
public final class CdpSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CdpSession.class);

    /// A page that sends more than this faster than it can be heard is given up.
    private static final int MOST_WAITING_EVENTS = 8192;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Hears events on the session's thread.
    public interface Events {
        void event(String method, JsonNode params);

        /// Nothing more will come: closed, crashed or flooded.
        void gone();
    }

    private sealed interface Item {
        record Event(String method, JsonNode params) implements Item {}

        record End() implements Item {}
    }

    private final Cdp cdp;
    private final String id;
    private final BlockingQueue<Item> waiting = new ArrayBlockingQueue<>(MOST_WAITING_EVENTS);
    private final Thread thread;

    CdpSession(Cdp cdp, String id, Events events) {
        this.cdp = cdp;
        this.id = id;
        this.thread = Thread.ofVirtual().name("cdp-events").unstarted(() -> dispatch(events));
    }

    void start() {
        thread.start();
    }

    String id() {
        return id;
    }

    void offer(String method, JsonNode params) {
        if (!waiting.offer(new Item.Event(method, params))) {
            LOG.warn("A page sends more events than can be heard; it is given up.");
            end();
        }
    }

    void end() {
        cdp.forget(this);
        if (!waiting.offer(new Item.End())) {
            waiting.clear();
            waiting.offer(new Item.End());
        }
    }

    private void dispatch(Events events) {
        try {
            while (waiting.take() instanceof Item.Event(String method, JsonNode params)) {
                try {
                    events.event(method, params);
                } catch (CdpException e) {
                    LOG.debug("{} could not be dealt with: {}", method, e.getMessage());
                } catch (RuntimeException e) {
                    LOG.warn("{} could not be dealt with", method, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        events.gone();
    }

    /// Sends a command without waiting.
    public CompletableFuture<JsonNode> send(String method, Map<String, ?> params) {
        return cdp.send(id, method, params);
    }

    /// Sends a command whose result nobody needs.
    public void post(String method, Map<String, ?> params) {
        CompletableFuture<JsonNode> result = send(method, params);
        LOG.trace("{} posted, answered already: {}", method, result.isDone());
    }

    /// Sends a command and waits for its result.
    ///
    /// @throws CdpException if there is none
    public JsonNode call(String method, Map<String, ?> params) {
        return call(method, params, PATIENCE);
    }

    public JsonNode call(String method, Map<String, ?> params, Duration patience) {
        return await(send(method, params), method, patience);
    }

    static JsonNode await(CompletableFuture<JsonNode> result, String method, Duration patience) {
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new CdpException(
                    CdpException.Why.TIMED_OUT, method + " had no answer in " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CdpException known
                    ? known
                    : new CdpException(CdpException.Why.GONE, method + " failed: the connection broke");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CdpException(CdpException.Why.GONE, method + " was interrupted");
        }
    }

    /// Stops listening; does not close the target.
    @Override
    public void close() {
        end();
    }
}
