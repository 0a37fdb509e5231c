package vn.vpbank.voiceagent.bot.agent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Opens the browser agent's live view of a session.
public final class LiveView {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http;
    private final BrowserAgent agent;
    private final AgentAccess access;

    public LiveView(HttpClient http, BrowserAgent agent, AgentAccess access) {
        this.http = http;
        this.agent = agent;
        this.access = access;
    }

    /// @param listener hears frames; asks for the next one itself
    /// @throws AgentException if the agent does not say where the view is
    public CompletableFuture<WebSocket> open(String session, WebSocket.Listener listener) {
        URI address = address(agent.liveUrl(session));
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        access.token().ifPresent(t -> builder.header("Authorization", "Bearer " + t));
        return builder.buildAsync(address, listener);
    }

    /// Our token goes to the agent itself and to nowhere else, whatever address it gives.
    private URI address(String liveUrl) {
        try {
            URI given = access.address().resolve(liveUrl);
            String query =
                    Optional.ofNullable(given.getRawQuery()).map(q -> "?" + q).orElse("");
            String scheme = "https".equals(access.address().getScheme()) ? "wss" : "ws";
            return URI.create(scheme + "://" + access.address().getRawAuthority() + given.getRawPath() + query);
        } catch (IllegalArgumentException e) {
            throw new AgentException(AgentException.Cause.UNREACHABLE);
        }
    }
}
