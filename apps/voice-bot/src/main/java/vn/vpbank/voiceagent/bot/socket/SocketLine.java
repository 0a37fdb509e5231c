package vn.vpbank.voiceagent.bot.socket;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.bot.talk.Line;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage;

/// A `/ws` that watches a talk. Messages wait in a queue of its own, so that a slow reader holds up nobody; one that
/// does not read for so long is disconnected, and may come back for the whole state.
final class SocketLine implements Line {
    private static final int QUEUE = 512;

    private final WebSocketSession session;
    private final BlockingQueue<TextMessage> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final Thread writer;

    SocketLine(WebSocketSession session) {
        this.session = session;
        this.writer = Thread.ofVirtual().name("ws-" + session.getId()).start(this::write);
    }

    private void write() {
        try {
            while (session.isOpen()) {
                session.sendMessage(waiting.take());
            }
        } catch (InterruptedException e) {
            closeSession(CloseStatus.NORMAL);
        } catch (IOException | IllegalStateException e) {
            // The reader has gone; its close is noticed where messages come in.
            closeSession(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    @Override
    public void heard(String text, boolean isFinal, Instant at) {
        words(isFinal ? "transcript" : "partial", "user", text, at);
    }

    @Override
    public void said(int segment, String text, boolean spoken, Instant at) {
        words("transcript", "assistant", text, at);
    }

    private void words(String type, String role, String text, Instant at) {
        show(FormsJson.MAPPER
                .createObjectNode()
                .put("type", type)
                .put("role", role)
                .put("content", text)
                .put("timestamp", at.toString()));
    }

    @Override
    public void saidToEnd(int segment, String text) {
        // Who only reads has read it already.
    }

    @Override
    public void signal(ServerMessage.Kind kind) {
        // Sound is the connection's matter.
    }

    @Override
    public void show(ObjectNode message) {
        if (!waiting.offer(new TextMessage(message.toString()))) {
            writer.interrupt();
        }
    }

    @Override
    public void close() {
        Thread.ofVirtual().start(() -> closeSession(CloseStatus.GOING_AWAY));
        writer.interrupt();
    }

    private void closeSession(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            // It is gone already.
            return;
        }
    }
}
