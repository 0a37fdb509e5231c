package vn.vpbank.voiceagent.testkit.planner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// A model behind OpenAI's `POST /v1/chat/completions`: as strict as the real one about keys, bodies and schemas, and
/// it
/// knows what it was told. It can be made to fail in each way that servers do.
public final class FakeModel implements AutoCloseable {
    public static final String KEY = "sk-fake-0123456789";
    public static final String NAME = "fake-mini";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> meanings = new ConcurrentHashMap<>();
    private final Queue<Turn> script = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// What happens to one request instead of an answer.
    private interface Turn {
        void take(HttpExchange exchange) throws IOException;
    }

    private FakeModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeModel start() throws IOException {
        return new FakeModel();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// From now on these words mean this ref, or the option with this label.
    public FakeModel knows(String words, String meaning) {
        meanings.put(words, meaning);
        return this;
    }

    /// The next request gets this answer.
    public FakeModel next(int status, String body, String... headers) {
        script.add(exchange -> respond(exchange, status, body, headers));
        return this;
    }

    /// The model writes this, whatever was asked.
    public FakeModel says(String content) {
        return next(200, completion(content, "stop"));
    }

    /// The model is cut off in the middle of what it writes.
    public FakeModel stopsEarly(String content) {
        return next(200, completion(content, "length"));
    }

    /// The next request gets no answer before the end.
    public FakeModel hangs() {
        script.add(exchange -> awaitEnd());
        return this;
    }

    /// The next answer begins and never ends.
    public FakeModel stalls() {
        script.add(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        return this;
    }

    /// Bodies of all requests so far.
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    private void awaitEnd() {
        try {
            closing.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = FormsJson.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(body);
            Turn turn = script.poll();
            if (turn != null) {
                turn.take(exchange);
            } else if (!exchange.getRequestMethod().equals("POST")
                    || !exchange.getRequestURI().getPath().equals("/v1/chat/completions")) {
                respond(exchange, 404, error("Invalid URL"));
            } else if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                respond(exchange, 401, error("Incorrect API key provided"));
            } else {
                String wrong = complaint(body);
                respond(exchange, wrong.isEmpty() ? 200 : 400, wrong.isEmpty() ? answer(body) : error(wrong));
            }
        }
    }

    /// What the real server would refuse.
    private static String complaint(JsonNode body) {
        if (!body.path("model").asString("").equals(NAME)) {
            return "The model does not exist";
        }
        if (body.path("messages").size() != 2
                || !body.at("/messages/0/role").asString("").equals("system")) {
            return "Invalid value for messages";
        }
        JsonNode format = body.at("/response_format/json_schema");
        return format.path("strict").asBoolean(false)
                        && !format.path("name").asString("").isEmpty()
                ? schemaComplaint(format.path("schema"))
                : "Missing required parameter: response_format.json_schema";
    }

    /// Strict schemas close every object, and require every property.
    private static String schemaComplaint(JsonNode schema) {
        if (schema.path("type").asString("").equals("object")) {
            if (schema.path("additionalProperties").asBoolean(true)) {
                return "Invalid schema: additionalProperties is required to be supplied and to be false";
            }
            if (schema.path("required").size() != schema.path("properties").size()) {
                return "Invalid schema: required must name every property";
            }
            for (JsonNode property : schema.path("properties")) {
                String wrong = schemaComplaint(property);
                if (!wrong.isEmpty()) {
                    return wrong;
                }
            }
        }
        if (schema.has("enum") && schema.path("enum").isEmpty()) {
            return "Invalid schema: enum is empty";
        }
        return schema.has("items") ? schemaComplaint(schema.path("items")) : "";
    }

    private String answer(JsonNode body) {
        JsonNode data = FormsJson.MAPPER.readTree(body.at("/messages/1/content").asString());
        ObjectNode answer = FormsJson.MAPPER.createObjectNode();
        ArrayNode list = answer.putArray("meanings");
        for (JsonNode phrase : data.path("phrases")) {
            String meaning = meanings.get(phrase.path("words").asString());
            ObjectNode item =
                    list.addObject().put("phrase", phrase.path("phrase").asInt());
            if (meaning == null) {
                item.putNull("means");
            } else {
                boolean option = phrase.path("kind").asString().equals("option");
                item.put("means", option ? number(data, phrase.path("field").asString(), meaning) : meaning);
            }
        }
        return completion(answer.toString(), "stop");
    }

    private static String number(JsonNode data, String field, String label) {
        for (JsonNode line : data.path("form")) {
            String[] cells = line.asString().split("\\|", -1);
            if (cells[0].equals(field)) {
                for (String option : cells[5].split("; ", -1)) {
                    if (option.endsWith("=" + label)) {
                        return option.substring(0, option.indexOf('='));
                    }
                }
            }
        }
        return "0";
    }

    private static String completion(String content, String finish) {
        ObjectNode body = FormsJson.MAPPER
                .createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1_760_000_000)
                .put("model", NAME);
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content)
                .putNull("refusal");
        choice.put("finish_reason", finish);
        body.putObject("usage")
                .put("prompt_tokens", 400)
                .put("completion_tokens", 20)
                .put("total_tokens", 420);
        return body.toString();
    }

    private static String error(String message) {
        ObjectNode body = FormsJson.MAPPER.createObjectNode();
        body.putObject("error").put("message", message).put("type", "invalid_request_error");
        return body.toString();
    }

    private static void respond(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
