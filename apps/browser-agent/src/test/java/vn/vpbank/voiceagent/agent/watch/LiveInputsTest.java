package vn.vpbank.voiceagent.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;

class LiveInputsTest {
    @Test
    void each_kind_of_input_is_read() {
        assertThat(LiveInputs.read("{\"type\":\"pointer\",\"kind\":\"move\",\"x\":1.5,\"y\":2}"))
                .contains(new LiveInput.Pointer("move", 1.5, 2, 0, 1));
        assertThat(LiveInputs.read("{\"type\":\"wheel\",\"x\":1,\"y\":2,\"dx\":0,\"dy\":-120}"))
                .contains(new LiveInput.Wheel(1, 2, 0, -120));
        assertThat(LiveInputs.read(
                        "{\"type\":\"key\",\"kind\":\"down\",\"key\":\"Enter\",\"code\":\"Enter\",\"modifiers\":8}"))
                .contains(new LiveInput.Key("down", "Enter", "Enter", 8));
        assertThat(LiveInputs.read("{\"type\":\"text\",\"text\":\"Kín\"}")).contains(new LiveInput.Text("Kín"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "7",
                "[]",
                "{}",
                "{\"type\":\"navigate\",\"url\":\"http://a\"}",
                "{\"type\":\"pointer\",\"kind\":\"drag\",\"x\":1,\"y\":2}",
                "{\"type\":\"pointer\",\"kind\":\"down\",\"x\":\"1\",\"y\":2}",
                "{\"type\":\"pointer\",\"kind\":\"down\",\"x\":1e300,\"y\":2}",
                "{\"type\":\"pointer\",\"kind\":\"down\",\"x\":1,\"y\":2,\"button\":9}",
                "{\"type\":\"pointer\",\"kind\":\"down\",\"x\":1,\"y\":2,\"clickCount\":400}",
                "{\"type\":\"wheel\",\"x\":1,\"y\":2}",
                "{\"type\":\"key\",\"kind\":\"down\",\"key\":\"\"}",
                "{\"type\":\"key\",\"kind\":\"press\",\"key\":\"a\"}",
                "{\"type\":\"text\",\"text\":\"\"}"
            })
    void anything_else_is_nothing(String json) {
        assertThat(LiveInputs.read(json)).isEmpty();
    }
}
