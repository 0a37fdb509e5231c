package vn.vpbank.voiceagent.browser.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.bank.TestBank;

/// The demo bank in this process: the judge of what was really handed in.
public final class Bank implements BeforeEachCallback, AfterAllCallback {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestBank.Running bank;
    private final HttpClient http = HttpClient.newHttpClient();
    private int before;

    public Bank() {
        try {
            bank = TestBank.start(Files.createTempDirectory("bank"), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI url(String path) {
        return bank.origin().resolve(path);
    }

    /// Applications taken since the test began.
    public int taken() {
        return submissions().size() - before;
    }

    /// The newest application, with `posts` and `values`.
    public JsonNode newest() {
        return submissions().path(0);
    }

    private JsonNode submissions() {
        return JSON.readTree(
                send(HttpRequest.newBuilder(url("/api/submissions")).build()));
    }

    /// The next submission is treated so, for example `{"mode":"fail"}`.
    public void behave(String json) {
        send(HttpRequest.newBuilder(url("/api/test/behaviour"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        before = submissions().size();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        bank.close();
        http.close();
    }
}
