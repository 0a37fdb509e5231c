package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EgressTest {
    private static final Egress EGRESS = new Egress(
            Set.of("https://bank.vn", "http://127.0.0.1:7870"),
            Set.of("https://bank.vn", "http://127.0.0.1:7870", "https://cdn.vn"),
            false);

    @Test
    void pages_and_data_go_to_the_forms_origins_and_parts_come_from_resource_origins_too() {
        assertThat(EGRESS.allows("https://bank.vn/a?b=1", "Document")).isTrue();
        assertThat(EGRESS.allows("https://bank.vn:443/a", "XHR")).isTrue();
        assertThat(EGRESS.allows("http://127.0.0.1:7870/x", "Fetch")).isTrue();
        assertThat(EGRESS.allows("https://cdn.vn/a.js", "Script")).isTrue();
        assertThat(EGRESS.allows("https://cdn.vn/a.js", "XHR")).isFalse();
        assertThat(EGRESS.allows("https://cdn.vn/", "Document")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.vn/",
                "http://bank.vn/",
                "https://bank.vn.evil.vn/",
                "https://bank.vn@evil.vn/",
                "https://evil.vn/https://bank.vn",
                "http://127.0.0.1:7871/",
                "data:text/html,x",
                "blob:https://bank.vn/1",
                "file:///etc/passwd",
                "chrome://settings",
                "javascript:1",
                "https://bank.vn\\@evil.vn/",
                "//bank.vn/",
                ""
            })
    void anything_else_stays_inside(String url) {
        assertThat(EGRESS.allows(url, "Document")).isFalse();
        assertThat(EGRESS.allows(url, "XHR")).isFalse();
    }

    @Test
    void an_address_that_only_browsers_can_read_is_judged_by_its_origin() {
        assertThat(EGRESS.allows("https://bank.vn/a|b{c}", "XHR")).isTrue();
        assertThat(EGRESS.allows("https://evil.vn/a|b{c}", "XHR")).isFalse();
    }

    @Test
    void inlined_pictures_are_allowed_and_inlined_pages_are_not() {
        assertThat(EGRESS.allows("data:image/png;base64,AA", "Image")).isTrue();
        assertThat(EGRESS.allows("data:text/html,x", "Document")).isFalse();
    }
}
