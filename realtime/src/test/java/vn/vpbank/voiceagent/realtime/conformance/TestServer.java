package vn.vpbank.voiceagent.realtime.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.realtime.PeerConnections;

/// The HTTP part of the protocol, the page, and the page's reports.
final class TestServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OFFER = "/sessions/s1/api/offer";

    final BlockingQueue<JsonNode> reports = new LinkedBlockingQueue<>();
    final CompletableFuture<TestBot> bot = new CompletableFuture<>();
    final CountDownLatch enough = new CountDownLatch(1);
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PeerConnections peers;
    private final int hertz;

    TestServer(PeerConnections peers, byte[] bundle, int hertz) throws IOException {
        this.peers = peers;
        this.hertz = hertz;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        page("/", "text/html", "<!doctype html><script type=module src=/bundle.js></script>");
        page("/bundle.js", "text/javascript", new String(bundle, StandardCharsets.UTF_8));
        json("/start", body -> object().put("sessionId", "s1"));
        json("/log", body -> {
            reports.add(body);
            return object();
        });
        json("/enough", body -> {
            enough.await();
            return object();
        });
        json(OFFER, body -> body.has("candidates") ? patch(body) : offer(body));
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        enough.countDown();
        http.stop(0);
        threads.close();
    }

    private ObjectNode offer(JsonNode body) {
        PeerConnections.Answer answer = peers.answer(body.path("sdp").stringValue(), peer -> {
            TestBot made = new TestBot(peer, hertz);
            bot.complete(made);
            return made;
        });
        return object().put("sdp", answer.sdp()).put("type", "answer").put("pc_id", answer.peer());
    }

    private ObjectNode patch(JsonNode body) {
        List<PeerConnections.Candidate> candidates = new ArrayList<>();
        for (JsonNode c : body.path("candidates")) {
            candidates.add(new PeerConnections.Candidate(
                    c.path("candidate").stringValue(),
                    c.path("sdp_mid").stringValue(),
                    c.path("sdp_mline_index").intValue()));
        }
        if (!peers.addCandidates(body.path("pc_id").stringValue(), candidates)) {
            throw new IllegalArgumentException("no such peer");
        }
        return object().put("status", "success");
    }

    private void page(String path, String type, String text) {
        http.createContext(path, exchange -> reply(exchange, type, text));
    }

    private void json(String path, Handler handler) {
        http.createContext(path, exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            try {
                JsonNode request = body.length == 0 ? object() : JSON.readTree(body);
                reply(exchange, "application/json", handler.handle(request).toString());
            } catch (InterruptedException | RuntimeException e) {
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            }
        });
    }

    private static void reply(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private interface Handler {
        ObjectNode handle(JsonNode body) throws InterruptedException;
    }
}
