package vn.vpbank.voiceagent.bot.socket;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.bot.talk.Talks;

/// Lets a WebSocket in: from a page of our own (an exact origin; programs that are no browsers send none), with a
/// ticket that is still good.
final class Gate implements HandshakeInterceptor {
    private static final String TALK = "talk";

    private final Origins origins;
    private final Tickets tickets;
    private final Talks talks;

    Gate(Origins origins, Tickets tickets, Talks talks) {
        this.origins = origins;
        this.tickets = tickets;
        this.talks = talks;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String origin = request.getHeaders().getOrigin();
        if (origin != null && !origins.allow(origin)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        Optional<Talk> talk = ticket(request.getURI()).flatMap(tickets::redeem).flatMap(talks::find);
        if (talk.isEmpty()) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(TALK, talk.get());
        return true;
    }

    private static Optional<String> ticket(URI uri) {
        return Optional.ofNullable(
                UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("ticket"));
    }

    /// The talk that this session was let in for.
    static Talk talk(WebSocketSession session) {
        if (session.getAttributes().get(TALK) instanceof Talk talk) {
            return talk;
        }
        throw new IllegalStateException("a session that did not come through the gate");
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // Nothing was taken that would have to be given back.
    }
}
