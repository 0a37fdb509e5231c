package vn.vpbank.voiceagent.agent.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Speaks to the service as its callers do.
public final class AgentClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    public AgentClient(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    /// An answer as JSON.
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }

        public String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    public Answer execute(String json) throws Exception {
        return send("POST", "/api/execute", json);
    }

    public Answer execute(String json, String idempotencyKey) throws Exception {
        return send("POST", "/api/execute", json, "Idempotency-Key", idempotencyKey);
    }

    public Answer get(String path) throws Exception {
        return send("GET", path, "");
    }

    /// One call; an empty body sends none.
    public Answer send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(request.build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> raw = http.send(request, BodyHandlers.ofString());
        String type = raw.headers().firstValue("Content-Type").orElse("");
        boolean json = type.contains("json") && !raw.body().isEmpty();
        return new Answer(
                raw.statusCode(),
                json ? FormsJson.MAPPER.readTree(raw.body()) : FormsJson.MAPPER.createObjectNode(),
                raw);
    }

    public HttpClient http() {
        return http;
    }

    public URI root() {
        return root;
    }
}
