package vn.vpbank.voiceagent.agent.watch;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/// Lets only holders of a fresh ticket open a live view.
final class TicketCheck implements HandshakeInterceptor {
    /// The attribute with the session's name.
    static final String SESSION = "session";

    private final LiveTickets tickets;

    TicketCheck(LiveTickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        Optional<String> session = Optional.ofNullable(UriComponentsBuilder.fromUri(request.getURI())
                        .build()
                        .getQueryParams()
                        .getFirst("ticket"))
                .flatMap(tickets::use);
        session.ifPresentOrElse(
                id -> attributes.put(SESSION, id), () -> response.setStatusCode(HttpStatus.UNAUTHORIZED));
        return session.isPresent();
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // The socket takes over.
    }
}
