package vn.vpbank.voiceagent.realtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.realtime.rtvi.ClientMessage;
import vn.vpbank.voiceagent.realtime.webrtc.WebRtcPeers;
import vn.vpbank.voiceagent.realtime.webrtc.WebRtcSettings;

/// The conformance test of the real-time protocol: the client of the Pipecat SDKs, as npm delivers it, in a
/// browser. Needs a network interface besides `lo`.
class PipecatClientIT {
    private static final int MICROPHONE_HERTZ = 700;
    private static final int BOT_HERTZ = 440;

    @TempDir
    private Path folder;

    private final Map<String, JsonNode> reported = new HashMap<>();

    @Test
    void the_unmodified_web_client_holds_a_whole_talk() throws Exception {
        try (WebRtcPeers peers = WebRtcPeers.open(WebRtcSettings.standard());
                TestServer server = new TestServer(peers, Page.bundle(), BOT_HERTZ);
                Page _ = new Page(server.address(), MICROPHONE_HERTZ, folder)) {
            await(server, "connected");
            assertThat(await(server, "bot-ready").at("/about/library").stringValue())
                    .isEqualTo("test-bot");
            assertThat(await(server, "user-transcription").path("text").stringValue())
                    .isEqualTo("không chín");
            assertThat(await(server, "response").toString()).contains("không chín");
            assertThat(await(server, "refused").toString()).contains("no such request");
            assertThat(await(server, "error").path("message").stringValue()).isEqualTo("only a test");
            assertThat(await(server, "bot-output").path("spoken_status").stringValue())
                    .isEqualTo("completed");
            assertThat(await(server, "metrics").at("/ttfb/0/processor").stringValue())
                    .isEqualTo("tts");
            TestBot bot = server.bot.join();
            bot.heard.awaitConnected();
            bot.heard.awaitTone(MICROPHONE_HERTZ);
            assertThat(await(server, "tone").intValue()).isCloseTo(BOT_HERTZ, within(12));
            bot.awaitPing();
            assertThat(bot.heard.isGone()).isFalse();

            server.enough.countDown();
            await(server, "done");
            assertThat(bot.heard.awaitGone()).isNotBlank();
            assertThat(bot.messages)
                    .hasAtLeastOneElementOfType(ClientMessage.SendText.class)
                    .hasAtLeastOneElementOfType(ClientMessage.DisconnectBot.class)
                    .contains(new ClientMessage.TrackStatus(0, true), new ClientMessage.TrackStatus(0, false))
                    .noneMatch(ClientMessage.Ignored.class::isInstance);
        }
    }

    /// What the page reported under this name; reads reports until it has come.
    private JsonNode await(TestServer server, String event) throws InterruptedException {
        JsonNode data = reported.get(event);
        while (data == null) {
            JsonNode report = server.reports.poll(30, TimeUnit.SECONDS);
            assertThat(report)
                    .as("a report of the page, before '%s'; so far %s", event, reported)
                    .isNotNull();
            reported.put(report.path("event").stringValue(), report.path("data"));
            assertThat(reported).doesNotContainKey("failed");
            data = reported.get(event);
        }
        return data;
    }
}
