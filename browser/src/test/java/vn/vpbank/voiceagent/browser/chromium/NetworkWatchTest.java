package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NetworkWatchTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final NetworkWatch watch = new NetworkWatch();

    @Test
    void a_page_that_wants_to_go_elsewhere_is_busy_before_its_request_is_told() {
        tell("Page.frameRequestedNavigation", Map.of("frameId", "f", "disposition", "currentTab"));
        assertThat(watch.isBusy()).isTrue();
        request("1", "Document");
        assertThat(watch.isBusy()).isTrue();
        tell("Network.loadingFailed", Map.of("requestId", "1", "errorText", "net::ERR_ABORTED"));
        assertThat(watch.isBusy()).isFalse();
        assertThat(watch.awaitQuiet(0)).isTrue();
    }

    @Test
    void a_wish_that_sends_nothing_holds_nobody_up_for_long() {
        tell("Page.frameRequestedNavigation", Map.of("frameId", "f", "disposition", "currentTab", "url", "mailto:a@b"));
        assertThat(watch.awaitQuiet(0)).isFalse();
        assertThat(watch.awaitQuiet(10_000)).isTrue();
        assertThat(watch.isBusy()).isFalse();
    }

    @Test
    void a_further_window_makes_this_page_wait_for_nothing() {
        tell("Page.frameRequestedNavigation", Map.of("frameId", "f", "disposition", "newTab"));
        assertThat(watch.isBusy()).isFalse();
    }

    @Test
    void a_move_within_the_document_sends_nothing() {
        tell("Page.frameRequestedNavigation", Map.of("frameId", "f", "disposition", "currentTab"));
        tell("Page.navigatedWithinDocument", Map.of("frameId", "f", "url", "#b"));
        assertThat(watch.isBusy()).isFalse();
    }

    private void request(String id, String type) {
        tell(
                "Network.requestWillBeSent",
                Map.of(
                        "requestId",
                        id,
                        "type",
                        type,
                        "request",
                        Map.of("url", "http://127.0.0.1/x", "method", "POST")));
    }

    private void tell(String method, Map<String, ?> params) {
        watch.event(method, JSON.valueToTree(params));
    }
}
