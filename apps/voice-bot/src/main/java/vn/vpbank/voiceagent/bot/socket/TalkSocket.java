package vn.vpbank.voiceagent.bot.socket;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.realtime.rtvi.RtviReader;

/// `/ws`: the talk in words and messages, without sound. Whoever opens it first begins the talk.
final class TalkSocket extends TextWebSocketHandler {
    /// What the page may send at once, in bytes.
    static final int MAX_MESSAGE = RtviReader.MAX_BYTES;

    private final Map<String, SocketLine> lines = new ConcurrentHashMap<>();

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        session.setTextMessageSizeLimit(MAX_MESSAGE);
        SocketLine line = new SocketLine(session);
        lines.put(session.getId(), line);
        Talk talk = Gate.talk(session);
        if (talk.join(line)) {
            talk.beginOnce();
        } else {
            line.show(error("Cuộc trò chuyện này đang mở ở quá nhiều nơi, anh chị đóng bớt cửa sổ giúp em."));
            session.close(CloseStatus.POLICY_VIOLATION);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Optional<ObjectNode> complaint = read(Gate.talk(session), message.getPayload());
        SocketLine line = lines.get(session.getId());
        if (line != null) {
            complaint.ifPresent(line::show);
        }
    }

    private static Optional<ObjectNode> read(Talk talk, String payload) {
        JsonNode message;
        try {
            message = FormsJson.MAPPER.readTree(payload);
        } catch (JacksonException e) {
            return Optional.of(error("Tin nhắn gửi lên không phải JSON."));
        }
        boolean understood = switch (message.path("type").asString("")) {
            case "text" -> talk.typed(message.path("content").asString(""));
            case "client-message" -> {
                // As in the connection's protocol, or without its envelope.
                JsonNode inner = message.path("data").isObject() ? message.path("data") : message;
                yield talk.requested(inner.path("t").asString(""), inner.path("d"));
            }
            case "end" -> {
                talk.end();
                yield true;
            }
            default -> false;
        };
        return understood ? Optional.empty() : Optional.of(error("Tin nhắn gửi lên thiếu nội dung hoặc không hợp lệ."));
    }

    private static ObjectNode error(String sentence) {
        return FormsJson.MAPPER.createObjectNode().put("type", "error").put("message", sentence);
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) throws Exception {
        session.close(CloseStatus.SERVER_ERROR);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        SocketLine line = lines.remove(session.getId());
        if (line != null) {
            Gate.talk(session).leave(line);
            line.close();
        }
    }
}
