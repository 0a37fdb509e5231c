package vn.vpbank.voiceagent.browser.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// Serves pages that a test writes down, on a loopback port of its own, and remembers what it was asked for.
public final class SmallPages implements AutoCloseable {
    /// What a path answers, by what it was sent.
    private record Answer(
            int status, String type, UnaryOperator<String> body, Map<String, String> headers, long delayMs) {}

    private static final String HEAD = "<!doctype html><html lang=vi><meta charset=utf-8><title>Trang</title><body>";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public SmallPages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /// A page with this body.
    public URI page(String path, String body) {
        answer(path, 200, "text/html", HEAD + body);
        return url(path);
    }

    public void answer(String path, int status, String type, String body) {
        answers.put(path, new Answer(status, type, sent -> body, Map.of(), 0));
    }

    /// A page whose body is drawn anew from what is posted to it.
    public URI drawn(String path, UnaryOperator<String> body) {
        answers.put(path, new Answer(200, "text/html", sent -> HEAD + body.apply(sent), Map.of(), 0));
        return url(path);
    }

    public void redirect(String path, String to) {
        answers.put(path, new Answer(303, "text/plain", sent -> "", Map.of("Location", to), 0));
    }

    /// A page that takes its time to come.
    public void slowPage(String path, String html, long delayMs) {
        answers.put(path, new Answer(200, "text/html", sent -> html, Map.of(), delayMs));
    }

    public void slow(String path, int status, String body, long delayMs) {
        answers.put(path, new Answer(status, "application/json", sent -> body, Map.of(), delayMs));
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// How often this came, for example `POST /send`.
    public long count(String request) {
        return requests.stream().filter(request::equals).count();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String posted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + path);
            Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", sent -> "not here", Map.of(), 0));
            Thread.sleep(answer.delayMs());
            byte[] body = answer.body().apply(posted).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
            exchange.getResponseHeaders().set("Connection", "close");
            answer.headers().forEach((k, v) -> exchange.getResponseHeaders().set(k, v));
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
