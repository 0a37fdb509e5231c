package vn.vpbank.voiceagent.bot.testkit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// A person's browser as far as the service can tell: requests, a cookie jar, sockets.
public final class Browser {
    private final URI root;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    public Browser(URI root) {
        this.root = root;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve(path)).GET());
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(json(path).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> patch(String path, String body) throws IOException, InterruptedException {
        return send(json(path).method("PATCH", BodyPublishers.ofString(body)));
    }

    /// Sends a file into a talk.
    ///
    /// @param origin of the page that sends it
    public HttpResponse<String> file(String talk, String name, byte[] content, String origin)
            throws IOException, InterruptedException {
        String path = "/api/talks/" + talk + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/octet-stream")
                .header("Origin", origin)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /// Asks whether a page of another origin may send a PATCH; answers with the origin that is allowed.
    public Optional<String> preflight(String path, String origin) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve(path))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "PATCH")
                        .header("Access-Control-Request-Headers", "authorization,content-type"))
                .headers()
                .firstValue("Access-Control-Allow-Origin");
    }

    /// Opens a talk and answers with its id.
    public String start() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/start", "{\"transport\":\"webrtc\",\"body\":{\"form_id\":\"loan\"}}");
        if (answer.statusCode() != 200) {
            throw new AssertionError("refused: " + answer.body());
        }
        return read(answer).path("sessionId").asString();
    }

    /// A ticket for a socket of a talk.
    public String ticket(String talk) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/api/ws-ticket", "{\"talk_id\":\"" + talk + "\"}");
        if (answer.statusCode() != 200) {
            throw new AssertionError("refused: " + answer.body());
        }
        return read(answer).path("ticket").asString();
    }

    /// @param origin of the page that opens it
    public Socket socket(String path, String origin) {
        return Socket.open(http, URI.create(root.toString().replaceFirst("^http", "ws") + path), origin);
    }

    public static JsonNode read(HttpResponse<String> answer) {
        return FormsJson.MAPPER.readTree(answer.body());
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
