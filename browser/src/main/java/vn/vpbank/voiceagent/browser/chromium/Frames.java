package vn.vpbank.voiceagent.browser.chromium;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.page.PageScripts;

/// The frames of a page, and which of them stand apart: those of another origin than what holds them, into which no
/// script reaches from outside. The agent has a world in each.
final class Frames {
    /// The agent's world in a frame's present document.
    ///
    /// @param context its id for the browser's life
    /// @param number  its id within the page
    record World(String context, int number) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, World> worlds = new HashMap<>();

    // Of their documents: a world goes on to tell the origin of the document that it was first made for.
    private final Map<String, String> origins = new HashMap<>();

    void event(String method, JsonNode params) {
        lock.lock();
        try {
            switch (method) {
                case "Page.frameAttached" ->
                    parents.put(
                            params.path("frameId").asString(""),
                            params.path("parentFrameId").asString(""));
                case "Page.frameDetached" -> {
                    parents.remove(params.path("frameId").asString(""));
                    origins.remove(params.path("frameId").asString(""));
                }
                case "Page.frameNavigated" ->
                    origins.put(
                            params.path("frame").path("id").asString(""),
                            params.path("frame").path("securityOrigin").asString(""));
                case "Runtime.executionContextCreated" -> created(params.path("context"));
                case "Runtime.executionContextDestroyed" -> {
                    String gone = params.path("executionContextUniqueId").asString("");
                    worlds.values().removeIf(w -> w.context().equals(gone));
                }
                case "Runtime.executionContextsCleared" -> worlds.clear();
                default -> {
                    return;
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void created(JsonNode made) {
        if (made.path("name").asString("").equals(PageScripts.WORLD)) {
            worlds.put(
                    made.path("auxData").path("frameId").asString(""),
                    new World(
                            made.path("uniqueId").asString(""), made.path("id").asInt(0)));
        }
    }

    /// The world of a frame, or of the page's own one, that has a document now.
    Optional<World> world(String frame) {
        lock.lock();
        try {
            return Optional.ofNullable(worlds.get(frame));
        } finally {
            lock.unlock();
        }
    }

    /// Those that stand apart in the documents that the scripts of one frame reach, in the order in which they came;
    /// waits until there are so many, at most so long.
    List<String> under(String frame, int most, long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (found(frame).size() < most && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return found(frame);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private List<String> found(String frame) {
        return parents.keySet().stream()
                .filter(f -> worlds.containsKey(f) && isApart(f) && reaching(f).equals(frame))
                .toList();
    }

    private boolean isApart(String frame) {
        // One that has never been anywhere is as what holds it.
        String own = origins.get(frame);
        String above = origins.get(parents.getOrDefault(frame, ""));
        return own != null && above != null && !(own.equals(above) && own.startsWith("http"));
    }

    /// The frame whose scripts reach the element that holds this one.
    private String reaching(String frame) {
        String at = parents.getOrDefault(frame, "");
        while (parents.containsKey(at) && !isApart(at)) {
            at = parents.getOrDefault(at, "");
        }
        return at;
    }
}
