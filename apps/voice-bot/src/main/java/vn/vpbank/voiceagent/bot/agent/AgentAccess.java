package vn.vpbank.voiceagent.bot.agent;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import vn.vpbank.voiceagent.web.RequestId;

/// Where the browser agent is and how it knows us.
///
/// @param address without a trailing slash
/// @param token   its bearer token, if it wants one
public record AgentAccess(URI address, Optional<String> token) {
    HttpRequest.Builder request(String path, Duration timeout) {
        return authorised(HttpRequest.newBuilder(URI.create(address + path)))
                .timeout(timeout)
                .header(RequestId.HEADER, RequestId.current());
    }

    HttpRequest.Builder authorised(HttpRequest.Builder request) {
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return request;
    }

    /// Not the token.
    @Override
    public String toString() {
        return "AgentAccess[" + address + "]";
    }
}
