package vn.vpbank.voiceagent.bot.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.agent.AgentAccess;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// A browser agent without a browser: real HTTP, a form in memory, answers as in the contract. Can be told to fail.
public final class ScriptedAgent implements AutoCloseable {
    public static final String TOKEN = "agent-token";

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> answersByKey = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Failure> failures = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<String> closed = new CopyOnWriteArrayList<>();
    private volatile FormModel form = SampleForm.LOAN;
    private volatile boolean openForm;

    /// @param key its idempotency key
    public record Request(String key, String requestId, JsonNode body) {}

    /// What goes wrong with the next execution.
    public enum Failure {
        /// Nothing is done.
        BUSY,
        /// It is done, but the answer is lost.
        ANSWER_LOST
    }

    private ScriptedAgent(HttpServer server) {
        this.server = server;
    }

    public static ScriptedAgent start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedAgent agent = new ScriptedAgent(server);
            server.createContext("/", agent::serve);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return agent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AgentAccess access() {
        return new AgentAccess(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Optional.of(TOKEN));
    }

    /// Executions as they came, repeats included.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /// Sessions that were closed.
    public List<String> closed() {
        return List.copyOf(closed);
    }

    public FormModel form() {
        return form;
    }

    public void failNext(Failure failure) {
        failures.add(failure);
    }

    /// The page changes by itself or by a person's hand.
    public void change(String ref, String value, String source) {
        form = SampleForm.with(form, new FieldRef(ref), FieldValue.of(value));
        events.add(FormsJson.MAPPER
                .createObjectNode()
                .put("source", source)
                .set("form", FormsJson.form(form))
                .toString());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!known) {
                answer(exchange, 401, "{}");
            } else if (path.equals("/api/forms")) {
                answer(exchange, 200, """
                        {"forms":[{"id":"loan","name":"Đơn vay vốn","aliases":["đơn vay"]},
                                  {"id":"hr","name":"Đơn nghỉ phép"}]}""");
            } else if (path.equals("/api/execute")) {
                execute(exchange);
            } else if (path.endsWith("/form")) {
                answer(
                        exchange,
                        openForm ? 200 : 404,
                        openForm ? FormsJson.form(form).toString() : "{}");
            } else if (path.endsWith("/events")) {
                stream(exchange);
            } else if (exchange.getRequestMethod().equals("DELETE")) {
                closed.add(path.substring(path.lastIndexOf('/') + 1));
                answer(exchange, 204, "");
            } else {
                answer(exchange, 404, "{}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void execute(HttpExchange exchange) throws IOException {
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        JsonNode body = FormsJson.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        requests.add(
                new Request(key, String.valueOf(exchange.getRequestHeaders().getFirst("X-Request-Id")), body));
        Failure failure = failures.poll();
        if (failure == Failure.BUSY) {
            answer(exchange, 503, "{}");
            return;
        }
        String scoped = body.path("session_id").asString() + "/" + key;
        String answer = answersByKey.computeIfAbsent(scoped, _ -> carryOut(body));
        if (failure != Failure.ANSWER_LOST) {
            answer(exchange, 200, answer);
        }
    }

    private String carryOut(JsonNode body) {
        openForm = true;
        // A message means nothing here.
        List<FormCommand> commands = body.has("commands") ? FormsJson.commands(body.path("commands")) : List.of();
        for (FormCommand command : commands) {
            if (command instanceof FormCommand.Set set) {
                form = SampleForm.with(form, set.field(), set.value());
            }
        }
        FillReport report = SampleForm.report(form, commands);
        return FormsJson.report(report)
                .put("session_id", body.path("session_id").asString())
                .put("form_id", form.id().value())
                .toString();
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        while (true) {
            String event = events.poll(200, TimeUnit.MILLISECONDS);
            out.write((event == null ? ":\n\n" : "data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
