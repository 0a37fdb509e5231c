package vn.vpbank.voiceagent.realtime.rtvi;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage.Measure;

/// Writes what we send, in the words of the client's own protocol version.
public final class RtviWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private final String library;
    private final String libraryVersion;

    /// @param library        our name in bot-ready
    /// @param libraryVersion our version there
    public RtviWriter(String library, String libraryVersion) {
        this.library = library;
        this.libraryVersion = libraryVersion;
    }

    /// @param client what the client said in client-ready; [RtviVersion#OURS] before
    public String write(ServerMessage message, RtviVersion client) {
        return JSON.writeValueAsString(tree(message, client));
    }

    private ObjectNode tree(ServerMessage message, RtviVersion client) {
        return switch (message) {
            case ServerMessage.BotReady m -> rtvi("bot-ready", m.id(), botReady(m));
            // The server's key is `error`, the client's type says `message`: both, so that every client finds it.
            case ServerMessage.Failure m ->
                rtvi(
                        "error",
                        object().put("error", m.message())
                                .put("message", m.message())
                                .put("fatal", m.fatal()));
            case ServerMessage.ErrorResponse m -> rtvi("error-response", m.id(), object().put("error", m.message()));
            case ServerMessage.ServerResponse m ->
                rtvi("server-response", m.id(), object().put("t", m.name()).set("d", m.data()));
            case ServerMessage.UserTranscription m ->
                rtvi(
                        "user-transcription",
                        object().put("text", m.text())
                                .put("final", m.isFinal())
                                .put("timestamp", m.at().toString())
                                .put("user_id", m.userId()));
            case ServerMessage.Signal m -> rtvi(dashed(m.kind()));
            case ServerMessage.Text m -> rtvi(dashed(m.kind()), object().put("text", m.text()));
            case ServerMessage.BotOutput m -> rtvi("bot-output", botOutput(m, client));
            case ServerMessage.Metrics m -> rtvi("metrics", metrics(m));
            case ServerMessage.Custom m -> rtvi("server-message", m.data());
            case ServerMessage.UiCommand m ->
                rtvi("ui-command", object().put("command", m.command()).set("payload", m.payload()));
            case ServerMessage.PeerLeft m -> signalling("peerLeft");
            case ServerMessage.Renegotiate m -> signalling("renegotiate");
        };
    }

    private ObjectNode botReady(ServerMessage.BotReady m) {
        ObjectNode data = object().put("version", m.client().answered().toString());
        data.putObject("about").put("library", library).put("library_version", libraryVersion);
        return data;
    }

    private static ObjectNode botOutput(ServerMessage.BotOutput m, RtviVersion client) {
        ObjectNode data = object().put("text", m.text()).put("aggregated_by", "sentence");
        if (client.isOld()) {
            return data.put("spoken", m.status() == ServerMessage.SpokenStatus.COMPLETED);
        }
        data.put("segment_id", m.segment())
                .put("will_be_spoken", m.willBeSpoken())
                .put("spoken_status", dashed(m.status()))
                .putObject("spoken_progress")
                .put("accumulated_text", m.spoken())
                .put("remaining_text", m.remaining());
        return data;
    }

    private static ObjectNode metrics(ServerMessage.Metrics m) {
        ObjectNode data = object();
        measures(data, "ttfb", m.ttfb());
        measures(data, "processing", m.processing());
        measures(data, "characters", m.characters());
        return data;
    }

    private static void measures(ObjectNode data, String key, List<Measure> all) {
        if (all.isEmpty()) {
            return;
        }
        ArrayNode list = data.putArray(key);
        for (Measure one : all) {
            ObjectNode node = list.addObject().put("processor", one.processor());
            if (!one.model().isEmpty()) {
                node.put("model", one.model());
            }
            node.put("value", one.value());
        }
    }

    private static ObjectNode rtvi(String type) {
        return object().put("label", RtviReader.LABEL).put("type", type);
    }

    private static ObjectNode rtvi(String type, JsonNode data) {
        ObjectNode message = rtvi(type);
        message.set("data", data);
        return message;
    }

    private static ObjectNode rtvi(String type, String id, JsonNode data) {
        ObjectNode message = rtvi(type).put("id", id);
        message.set("data", data);
        return message;
    }

    private static ObjectNode signalling(String type) {
        ObjectNode message = object().put("type", "signalling");
        message.putObject("message").put("type", type);
        return message;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
