package vn.vpbank.voiceagent.realtime.rtvi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads what clients send. Never throws: what cannot be served is a message too.
public final class RtviReader {
    /// Longer messages are dropped; what browsers may send before the channel told them another limit.
    public static final int MAX_BYTES = 64 * 1024;
    /// Deeper JSON is dropped. An accessibility tree needs two levels a node.
    static final int MAX_DEPTH = 200;

    static final String LABEL = "rtvi-ai";
    private static final int MAX_ID = 64;
    private static final int MAX_BUTTONS = 64;
    private static final Pattern PING = Pattern.compile("ping(?:: ?(\\d{1,18}))?");
    private static final Pattern BUTTON = Pattern.compile("[0-9*#A-D]");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private RtviReader() {}

    public static ClientMessage read(String text) {
        if (text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new ClientMessage.Ignored("message of more than 64 KiB");
        }
        Matcher ping = PING.matcher(text);
        if (ping.matches()) {
            return new ClientMessage.Ping(ping.group(1) == null ? 0 : Long.parseLong(ping.group(1)));
        }
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JacksonException e) {
            return new ClientMessage.Ignored("not JSON, or nested too deeply");
        }
        if (message == null || !message.isObject()) {
            return new ClientMessage.Ignored("not a JSON object");
        }
        String type = string(message, "type");
        if (type.equals("signalling")) {
            return signalling(message.path("message"));
        }
        if (!string(message, "label").equals(LABEL)) {
            return new ClientMessage.Ignored("no label " + LABEL);
        }
        String id = string(message, "id");
        if (id.isEmpty() || id.length() > MAX_ID || type.isEmpty()) {
            return new ClientMessage.Ignored("no id or no type");
        }
        return rtvi(id, type, message.path("data"));
    }

    private static ClientMessage signalling(JsonNode message) {
        JsonNode enabled = message.path("enabled");
        JsonNode receiver = message.path("receiver_index");
        if (!string(message, "type").equals("trackStatus") || !enabled.isBoolean() || !receiver.isInt()) {
            return new ClientMessage.Ignored("unknown signalling");
        }
        return new ClientMessage.TrackStatus(receiver.intValue(), enabled.booleanValue());
    }

    private static ClientMessage rtvi(String id, String type, JsonNode data) {
        return switch (type) {
            case "client-ready" -> new ClientMessage.ClientReady(id, RtviVersion.parse(string(data, "version")));
            case "client-message" -> request(id, data);
            case "send-text" -> text(id, data);
            case "dtmf" -> dtmf(id, data);
            case "ui-event" ->
                named(data, "event")
                        ? new ClientMessage.UiEvent(id, string(data, "event"), orNull(data.path("payload")))
                        : lacks(id, type, "event");
            case "ui-snapshot" ->
                data.path("tree").isObject()
                        ? new ClientMessage.UiSnapshot(id, data.path("tree"))
                        : lacks(id, type, "tree");
            case "ui-cancel-job-group" ->
                named(data, "job_id")
                        ? new ClientMessage.UiCancelJobGroup(id, string(data, "job_id"))
                        : lacks(id, type, "job_id");
            case "disconnect-bot" -> new ClientMessage.DisconnectBot(id);
            default -> new ClientMessage.Refused(id, "Unsupported type " + printable(type));
        };
    }

    private static ClientMessage request(String id, JsonNode data) {
        if (!named(data, "t")) {
            return lacks(id, "client-message", "t");
        }
        return new ClientMessage.Request(id, string(data, "t"), orNull(data.path("d")));
    }

    private static ClientMessage text(String id, JsonNode data) {
        if (!data.path("content").isString()) {
            return lacks(id, "send-text", "content");
        }
        JsonNode options = data.path("options");
        return new ClientMessage.SendText(
                id,
                string(data, "content"),
                options.path("run_immediately").booleanValue(true),
                options.path("audio_response").booleanValue(true));
    }

    /// Clients of 2.1 send `buttons`, those of 2.0 one `button` a message.
    private static ClientMessage dtmf(String id, JsonNode data) {
        List<String> buttons = new ArrayList<>();
        data.path("buttons").forEach(b -> buttons.add(b.isString() ? b.stringValue() : ""));
        if (named(data, "button")) {
            buttons.add(string(data, "button"));
        }
        boolean fine = !buttons.isEmpty()
                && buttons.size() <= MAX_BUTTONS
                && buttons.stream().allMatch(b -> BUTTON.matcher(b).matches());
        return fine ? new ClientMessage.Dtmf(id, buttons) : lacks(id, "dtmf", "buttons");
    }

    private static ClientMessage lacks(String id, String type, String key) {
        return new ClientMessage.Refused(id, "Invalid " + type + ": needs " + key);
    }

    private static boolean named(JsonNode data, String key) {
        return !string(data, key).isEmpty();
    }

    private static String string(JsonNode of, String key) {
        JsonNode value = of.path(key);
        return value.isString() ? value.stringValue() : "";
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }

    /// A type is repeated to the client that sent it, and must not break a log line on the way.
    private static String printable(String type) {
        String clean = type.replaceAll("[^\\x21-\\x7e]", "?");
        return clean.length() > MAX_ID ? clean.substring(0, MAX_ID) : clean;
    }
}
