package vn.vpbank.voiceagent.browser.chromium;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.browser.cdp.Cdp;
import vn.vpbank.voiceagent.browser.cdp.CdpException;
import vn.vpbank.voiceagent.browser.cdp.CdpSession;
import vn.vpbank.voiceagent.browser.egress.EgressProxy;
import vn.vpbank.voiceagent.browser.page.KeptSignIn;
import vn.vpbank.voiceagent.browser.page.PageScripts;

/// One page in a browser context of its own, fenced in by its [Egress].
final class Tab implements AutoCloseable, CdpSession.Events {
    private static final Logger LOG = LoggerFactory.getLogger(Tab.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long WORLD_MS = 15_000;
    private static final long PARSE_MS = 20_000;
    private static final Duration FIND = Duration.ofSeconds(10);

    /// The page's size for its layout and its scripts, and on the live view, in CSS pixels.
    private static final int WIDTH = 1280;

    private static final int HEIGHT = 900;

    /// Side of what is drawn while nobody looks, in CSS pixels.
    static final int CORNER = 40;

    private final Cdp cdp;
    private final String context;
    private final CdpSession session;
    private final EgressProxy proxy;
    private final Runnable whenClosed;
    private final World world = new World();
    private final Frames frames = new Frames();
    private final Map<String, String> introduced = new ConcurrentHashMap<>();
    private final String mainFrame;
    private final Dialogs dialogs = new Dialogs();
    private final NetworkWatch network = new NetworkWatch();
    private final Gate gate = new Gate();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> mourners = new CopyOnWriteArrayList<>();

    /// Sets a page up that has been made and attached.
    ///
    /// @param proxy what its context connects through; closed with it
    Tab(Cdp cdp, String context, EgressProxy proxy, String sessionId, Runnable whenClosed) {
        this.cdp = cdp;
        this.context = context;
        this.proxy = proxy;
        this.whenClosed = whenClosed;
        this.session = cdp.session(sessionId, this);
        List<CompletableFuture<JsonNode>> setUp = List.of(
                session.send("Page.enable", Map.of()),
                // What answers hold is of no interest, and keeping it costs the page memory.
                session.send("Network.enable", Map.of("maxTotalBufferSize", 0, "maxResourceBufferSize", 0)),
                session.send("Network.setBypassServiceWorker", Map.of("bypass", true)),
                // Without it nothing in a page that nobody looks at ever gains or loses focus.
                session.send("Emulation.setFocusEmulationEnabled", Map.of("enabled", true)),
                session.send("Emulation.setDeviceMetricsOverride", metrics(false)),
                // Run in the empty page as well, which keeps its renderer: the form's document then finds the scripts
                // compiled.
                session.send(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                PageScripts.library(),
                                "worldName",
                                PageScripts.WORLD,
                                "runImmediately",
                                true)),
                session.send("Runtime.runIfWaitingForDebugger", Map.of()));
        JsonNode tree = session.call("Page.getFrameTree", Map.of());
        mainFrame = tree.path("frameTree").path("frame").path("id").asString("");
        world.start(mainFrame);
        setUp.forEach(CompletableFuture::join);
    }

    /// Puts the guard into every document from the next one on, and hears of their worlds.
    private void moveIn(Egress egress) {
        Stream.of(
                        session.send("Fetch.enable", Map.of("patterns", egress.judged())),
                        session.send(
                                "Page.addScriptToEvaluateOnNewDocument",
                                Map.of("source", PageScripts.guard(egress.origins()))),
                        session.send(
                                "Runtime.addBinding",
                                Map.of("name", PageScripts.BINDING, "executionContextName", PageScripts.WORLD)),
                        session.send("Runtime.enable", Map.of()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    Dialogs dialogs() {
        return dialogs;
    }

    Frames frames() {
        return frames;
    }

    String mainFrame() {
        return mainFrame;
    }

    NetworkWatch network() {
        return network;
    }

    Gate gate() {
        return gate;
    }

    boolean isGone() {
        return gone.get();
    }

    /// Hears all further events, on the page's event thread.
    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    void mute(BiConsumer<String, JsonNode> listener) {
        listeners.remove(listener);
    }

    /// Told once when the page is gone.
    void whenGone(Runnable mourner) {
        mourners.add(mourner);
    }

    /// Draws the whole page, or only a corner of it while nobody looks: drawing a form without a graphics card takes as
    /// much time as filling it. Its layout, its events and its animation frames are the same either way.
    void draw(boolean whole) {
        session.post("Emulation.setDeviceMetricsOverride", metrics(whole));
    }

    private static Map<String, Object> metrics(boolean whole) {
        return Map.of(
                "width", WIDTH,
                "height", HEIGHT,
                "screenWidth", WIDTH,
                "screenHeight", HEIGHT,
                "deviceScaleFactor", 1,
                "mobile", false,
                "dontSetVisibleSize", !whole);
    }

    /// Sends a command whose result nobody needs.
    void post(String method, Map<String, ?> params) {
        session.post(method, params);
    }

    JsonNode call(String method, Map<String, ?> params) {
        return session.call(method, params);
    }

    /// Goes to a form's address and waits until its document is parsed.
    ///
    /// @throws PageException if it cannot be reached
    void open(String url, Egress egress, Optional<KeptSignIn> signIn) {
        gate.open(egress);
        proxy.allow(egress.destinations(), egress.inside());
        moveIn(egress);
        signIn.ifPresent(this::bringBack);
        goTo(url);
    }

    /// Goes to another address of the same form.
    void goTo(String url) {
        go(url, () -> session.call("Page.navigate", Map.of("url", url), Duration.ofMillis(PARSE_MS)));
    }

    private void bringBack(KeptSignIn signIn) {
        CompletableFuture<JsonNode> cookies = cdp.browser()
                .send("Storage.setCookies", Map.of("cookies", signIn.cookies(), "browserContextId", context));
        session.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", signIn.script()));
        cookies.join();
    }

    void reload(String url) {
        dialogs.leaving(true);
        try {
            go(url, () -> session.call("Page.reload", Map.of("ignoreCache", true)));
        } finally {
            dialogs.leaving(false);
        }
    }

    private void go(String url, Supplier<JsonNode> navigation) {
        world.expectDocument();
        JsonNode answer;
        try {
            answer = navigation.get();
        } catch (CdpException e) {
            if (e.why() == CdpException.Why.TIMED_OUT) {
                throw new PageException(
                        "Trang biểu mẫu không trả lời; hãy thử lại sau. (The form's page does not answer.)");
            }
            throw e;
        }
        String error = answer.path("errorText").asString("");
        if (!error.isEmpty()) {
            String why = reason(error, url);
            throw new PageException("Không mở được trang biểu mẫu (" + why + "); hãy kiểm tra địa chỉ và mạng"
                    + (why.contains("PRIVATE_NETWORK")
                            ? ", hoặc ghi `network: private` cho biểu mẫu của mạng nội bộ. (A form of an intranet needs `network: private`.)"
                            : ". (The form's page cannot be reached.)"));
        }
        if (!world.awaitParsed(PARSE_MS)) {
            throw new PageException("Trang biểu mẫu tải quá lâu; hãy thử lại sau. (The form's page takes too long.)");
        }
    }

    /// The browser knows only that its proxy could not help it.
    private String reason(String error, String url) {
        return error.startsWith("net::ERR_SOCKS")
                ? Egress.destination(url).flatMap(proxy::failure).orElse(error)
                : error;
    }

    /// Waits until the document that replaces the present one is parsed.
    boolean awaitParsed() {
        return world.awaitParsed(PARSE_MS);
    }

    /// Calls one of the agent's functions; its answer is JSON in a text, or a plain value.
    ///
    /// @throws NavigatedException if the document went away meanwhile
    /// @throws CdpException if the page is gone or does not answer
    JsonNode ask(Duration patience, String function, Object... arguments) {
        return valueOf(evaluate(own(), patience, true, function, arguments));
    }

    /// The same in the document of a frame.
    ///
    /// @param context its world
    JsonNode askIn(String context, Duration patience, String function, Object... arguments) {
        return valueOf(evaluate(context, patience, true, function, arguments));
    }

    private static JsonNode valueOf(JsonNode result) {
        JsonNode value = result.path("value");
        return value.isString() && value.asString().startsWith("{") ? JSON.readTree(value.asString()) : value;
    }

    /// Calls one of the agent's functions that answers with an element, and gives back what the browser calls that.
    ///
    /// @return empty if there is none
    Optional<String> find(String function, Object... arguments) {
        return findIn(own(), function, arguments);
    }

    Optional<String> findIn(String context, String function, Object... arguments) {
        return Optional.of(evaluate(context, FIND, false, function, arguments)
                        .path("objectId")
                        .asString(""))
                .filter(id -> !id.isEmpty());
    }

    /// Tells the scripts that reach the element of a frame by which id the browser knows it. Whether they had to be.
    ///
    /// @param frame    the one that stands apart
    /// @param reaching whose scripts reach its element
    boolean introduce(String frame, String reaching) {
        Optional<Frames.World> there = frames.world(reaching);
        if (there.isEmpty() || there.get().context().equals(introduced.get(frame))) {
            return false;
        }
        try {
            JsonNode owner = session.call("DOM.getFrameOwner", Map.of("frameId", frame));
            JsonNode element = session.call(
                            "DOM.resolveNode",
                            Map.of(
                                    "backendNodeId", owner.path("backendNodeId").asInt(0),
                                    "executionContextId", there.get().number()))
                    .path("object");
            session.call(
                    "Runtime.callFunctionOn",
                    Map.of(
                            "objectId",
                            element.path("objectId").asString(""),
                            "functionDeclaration",
                            "function (id) { agent.nameFrame(this, id); }",
                            "arguments",
                            List.of(Map.of("value", frame))));
            introduced.put(frame, there.get().context());
            return true;
        } catch (CdpException e) {
            LOG.debug("A frame has gone before it was known: {}", e.getMessage());
            return false;
        }
    }

    private String own() {
        String id = world.await(WORLD_MS);
        if (id.isEmpty()) {
            throw new CdpException(
                    gone.get() ? CdpException.Why.GONE : CdpException.Why.TIMED_OUT, "the page has no document");
        }
        return id;
    }

    private JsonNode evaluate(String id, Duration patience, boolean byValue, String function, Object... arguments) {
        JsonNode answer;
        long from = System.nanoTime();
        try {
            answer = session.call(
                    "Runtime.evaluate",
                    Map.of(
                            "expression",
                            PageScripts.call(function, arguments),
                            "uniqueContextId",
                            id,
                            "returnByValue",
                            byValue,
                            "awaitPromise",
                            true),
                    patience);
        } catch (CdpException e) {
            if (e.why() == CdpException.Why.REFUSED) {
                throw new NavigatedException();
            }
            throw e;
        }
        LOG.debug("agent.{} took {} µs", function, (System.nanoTime() - from) / 1_000);
        if (answer.has("exceptionDetails")) {
            JsonNode thrown = answer.path("exceptionDetails");
            throw new CdpException(
                    CdpException.Why.REFUSED,
                    "agent." + function + " failed at line "
                            + thrown.path("lineNumber").asInt(0) + ": "
                            + thrown.path("exception")
                                    .path("description")
                                    .asString("")
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
        }
        return answer.path("result");
    }

    @Override
    public void event(String method, JsonNode params) {
        world.event(method, params);
        frames.event(method, params);
        network.event(method, params);
        switch (method) {
            case "Fetch.requestPaused" -> gate.decide(params, this::post);
            case "Page.javascriptDialogOpening" ->
                post(
                        "Page.handleJavaScriptDialog",
                        Map.of(
                                "accept",
                                dialogs.answer(
                                        params.path("type").asString(""),
                                        params.path("message").asString(""))));
            case "Inspector.targetCrashed" -> session.close();
            default -> listeners.forEach(l -> l.accept(method, params));
        }
    }

    @Override
    public void gone() {
        if (gone.compareAndSet(false, true)) {
            world.end();
            mourners.forEach(Runnable::run);
        }
    }

    @Override
    public void close() {
        try {
            cdp.browser().post("Target.disposeBrowserContext", Map.of("browserContextId", context));
        } finally {
            session.close();
            proxy.close();
            whenClosed.run();
        }
    }
}
