package vn.vpbank.voiceagent.browser.chromium;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.page.PageScripts;

/// The agent's world in the main frame's present document. It goes with the document and comes with the next one.
final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String frame = "";
    private volatile String context = "";
    private boolean isParsed = true;
    private boolean gone;

    void start(String mainFrame) {
        lock.lock();
        try {
            frame = mainFrame;
        } finally {
            lock.unlock();
        }
    }

    void event(String method, JsonNode params) {
        lock.lock();
        try {
            switch (method) {
                case "Runtime.executionContextCreated" -> created(params.path("context"));
                case "Runtime.executionContextDestroyed" -> {
                    if (context.equals(params.path("executionContextUniqueId").asString("-"))) {
                        context = "";
                    }
                }
                case "Runtime.executionContextsCleared" -> {
                    context = "";
                    isParsed = false;
                }
                case "Page.domContentEventFired" -> isParsed = true;
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
        if (made.path("name").asString("").equals(PageScripts.WORLD)
                && made.path("auxData").path("frameId").asString("").equals(frame)) {
            context = made.path("uniqueId").asString("");
        }
    }

    void end() {
        lock.lock();
        try {
            gone = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// To be called before a navigation that [#awaitParsed] is to wait for.
    void expectDocument() {
        lock.lock();
        try {
            isParsed = false;
        } finally {
            lock.unlock();
        }
    }

    boolean awaitParsed(long millis) {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (!isParsed || context.isEmpty()) {
                if (gone || nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// The context's id once its document is parsed, or empty if none came in time.
    String await(long millis) {
        return awaitParsed(millis) ? context : "";
    }
}
