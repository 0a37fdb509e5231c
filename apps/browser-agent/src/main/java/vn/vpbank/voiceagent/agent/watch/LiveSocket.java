package vn.vpbank.voiceagent.agent.watch;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;
import vn.vpbank.voiceagent.browser.PageException;

/// The live view: frames out as binary messages, pointer and keyboard in as [LiveInputs].
final class LiveSocket extends AbstractWebSocketHandler {
    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);

    private final AgentSessions sessions;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    LiveSocket(AgentSessions sessions) {
        this.sessions = sessions;
    }

    private record Connection(String session, LiveStream stream, FormSession.Subscription follows) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws IOException {
        String id = String.valueOf(socket.getAttributes().get(TicketCheck.SESSION));
        Optional<AgentSession> session = sessions.find(id);
        if (session.isEmpty()) {
            socket.close(CloseStatus.GOING_AWAY.withReason("The session is over."));
            return;
        }
        LiveStream stream = new LiveStream(socket);
        connections.put(socket.getId(), new Connection(id, stream, session.get().follow(stream)));
        Thread.ofVirtual().name("live-" + id).start(() -> pump(stream));
    }

    private static void pump(LiveStream stream) {
        try {
            stream.pump();
        } catch (IOException gone) {
            log.debug("a live view ended: {}", gone.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) throws IOException {
        Optional<LiveInput> input = LiveInputs.read(message.getPayload());
        Optional<Connection> connection = Optional.ofNullable(connections.get(socket.getId()));
        if (input.isEmpty()) {
            socket.close(CloseStatus.BAD_DATA.withReason("Inputs are pointer, wheel, key or text, see /docs."));
            return;
        }
        if (connection.isPresent()) {
            // A person at work keeps the session from being idle.
            sessions.find(connection.get().session());
            try {
                connection.get().stream().input(input.get());
            } catch (PageException gone) {
                log.debug("an input came after its page had gone", gone);
            }
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        Optional.ofNullable(connections.remove(socket.getId())).ifPresent(c -> {
            c.follows().close();
            c.stream().ended();
        });
    }
}
