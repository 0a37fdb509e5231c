package vn.vpbank.voiceagent.browser.anyform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Serves forms, and learns from a page's own code what it holds: over a stream that stays open, so that nothing in the
/// page changes while the agent is at work.
final class Witness implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// How long the server of these pages takes to answer them.
    private static final long ANSWER_MS = 120;

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, SynchronousQueue<String>> questions = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    Witness() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/form/", x -> answer(x, "text/html", pages.getOrDefault(last(x), "")));
        server.createContext("/listen/", this::listen);
        server.createContext("/told/", this::told);
        server.createContext("/ok", this::ok);
        server.start();
    }

    /// The address of a form.
    URI serve(AnyForm form) {
        String id = Long.toString(form.seed());
        questions.put(id, new SynchronousQueue<>());
        pages.put(
                id,
                "<!doctype html><html lang=vi><meta charset=utf-8><title>Đơn</title><style>" + resource("page.css")
                        + "</style><body>" + form.html() + "<script>" + resource("page.js") + resource("widgets.js")
                        + "</script>");
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/form/" + id);
    }

    /// What the page of this form holds now, by its own code.
    JsonNode ask(AnyForm form) throws InterruptedException {
        String id = Long.toString(form.seed());
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        SynchronousQueue<String> listener = questions.get(id);
        if (listener == null || !listener.offer("now", 10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the page of form " + id + " does not listen");
        }
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private void listen(HttpExchange exchange) throws IOException {
        SynchronousQueue<String> mine = questions.get(last(exchange));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            out.write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (mine != null) {
                String question = mine.poll(60, TimeUnit.SECONDS);
                if (question == null) {
                    return;
                }
                out.write("data: now\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void told(HttpExchange exchange) throws IOException {
        JsonNode state = JSON.readTree(exchange.getRequestBody().readAllBytes());
        CompletableFuture<JsonNode> waiting = answers.remove(last(exchange));
        if (waiting != null) {
            waiting.complete(state);
        }
        answer(exchange, "text/plain", "ok");
    }

    private void ok(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(ANSWER_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, "text/plain", "ok");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String last(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().replaceAll(".*/", "");
    }

    private static String resource(String name) {
        try (InputStream in = Witness.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets a form that is done.
    void forget(AnyForm form) {
        pages.remove(Long.toString(form.seed()));
        questions.remove(Long.toString(form.seed()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
