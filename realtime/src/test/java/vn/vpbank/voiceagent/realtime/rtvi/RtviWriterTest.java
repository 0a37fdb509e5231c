package vn.vpbank.voiceagent.realtime.rtvi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RtviWriterTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RtviVersion OLD = new RtviVersion(1, 2, 0);

    private final RtviWriter writer = new RtviWriter("voice-agent", "0.1.0");

    static Stream<Arguments> messages() {
        return Stream.of(
                arguments(new ServerMessage.BotReady("a1", RtviVersion.OURS), """
                        {"label":"rtvi-ai","type":"bot-ready","id":"a1","data":{"version":"2.1.0",
                         "about":{"library":"voice-agent","library_version":"0.1.0"}}}"""),
                arguments(new ServerMessage.Failure("Mất mạng", true), """
                        {"label":"rtvi-ai","type":"error",
                         "data":{"error":"Mất mạng","message":"Mất mạng","fatal":true}}"""),
                arguments(new ServerMessage.ErrorResponse("a1", "no"), """
                        {"label":"rtvi-ai","type":"error-response","id":"a1","data":{"error":"no"}}"""),
                arguments(new ServerMessage.ServerResponse("a1", "ask", JSON.readTree("[1]")), """
                        {"label":"rtvi-ai","type":"server-response","id":"a1","data":{"t":"ask","d":[1]}}"""),
                arguments(new ServerMessage.UserTranscription("chào", false, Instant.EPOCH, "u"), """
                        {"label":"rtvi-ai","type":"user-transcription","data":{"text":"chào","final":false,
                         "timestamp":"1970-01-01T00:00:00Z","user_id":"u"}}"""),
                arguments(new ServerMessage.Signal(ServerMessage.Kind.USER_STARTED_SPEAKING), """
                        {"label":"rtvi-ai","type":"user-started-speaking"}"""),
                arguments(new ServerMessage.Signal(ServerMessage.Kind.BOT_TTS_STOPPED), """
                        {"label":"rtvi-ai","type":"bot-tts-stopped"}"""),
                arguments(new ServerMessage.Text(ServerMessage.TextKind.BOT_LLM_TEXT, "dạ"), """
                        {"label":"rtvi-ai","type":"bot-llm-text","data":{"text":"dạ"}}"""),
                arguments(
                        new ServerMessage.BotOutput(
                                "Dạ vâng", 3, true, ServerMessage.SpokenStatus.IN_PROGRESS, "Dạ", "vâng"),
                        """
                        {"label":"rtvi-ai","type":"bot-output","data":{"text":"Dạ vâng","aggregated_by":"sentence",
                         "segment_id":3,"will_be_spoken":true,"spoken_status":"in-progress",
                         "spoken_progress":{"accumulated_text":"Dạ","remaining_text":"vâng"}}}"""),
                arguments(
                        new ServerMessage.Metrics(
                                List.of(new ServerMessage.Measure("tts", "vi", 0.12)),
                                List.of(),
                                List.of(new ServerMessage.Measure("tts", "", 42))),
                        """
                        {"label":"rtvi-ai","type":"metrics","data":{
                         "ttfb":[{"processor":"tts","model":"vi","value":0.12}],
                         "characters":[{"processor":"tts","value":42.0}]}}"""),
                arguments(new ServerMessage.Custom(JSON.readTree("{\"type\":\"question\"}")), """
                        {"label":"rtvi-ai","type":"server-message","data":{"type":"question"}}"""),
                arguments(new ServerMessage.UiCommand("toast", JSON.readTree("{\"title\":\"Xong\"}")), """
                        {"label":"rtvi-ai","type":"ui-command","data":{"command":"toast",
                         "payload":{"title":"Xong"}}}"""),
                arguments(new ServerMessage.PeerLeft(), """
                        {"type":"signalling","message":{"type":"peerLeft"}}"""),
                arguments(new ServerMessage.Renegotiate(), """
                        {"type":"signalling","message":{"type":"renegotiate"}}"""));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messages_are_written_to_the_letter(ServerMessage message, String expected) {
        assertThat(write(message, RtviVersion.OURS)).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void old_clients_are_answered_in_their_own_version() {
        assertThat(write(new ServerMessage.BotReady("a1", OLD), OLD).at("/data/version"))
                .isEqualTo(JSON.readTree("\"1.2.0\""));
        assertThat(write(
                                new ServerMessage.BotOutput(
                                        "Dạ", 1, true, ServerMessage.SpokenStatus.COMPLETED, "Dạ", ""),
                                OLD)
                        .path("data"))
                .isEqualTo(JSON.readTree("{\"text\":\"Dạ\",\"aggregated_by\":\"sentence\",\"spoken\":true}"));
    }

    @Test
    void newer_clients_of_our_major_version_are_told_ours() {
        assertThat(write(new ServerMessage.BotReady("a1", new RtviVersion(2, 9, 0)), RtviVersion.OURS)
                        .at("/data/version"))
                .isEqualTo(JSON.readTree("\"2.1.0\""));
    }

    private JsonNode write(ServerMessage message, RtviVersion client) {
        return JSON.readTree(writer.write(message, client));
    }
}
