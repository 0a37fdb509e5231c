package vn.vpbank.voiceagent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;
import vn.vpbank.voiceagent.browser.FormSession.Source;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The event stream and the live view.
class WatchIT {
    @TempDir
    static Path folder;

    private static AgentOnFakes agent;
    private static AgentClient client;

    @BeforeAll
    static void start() throws Exception {
        agent = AgentOnFakes.start(folder);
        client = agent.client();
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @Test
    void the_stream_begins_with_the_form_and_goes_on_with_changes_by_anyone_and_to_the_next_form() throws Exception {
        open("s1");
        HttpResponse<java.io.InputStream> stream =
                client.http().send(client.request("/api/sessions/s1/events").build(), BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(event(lines, "form").at("/form/id").asString()).isEqualTo("loan");

            agent.browser().last().change(new FieldRef("note"), FieldValue.of("Gọi lại\nsau"), Source.PERSON);
            JsonNode changed = event(lines, "fields");
            assertThat(changed.at("/fields/0/ref").asString()).isEqualTo("note");
            assertThat(changed.at("/fields/0/value").asString()).isEqualTo("Gọi lại\nsau");
            assertThat(changed.at("/fields/0/source").asString()).isEqualTo("person");

            client.execute("{\"session_id\":\"s1\",\"commands\":[{\"intent\":\"SET\",\"field\":\"customerName\","
                    + "\"value\":\"An\"}]}");
            assertThat(event(lines, "fields").at("/fields/0/source").asString()).isEqualTo("voice");

            client.execute("{\"session_id\":\"s1\",\"commands\":[{\"intent\":\"OPEN_FORM\",\"form\":\"hr\"}]}");
            assertThat(event(lines, "form").at("/form/id").asString()).isEqualTo("hr");

            client.send("DELETE", "/api/sessions/s1", "");
            assertThat(lines.lines()).allMatch(String::isEmpty);
        }
    }

    @Test
    void the_stream_of_an_unknown_session_is_404() throws Exception {
        assertThat(client.get("/api/sessions/none/events").status()).isEqualTo(404);
        assertThat(client.get("/api/live-url?session_id=none").status()).isEqualTo(404);
        assertThat(client.get("/api/live-url").status()).isEqualTo(400);
    }

    @Test
    void the_live_view_shows_frames_with_their_size_and_carries_input_back() throws Exception {
        open("s2");
        Viewer viewer = new Viewer();
        WebSocket socket = connect(liveUrl("s2"), viewer);
        await(() -> agent.browser().last().viewers() == 1);

        agent.browser().last().show(new byte[] {1, 2, 3});
        assertThat(viewer.next()).isEqualTo("{\"type\":\"size\",\"width\":800,\"height\":600}");
        assertThat(viewer.next()).isEqualTo("3 bytes");
        agent.browser().last().show(new byte[] {1, 2, 3, 4});
        assertThat(viewer.next()).isEqualTo("4 bytes");

        socket.sendText(
                        "{\"type\":\"pointer\",\"kind\":\"down\",\"x\":10.5,\"y\":20,\"button\":0,\"clickCount\":1}",
                        true)
                .join();
        socket.sendText("{\"type\":\"text\",\"text\":\"Trần\"}", true).join();
        await(() -> agent.browser().last().inputs().size() == 2);
        assertThat(agent.browser().last().inputs())
                .containsExactly(new LiveInput.Pointer("down", 10.5, 20, 0, 1), new LiveInput.Text("Trần"));

        client.send("DELETE", "/api/sessions/s2", "");
        assertThat(viewer.next()).isEqualTo("closed 1001");
    }

    @Test
    void an_input_that_is_none_ends_the_connection() throws Exception {
        open("s3");
        Viewer viewer = new Viewer();
        connect(liveUrl("s3"), viewer)
                .sendText("{\"type\":\"navigate\",\"url\":\"file:///etc/passwd\"}", true)
                .join();
        assertThat(viewer.next()).isEqualTo("closed 1007");
        await(() -> agent.browser().last().viewers() == 0);
    }

    @Test
    void a_ticket_opens_one_connection_and_a_made_up_one_none() throws Exception {
        open("s4");
        URI url = liveUrl("s4");
        connect(url, new Viewer());
        assertRefused(url, 401);
        assertRefused(URI.create(url.toString().replaceAll("ticket=.*", "ticket=guess")), 401);
        assertRefused(URI.create(url.toString().replaceAll("[?].*", "")), 401);
    }

    @Test
    void a_page_of_another_origin_may_not_look_on() throws Exception {
        open("s5");
        CompletableFuture<WebSocket> refused = client.http()
                .newWebSocketBuilder()
                .header("Origin", "http://evil.example")
                .buildAsync(liveUrl("s5"), new Viewer());
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(refused::join)
                .havingCause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
    }

    private void assertRefused(URI url, int status) {
        CompletableFuture<WebSocket> refused =
                client.http().newWebSocketBuilder().buildAsync(url, new Viewer());
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(refused::join)
                .havingCause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
    }

    private void open(String session) throws Exception {
        client.send("POST", "/api/sessions", "{\"session_id\":\"" + session + "\",\"form_id\":\"loan\"}");
    }

    private URI liveUrl(String session) throws Exception {
        AgentClient.Answer answer = client.get("/api/live-url?session_id=" + session);
        assertThat(answer.text("/page_url")).isEqualTo("http://127.0.0.1:1/loan/");
        return URI.create(answer.text("/live_url"));
    }

    private WebSocket connect(URI url, Viewer viewer) {
        return client.http().newWebSocketBuilder().buildAsync(url, viewer).join();
    }

    private static JsonNode event(BufferedReader lines, String name) throws Exception {
        String line = lines.readLine();
        while (line.isEmpty() || line.startsWith(":")) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo("event: " + name);
        return FormsJson.MAPPER.readTree(lines.readLine().substring("data:".length()));
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.holds(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(condition.holds()).isTrue();
    }

    /// Keeps what comes, in order.
    private static final class Viewer implements WebSocket.Listener {
        private final BlockingQueue<String> came = new LinkedBlockingQueue<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            came.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            came.add(data.remaining() + " bytes");
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            came.add("closed " + status);
            return null;
        }

        String next() throws InterruptedException {
            String next = came.poll(10, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }
    }
}
