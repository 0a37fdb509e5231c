package vn.vpbank.voiceagent.browser.chromium;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.browser.cdp.Cdp;
import vn.vpbank.voiceagent.browser.cdp.CdpException;
import vn.vpbank.voiceagent.browser.cdp.CdpSession;
import vn.vpbank.voiceagent.browser.cdp.ChromiumProcess;
import vn.vpbank.voiceagent.browser.egress.EgressProxy;
import vn.vpbank.voiceagent.browser.egress.Resolver;

/// The one browser that all sessions share, started again when it dies; one page is kept ready. Each page has a
/// context of its own, and a context has one page: whatever else opens in it is closed before it has loaded anything.
final class Chromium implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final Duration ATTACH = Duration.ofSeconds(15);

    private final Path executable;
    private final Path profiles;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Running running;
    private @Nullable CompletableFuture<Tab> spare;
    private boolean closed;

    Chromium(Optional<Path> executable, Path profiles) {
        this.executable = executable
                .or(ChromiumProcess::find)
                .orElseThrow(
                        () -> new PageException(
                                "Không tìm thấy Chromium; hãy cài chromium-headless-shell hoặc đặt đường dẫn. (No Chromium found.)"));
        this.profiles = profiles;
    }

    /// Starts the browser if it does not run, and gets a page ready.
    void warm() {
        lock.lock();
        try {
            Running now = running();
            if (spare == null) {
                spare = prepare(now);
            }
        } finally {
            lock.unlock();
        }
    }

    /// A fresh page: the one that was ready, if there was.
    Tab newTab() {
        CompletableFuture<Tab> mine;
        lock.lock();
        try {
            Running now = running();
            CompletableFuture<Tab> kept = spare;
            mine = kept == null ? prepare(now) : kept;
            spare = prepare(now);
        } finally {
            lock.unlock();
        }
        Tab tab = join(mine);
        // The spare one may have died with an earlier browser.
        return tab.isGone() ? join(prepareNow()) : tab;
    }

    private CompletableFuture<Tab> prepareNow() {
        lock.lock();
        try {
            return prepare(running());
        } finally {
            lock.unlock();
        }
    }

    private static Tab join(CompletableFuture<Tab> tab) {
        try {
            return tab.get(ATTACH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PageException("Trình duyệt không mở được trang mới; hãy thử lại. (No new page.)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageException("Bị ngắt khi mở trang. (Interrupted.)", e);
        }
    }

    private static CompletableFuture<Tab> prepare(Running on) {
        CompletableFuture<Tab> tab = new CompletableFuture<>();
        Thread.ofVirtual().name("new-page").start(() -> {
            try {
                tab.complete(on.newTab());
            } catch (RuntimeException e) {
                tab.completeExceptionally(e);
            }
        });
        return tab;
    }

    private Running running() {
        if (closed) {
            throw new PageException("Dịch vụ đang dừng. (Shutting down.)");
        }
        Running now = running;
        if (now != null && now.isUp()) {
            return now;
        }
        if (now != null) {
            LOG.warn("Chromium is gone; it is started again.");
            now.close();
        }
        spare = null;
        try {
            now = new Running(executable, profiles);
        } catch (CdpException e) {
            throw new PageException("Không khởi động được Chromium. (" + e.getMessage() + ")", e);
        }
        running = now;
        return now;
    }

    /// The process id, for tests that kill it.
    long pid() {
        lock.lock();
        try {
            return running().process.pid();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            Running now = running;
            if (now != null) {
                now.close();
            }
            running = null;
        } finally {
            lock.unlock();
        }
    }

    /// One life of the browser.
    private static final class Running implements CdpSession.Events, AutoCloseable {
        private final ChromiumProcess process;
        private final Cdp cdp;
        private final Map<String, CompletableFuture<String>> pages = new ConcurrentHashMap<>();

        Running(Path executable, Path profiles) {
            process = ChromiumProcess.start(executable, profiles, this);
            cdp = process.cdp();
            try {
                cdp.browser()
                        .call(
                                "Target.setAutoAttach",
                                Map.of(
                                        "autoAttach", true,
                                        "waitForDebuggerOnStart", true,
                                        "flatten", true,
                                        "filter", List.of(Map.of("type", "page"), Map.of("exclude", true))));
            } catch (CdpException e) {
                process.close();
                throw e;
            }
        }

        boolean isUp() {
            return process.isAlive() && cdp.isOpen();
        }

        Tab newTab() {
            EgressProxy proxy = openProxy();
            try {
                return newTab(proxy);
            } catch (CdpException e) {
                proxy.close();
                throw e;
            }
        }

        private static EgressProxy openProxy() {
            try {
                return new EgressProxy(Resolver.SYSTEM);
            } catch (IOException e) {
                throw new CdpException(CdpException.Why.GONE, "no port for a page's proxy");
            }
        }

        private Tab newTab(EgressProxy proxy) {
            String context = cdp.browser()
                    .call(
                            "Target.createBrowserContext",
                            Map.of(
                                    "disposeOnDetach",
                                    true,
                                    "proxyServer",
                                    "socks5://127.0.0.1:" + proxy.port(),
                                    // Loopback as well, which a browser leaves out by itself.
                                    "proxyBypassList",
                                    "<-loopback>"))
                    .path("browserContextId")
                    .asString("");
            CompletableFuture<String> attached = new CompletableFuture<>();
            pages.put(context, attached);
            cdp.browser().post("Browser.setDownloadBehavior", Map.of("behavior", "deny", "browserContextId", context));
            cdp.browser()
                    .call(
                            "Target.createTarget",
                            Map.of(
                                    "url",
                                    "about:blank",
                                    "browserContextId",
                                    context,
                                    "width",
                                    Tab.CORNER,
                                    "height",
                                    Tab.CORNER));
            try {
                return new Tab(
                        cdp,
                        context,
                        proxy,
                        attached.orTimeout(ATTACH.toSeconds(), TimeUnit.SECONDS).join(),
                        () -> pages.remove(context));
            } catch (CompletionException e) {
                throw new CdpException(CdpException.Why.TIMED_OUT, "a new page did not attach");
            }
        }

        @Override
        public void event(String method, JsonNode params) {
            if (!method.equals("Target.attachedToTarget")) {
                return;
            }
            String session = params.path("sessionId").asString("");
            JsonNode target = params.path("targetInfo");
            CompletableFuture<String> page =
                    pages.get(target.path("browserContextId").asString(""));
            if (page != null && !page.complete(session)) {
                LOG.info("A page opened a further window; it has been closed.");
                cdp.browser()
                        .post(
                                "Target.closeTarget",
                                Map.of("targetId", target.path("targetId").asString("")));
            }
        }

        @Override
        public void gone() {
            LOG.debug("The browser's connection has ended.");
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
