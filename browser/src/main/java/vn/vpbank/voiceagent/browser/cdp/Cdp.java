package vn.vpbank.voiceagent.browser.cdp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One WebSocket to one browser, shared by all threads; sessions are flat, told apart by their id.
///
/// ```java
/// CdpSession browser = cdp.browser();
/// String context = browser.call("Target.createBrowserContext", Map.of()).path("browserContextId").asString();
/// ```
public final class Cdp implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private record Pending(String session, String method, CompletableFuture<JsonNode> result) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final WebSocket socket;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private final Map<String, CdpSession> sessions = new ConcurrentHashMap<>();
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CdpSession browser;

    /// @throws CdpException if the browser does not answer
    public Cdp(URI endpoint, CdpSession.Events browserEvents) {
        browser = new CdpSession(this, "", browserEvents);
        sessions.put("", browser);
        browser.start();
        try {
            socket = http.newWebSocketBuilder()
                    .connectTimeout(CONNECT)
                    .buildAsync(endpoint, new Reader())
                    .join();
        } catch (CompletionException e) {
            throw new CdpException(CdpException.Why.GONE, "The browser's debugging port does not answer");
        }
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
        write(message.toString());
        return result;
    }

    private void write(String text) {
        sending.lock();
        try {
            // The WebSocket allows one send at a time.
            socket.sendText(text, true).join();
        } catch (CompletionException | IllegalStateException e) {
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

    @Override
    public void close() {
        shutDown();
        socket.abort();
        http.shutdownNow();
    }

    private final class Reader implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                String text = parts.toString();
                parts.setLength(0);
                try {
                    receive(JSON.readTree(text));
                } catch (JacksonException e) {
                    shutDown();
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            shutDown();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            shutDown();
        }
    }
}
