package vn.vpbank.voiceagent.agent.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.agent.settings.ServiceToken;
import vn.vpbank.voiceagent.web.Problem;
import vn.vpbank.voiceagent.web.ProblemKind;
import vn.vpbank.voiceagent.web.RequestId;

/// Lets only holders of the token in. Open are health, metrics and the interface description, which tell nothing of
/// people, and the live view, which has tickets of its own.
final class TokenFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/api/health", "/metrics", "/openapi.json", "/docs", "/api/live");

    private final ServiceToken token;
    private final JsonMapper json;

    TokenFilter(ServiceToken token, JsonMapper json) {
        this.token = token;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean held = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(token::isIn)
                .isPresent();
        if (held || OPEN.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        ProblemKind kind = ProblemKind.UNAUTHORIZED;
        byte[] body = json.writeValueAsString(new Problem(
                        kind.type(),
                        kind.title(),
                        kind.status(),
                        "Send the header Authorization: Bearer with the value of BROWSER_SERVICE_TOKEN.",
                        RequestId.current()))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(kind.status());
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
