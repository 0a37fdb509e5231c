package vn.vpbank.voiceagent.browser.cdp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One pipe to one browser and one back, shared by all threads; sessions are flat, told apart by their id. Messages are
/// JSON, each ended by a zero byte.
///
/// ```java
/// CdpSession browser = cdp.browser();
/// String context = browser.call("Target.createBrowserContext", Map.of()).path("browserContextId").asString();
/// ```
public final class Cdp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cdp.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START = Duration.ofSeconds(30);
    private static final int CHUNK = 1 << 16;

    private record Pending(String session, String method, CompletableFuture<JsonNode> result) {}

    private final InputStream from;
    private final OutputStream to;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private final Map<String, CdpSession> sessions = new ConcurrentHashMap<>();
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CdpSession browser;

    /// @param from what the browser says
    /// @param to   what it is told
    /// @throws CdpException if the browser does not answer
    public Cdp(InputStream from, OutputStream to, CdpSession.Events browserEvents) {
        this.from = from;
        this.to = to;
        browser = new CdpSession(this, "", browserEvents);
        sessions.put("", browser);
        browser.start();
        // Not a virtual thread: reading a pipe holds its carrier, and there are only as many carriers as processors.
        Thread.ofPlatform().daemon().name("cdp-reader").start(this::read);
        browser.call("Browser.getVersion", Map.of(), START);
    }

    /// The session with the browser itself.
    public CdpSession browser() {
        return browser;
    }

    /// Listens to a target that is attached under this session id.
    public CdpSession session(String id, CdpSession.Events events) {
        CdpSession session = new CdpSession(this, id, events);
        sessions.put(id, session);
        session.start();
        return session;
    }

    public boolean isOpen() {
        return !closed.get();
    }

    CompletableFuture<JsonNode> send(String session, String method, Map<String, ?> params) {
        long id = ids.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        message.set("params", JSON.valueToTree(params));
        CompletableFuture<JsonNode> result = new CompletableFuture<>();
        pending.put(id, new Pending(session, method, result));
        if (closed.get()) {
            failAll();
            return result;
        }
        write(JSON.writeValueAsBytes(message));
        return result;
    }

    private void write(byte[] message) {
        sending.lock();
        try {
            to.write(message);
            to.write(0);
            to.flush();
        } catch (IOException e) {
            shutDown();
        } finally {
            sending.unlock();
        }
    }

    void forget(CdpSession session) {
        sessions.remove(session.id(), session);
        pending.values()
                .removeIf(p -> p.session().equals(session.id()) && !session.id().isEmpty() && fail(p));
    }

    private static boolean fail(Pending pending) {
        return pending.result()
                .completeExceptionally(
                        new CdpException(CdpException.Why.GONE, pending.method() + " failed: the page is gone"));
    }

    private void failAll() {
        pending.values().removeIf(p -> {
            fail(p);
            return true;
        });
    }

    private void shutDown() {
        closed.set(true);
        failAll();
        List.copyOf(sessions.values()).forEach(CdpSession::end);
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            Pending answered = pending.remove(message.path("id").asLong());
            if (answered == null) {
                return;
            }
            if (message.has("error")) {
                answered.result()
                        .completeExceptionally(new CdpException(
                                CdpException.Why.REFUSED,
                                answered.method() + ": "
                                        + message.path("error").path("message").asString("")));
            } else {
                answered.result().complete(message.path("result"));
            }
            return;
        }
        @Nullable CdpSession session = sessions.get(message.path("sessionId").asString(""));
        if (session != null) {
            session.offer(message.path("method").asString(""), message.path("params"));
        }
    }

    private void read() {
        byte[] held = new byte[CHUNK];
        int length = 0;
        try {
            for (int got = from.read(held, 0, CHUNK); got >= 0; got = from.read(held, length, held.length - length)) {
                length = receiveAll(held, length, length + got);
                if (held.length - length < CHUNK) {
                    held = Arrays.copyOf(held, held.length * 2);
                }
            }
        } catch (IOException | JacksonException e) {
            LOG.debug("The browser's pipe broke: {}", e.getMessage());
        }
        shutDown();
        closeQuietly(from);
    }

    /// Hands on every whole message and moves the beginning of the next one to the front.
    ///
    /// @param fresh where the search for an end begins
    /// @return how long that beginning is
    private int receiveAll(byte[] held, int fresh, int end) {
        int start = 0;
        for (int at = fresh; at < end; at++) {
            if (held[at] == 0) {
                receive(JSON.readTree(held, start, at - start));
                start = at + 1;
            }
        }
        System.arraycopy(held, start, held, 0, end - start);
        return end - start;
    }

    /// Fails what still waits. The reading ends with the browser.
    @Override
    public void close() {
        shutDown();
        closeQuietly(to);
    }

    private static void closeQuietly(AutoCloseable pipe) {
        try {
            pipe.close();
        } catch (Exception e) {
            LOG.debug("A pipe to the browser did not close", e);
        }
    }
}
