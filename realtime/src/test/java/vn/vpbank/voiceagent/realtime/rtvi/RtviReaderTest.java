package vn.vpbank.voiceagent.realtime.rtvi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RtviReaderTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void client_ready_tells_the_client_s_version() {
        assertThat(rtvi("client-ready", "{\"version\":\"1.4.2\",\"about\":{\"library\":\"x\"}}"))
                .isEqualTo(new ClientMessage.ClientReady("a1b2c3d4", new RtviVersion(1, 4, 2)));
        assertThat(rtvi("client-ready", "{}")).isEqualTo(new ClientMessage.ClientReady("a1b2c3d4", RtviVersion.OURS));
    }

    @Test
    void a_request_carries_any_data() {
        assertThat(rtvi("client-message", "{\"t\":\"heard\",\"d\":{\"text\":\"không\"}}"))
                .isEqualTo(new ClientMessage.Request("a1b2c3d4", "heard", json("{\"text\":\"không\"}")));
        assertThat(rtvi("client-message", "{\"t\":\"ask\"}"))
                .isEqualTo(new ClientMessage.Request("a1b2c3d4", "ask", json("null")));
    }

    @Test
    void typed_text_interrupts_and_is_answered_aloud_unless_said_otherwise() {
        assertThat(rtvi("send-text", "{\"content\":\"chào\",\"options\":{}}"))
                .isEqualTo(new ClientMessage.SendText("a1b2c3d4", "chào", true, true));
        assertThat(rtvi("send-text", "{\"content\":\"chào\"}"))
                .isEqualTo(new ClientMessage.SendText("a1b2c3d4", "chào", true, true));
        assertThat(rtvi(
                        "send-text",
                        "{\"content\":\"\",\"options\":{\"run_immediately\":false,\"audio_response\":false}}"))
                .isEqualTo(new ClientMessage.SendText("a1b2c3d4", "", false, false));
    }

    @Test
    void keys_come_together_or_one_by_one() {
        assertThat(rtvi("dtmf", "{\"buttons\":[\"1\",\"*\",\"#\"]}"))
                .isEqualTo(new ClientMessage.Dtmf("a1b2c3d4", List.of("1", "*", "#")));
        assertThat(rtvi("dtmf", "{\"button\":\"7\"}")).isEqualTo(new ClientMessage.Dtmf("a1b2c3d4", List.of("7")));
    }

    @Test
    void the_page_s_own_events_and_snapshots_are_read() {
        assertThat(rtvi("ui-event", "{\"event\":\"click\",\"payload\":{\"id\":1}}"))
                .isEqualTo(new ClientMessage.UiEvent("a1b2c3d4", "click", json("{\"id\":1}")));
        assertThat(rtvi("ui-snapshot", "{\"tree\":{\"root\":{\"ref\":\"e1\"}}}"))
                .isEqualTo(new ClientMessage.UiSnapshot("a1b2c3d4", json("{\"root\":{\"ref\":\"e1\"}}")));
        assertThat(rtvi("ui-cancel-job-group", "{\"job_id\":\"j1\",\"reason\":\"x\"}"))
                .isEqualTo(new ClientMessage.UiCancelJobGroup("a1b2c3d4", "j1"));
        assertThat(rtvi("disconnect-bot", "{}")).isEqualTo(new ClientMessage.DisconnectBot("a1b2c3d4"));
    }

    @Test
    void pings_and_track_status_have_no_label() {
        assertThat(RtviReader.read("ping: 1767225600000")).isEqualTo(new ClientMessage.Ping(1_767_225_600_000L));
        assertThat(RtviReader.read("{\"type\":\"signalling\",\"message\":{\"type\":\"trackStatus\","
                        + "\"receiver_index\":0,\"enabled\":false}}"))
                .isEqualTo(new ClientMessage.TrackStatus(0, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "append-to-context | {} | Unsupported type append-to-context",
                "raw-audio | {\"base64Audio\":\"AAAA\"} | Unsupported type raw-audio",
                "ĐỘC HẠI | {} | Unsupported type ??C?H?I",
                "client-message | {} | Invalid client-message: needs t",
                "client-message | [] | Invalid client-message: needs t",
                "send-text | {\"content\":5} | Invalid send-text: needs content",
                "dtmf | {\"buttons\":[]} | Invalid dtmf: needs buttons",
                "dtmf | {\"buttons\":[\"12\"]} | Invalid dtmf: needs buttons",
                "ui-event | {} | Invalid ui-event: needs event",
                "ui-snapshot | {\"tree\":3} | Invalid ui-snapshot: needs tree",
            })
    void what_cannot_be_served_is_refused_with_its_id(String type, String data, String error) {
        assertThat(rtvi(type, data)).isEqualTo(new ClientMessage.Refused("a1b2c3d4", error));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xin chào",
                "pingpong",
                "[]",
                "null",
                "{",
                "{\"label\":\"other\",\"type\":\"client-ready\",\"id\":\"1\",\"data\":{}}",
                "{\"label\":\"rtvi-ai\",\"type\":\"client-ready\",\"data\":{}}",
                "{\"label\":\"rtvi-ai\",\"type\":\"client-ready\",\"id\":7,\"data\":{}}",
                "{\"label\":\"rtvi-ai\",\"id\":\"1\",\"data\":{}}",
                "{\"type\":\"signalling\",\"message\":{\"type\":\"trackStatus\",\"receiver_index\":\"0\"}}",
                "{\"type\":\"signalling\"}",
            })
    void what_is_not_of_the_protocol_is_dropped(String text) {
        assertThat(RtviReader.read(text)).isInstanceOf(ClientMessage.Ignored.class);
    }

    @Test
    void what_is_too_large_or_too_deep_is_dropped() {
        String large = "x".repeat(RtviReader.MAX_BYTES);
        assertThat(rtvi("send-text", "{\"content\":\"" + large + "\"}")).isInstanceOf(ClientMessage.Ignored.class);
        String twoBytesEach = "đ".repeat(RtviReader.MAX_BYTES / 2);
        assertThat(rtvi("send-text", "{\"content\":\"" + twoBytesEach + "\"}"))
                .isInstanceOf(ClientMessage.Ignored.class);
        String deep = "[".repeat(RtviReader.MAX_DEPTH + 1) + "]".repeat(RtviReader.MAX_DEPTH + 1);
        assertThat(rtvi("client-message", "{\"t\":\"x\",\"d\":" + deep + "}"))
                .isInstanceOf(ClientMessage.Ignored.class);
    }

    private static ClientMessage rtvi(String type, String data) {
        return RtviReader.read(
                "{\"label\":\"rtvi-ai\",\"type\":\"" + type + "\",\"id\":\"a1b2c3d4\",\"data\":" + data + "}");
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
