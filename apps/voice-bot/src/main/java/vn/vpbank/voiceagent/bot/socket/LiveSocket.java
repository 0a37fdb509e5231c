package vn.vpbank.voiceagent.bot.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import vn.vpbank.voiceagent.bot.agent.AgentException;
import vn.vpbank.voiceagent.bot.agent.LiveView;

/// `/ws/live`: the browser agent's live view of the talk's form, passed through both ways. The next frame is asked for
/// only when this one has been written, so a slow reader gets fewer frames and holds up nobody.
final class LiveSocket extends AbstractWebSocketHandler {
    /// Pointer and keyboard events are small.
    private static final int MAX_EVENT = TalkSocket.MAX_MESSAGE;

    private final LiveView view;
    private final Map<String, WebSocket> views = new ConcurrentHashMap<>();

    LiveSocket(LiveView view) {
        this.view = view;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        session.setTextMessageSizeLimit(MAX_EVENT);
        session.setBinaryMessageSizeLimit(MAX_EVENT);
        try {
            views.put(
                    session.getId(),
                    view.open(Gate.talk(session).id(), new Frames(session)).join());
        } catch (AgentException | CompletionException e) {
            // No form is open yet, or the agent is away: the page asks again when it has a form to show.
            session.close(new CloseStatus(CloseStatus.SERVICE_RESTARTED.getCode(), "no live view now"));
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        WebSocket to = views.get(session.getId());
        if (to != null) {
            to.sendText(message.getPayload(), true).join();
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        WebSocket to = views.get(session.getId());
        if (to != null) {
            to.sendBinary(message.getPayload(), true).join();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        WebSocket open = views.remove(session.getId());
        if (open != null) {
            open.abort();
        }
    }

    /// The agent's frames on their way to the page.
    private static final class Frames implements WebSocket.Listener {
        private final WebSocketSession session;
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Frames(WebSocketSession session) {
            this.session = session;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                pass(new TextMessage(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            bytes.writeBytes(part);
            if (last) {
                pass(new BinaryMessage(bytes.toByteArray()));
                bytes.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            close();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            close();
        }

        private void pass(org.springframework.web.socket.WebSocketMessage<?> frame) {
            try {
                session.sendMessage(frame);
            } catch (IOException | IllegalStateException e) {
                close();
            }
        }

        private void close() {
            try {
                session.close(CloseStatus.GOING_AWAY);
            } catch (IOException e) {
                // It is gone already.
                return;
            }
        }
    }
}
