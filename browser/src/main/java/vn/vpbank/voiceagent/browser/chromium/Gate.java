package vn.vpbank.voiceagent.browser.chromium;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// Decides on each request of a page before it is sent.
///
/// Besides the origins it holds back one thing: a form that posts itself as a document while nobody has confirmed. A
/// page that sends itself off when a field changes is stopped by that, whatever its buttons are called.
final class Gate {
    /// After a person's own click or key the page may post; so long.
    private static final Duration HANDS = Duration.ofSeconds(3);

    private volatile Egress egress = Egress.NOTHING;
    private volatile boolean posting;
    private volatile Postback postback = new Postback("", Set.of());
    private volatile long handsUntil = System.nanoTime();
    private final AtomicInteger heldBack = new AtomicInteger();
    private final AtomicInteger strayed = new AtomicInteger();

    void open(Egress to) {
        egress = to;
    }

    /// Whether documents may be posted now.
    void posting(boolean allowed) {
        posting = allowed;
    }

    /// While these fields are filled, the page may post itself to its own address to have one of them dealt with.
    ///
    /// @param url   where the page is
    /// @param names of the fields' controls; none: no longer
    void postback(String url, Set<String> names) {
        postback = new Postback(url, names);
    }

    /// A person acts on the page.
    void hands() {
        handsUntil = System.nanoTime() + HANDS.toNanos();
    }

    /// How many posts were held back since the last call.
    int takeHeldBack() {
        return heldBack.getAndSet(0);
    }

    /// How many navigations to other places were stopped since the last call.
    int takeStrayed() {
        return strayed.getAndSet(0);
    }

    void decide(JsonNode paused, BiConsumer<String, Map<String, ?>> send) {
        String id = paused.path("requestId").asString("");
        String kind = paused.path("resourceType").asString("");
        JsonNode request = paused.path("request");
        String url = request.path("url").asString("");
        if (!egress.allows(url, kind)) {
            if (kind.equals("Document")) {
                strayed.incrementAndGet();
            }
            refuse(id, send);
        } else if (kind.equals("Document")
                && request.path("method").asString("GET").equals("POST")
                && !paused.has("redirectedRequestId")
                && !posting
                && !postback.is(request)
                && handsUntil - System.nanoTime() < 0) {
            heldBack.incrementAndGet();
            refuse(id, send);
        } else {
            send.accept("Fetch.continueRequest", Map.of("requestId", id));
        }
    }

    private static void refuse(String id, BiConsumer<String, Map<String, ?>> send) {
        // Aborted leaves the document as it is; a blocked navigation would put an error page in its place.
        send.accept("Fetch.failRequest", Map.of("requestId", id, "errorReason", "Aborted"));
    }
}
