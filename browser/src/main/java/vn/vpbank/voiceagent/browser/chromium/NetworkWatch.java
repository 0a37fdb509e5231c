package vn.vpbank.voiceagent.browser.chromium;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/// What the page sends and gets. From [#arm()] on it keeps every request that could hand a form in.
final class NetworkWatch {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> KINDS = Set.of("XHR", "Fetch", "Document");
    /// Most that may pass between a page's wish to go elsewhere and its request; a wish for a mail program has none.
    private static final long WISH_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// One request that could have handed the form in.
    ///
    /// @param status 0 until answered
    /// @param error  the network's error, or empty
    /// @param over   answered in full, or failed
    record Sent(String method, String kind, int status, String error, boolean over) {
        boolean isTaken() {
            return status >= 200 && status < 400;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, String> inFlight = new HashMap<>();
    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private boolean leaked;
    private boolean armed;
    private boolean lingering;
    private boolean sentAfterAll;
    private long happened;
    /// Until when a document may be on its way though nothing has been sent yet.
    private OptionalLong leavingUntil = OptionalLong.empty();

    void arm() {
        lock.lock();
        try {
            sent.clear();
            leaked = false;
            armed = true;
            lingering = false;
            sentAfterAll = false;
        } finally {
            lock.unlock();
        }
    }

    void disarm() {
        lock.lock();
        try {
            armed = false;
        } finally {
            lock.unlock();
        }
    }

    /// Goes on to watch, while nobody does anything on the page, for one thing: that it sends something after all.
    void linger() {
        lock.lock();
        try {
            lingering = true;
        } finally {
            lock.unlock();
        }
    }

    /// Ends [#linger()].
    ///
    /// @return whether something was sent where nothing had been sent before; a kept draft goes where drafts went
    boolean endLinger() {
        lock.lock();
        try {
            boolean sent = sentAfterAll;
            lingering = false;
            sentAfterAll = false;
            return sent;
        } finally {
            lock.unlock();
        }
    }

    void event(String method, JsonNode params) {
        lock.lock();
        try {
            String id = params.path("requestId").asString("");
            switch (method) {
                case "Network.requestWillBeSent" -> started(id, params);
                case "Network.responseReceived" ->
                    sent.computeIfPresent(
                            id,
                            (k, s) -> new Sent(
                                    s.method(),
                                    s.kind(),
                                    params.path("response").path("status").asInt(0),
                                    "",
                                    false));
                case "Network.loadingFinished" -> {
                    inFlight.remove(id);
                    sent.computeIfPresent(id, (k, s) -> new Sent(s.method(), s.kind(), s.status(), "", true));
                }
                case "Network.loadingFailed" -> {
                    inFlight.remove(id);
                    String error = params.path("errorText").asString("failed");
                    sent.computeIfPresent(id, (k, s) -> new Sent(s.method(), s.kind(), s.status(), error, true));
                }
                case "Network.webSocketFrameSent" -> leaked |= armed;
                // Told by the page itself, so before its answer to whoever made it go; the request is told by another
                // process, whenever that comes to it.
                case "Page.frameRequestedNavigation" -> {
                    if (params.path("disposition").asString("currentTab").equals("currentTab")) {
                        leavingUntil = OptionalLong.of(System.nanoTime() + WISH_NANOS);
                    }
                }
                case "Page.frameNavigated", "Page.navigatedWithinDocument" -> leavingUntil = OptionalLong.empty();
                default -> {
                    return;
                }
            }
            happened++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void started(String id, JsonNode params) {
        String kind = params.path("type").asString("");
        String place = params.path("request").path("url").asString("").replaceAll("[?#].*$", "");
        if (!KINDS.contains(kind)) {
            // A picture or a script that is fetched with a query may carry a form as well.
            boolean carries = params.path("request").path("url").asString("").contains("?");
            leaked |= armed && (kind.equals("Ping") || (carries && !read.contains(place)));
            if (!armed) {
                read.add(place);
            }
            return;
        }
        // What has been read before the press is read again by many pages; reading anything else may be another way to
        // send.
        String method = params.path("request").path("method").asString("GET");
        sentAfterAll |= lingering && !READING.contains(method) && !read.contains(place);
        if (armed) {
            leaked |= !read.contains(place);
        } else {
            read.add(place);
        }
        inFlight.put(id, kind);
        if (kind.equals("Document")) {
            leavingUntil = OptionalLong.empty();
        }
        if (params.has("redirectResponse") && sent.containsKey(id)) {
            // The POST itself has been answered; what follows only shows its result.
            int status = params.path("redirectResponse").path("status").asInt(0);
            sent.computeIfPresent(id, (k, s) -> new Sent(s.method(), s.kind(), status, "", false));
        } else if (armed && (!READING.contains(method) || kind.equals("Document"))) {
            sent.put(id, new Sent(method, kind, 0, "", false));
        }
    }

    /// What has been sent since it was armed, oldest first.
    List<Sent> sent() {
        lock.lock();
        try {
            return List.copyOf(sent.values());
        } finally {
            lock.unlock();
        }
    }

    /// Whether anything has left the page since it was armed that may have carried the form, asked for or not.
    boolean mayHaveLeft() {
        lock.lock();
        try {
            return leaked || !sent.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    boolean isBusy() {
        lock.lock();
        try {
            return !inFlight.isEmpty() || wished() > 0;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next thing to happen, at most so long.
    void awaitChange(long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            long seen = happened;
            while (seen == happened && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is under way, at most so long.
    boolean awaitQuiet(long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (true) {
                long wished = wished();
                if (inFlight.isEmpty() && wished == 0) {
                    return true;
                }
                if (nanos <= 0) {
                    return false;
                }
                long most = inFlight.isEmpty() ? Math.min(nanos, wished) : nanos;
                nanos -= most - changed.awaitNanos(most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// How long a request may still be waited for that the page has announced, in nanoseconds.
    private long wished() {
        return leavingUntil.isEmpty() ? 0 : Math.max(0, leavingUntil.getAsLong() - System.nanoTime());
    }
}
