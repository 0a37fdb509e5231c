package vn.vpbank.voiceagent.bench.miniwob;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Serves the pages on a loopback port. A script added to each seeds its problem, begins it and tells this server the
/// instruction and, in the end, the reward: both come from the page itself, past the agent.
final class TaskPages implements AutoCloseable {
    /// Longer than any page takes to load, or to pay after the last click.
    private static final long PAY_SECONDS = 3;

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8",
            "css",
            "text/css",
            "png",
            "image/png");

    /// Pages that the agent would leave to a person, as sign-ins, if the registry did not name the button of theirs
    /// that
    /// is to be pressed.
    private static final Map<String, String> MEANT = Map.of("login-user", "Login", "login-user-popup", "OK");

    /// One problem of one task.
    record Episode(int seed, CompletableFuture<String> told, CompletableFuture<Double> paid) {
        /// What is to be done, in the page's words.
        String instruction() throws IOException, InterruptedException {
            return within(told).orElseThrow(() -> new IOException("The page has not begun its episode"));
        }

        /// Between -1 and 1; 0 if the page has not paid at all.
        double reward() throws InterruptedException {
            return within(paid).orElse(0.0);
        }

        private static <T> Optional<T> within(CompletableFuture<T> future) throws InterruptedException {
            try {
                return Optional.of(future.get(PAY_SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException | ExecutionException e) {
                return Optional.empty();
            }
        }
    }

    private final Path html;
    private final String begin;
    private final HttpServer server;
    private final Map<String, Episode> episodes = new ConcurrentHashMap<>();

    TaskPages(Path html) throws IOException {
        this.html = html.toRealPath();
        try (InputStream in = TaskPages.class.getResourceAsStream("begin.js")) {
            begin = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.createContext("/told/", this::hear);
        server.start();
    }

    static String formOf(String task) {
        return "miniwob-" + task;
    }

    /// Adds the tasks to the agent's registry.
    void register(List<String> tasks, Path forms) throws IOException {
        StringBuilder entries = new StringBuilder();
        for (String task : tasks) {
            String hint = Optional.ofNullable(MEANT.get(task))
                    .map(", submit: {button: %s}"::formatted)
                    .orElse("");
            entries.append("  - {id: %s, name: %s, url: 'http://127.0.0.1:%d/miniwob/%s.html'%s}\n"
                    .formatted(formOf(task), formOf(task), server.getAddress().getPort(), task, hint));
        }
        Files.writeString(forms, entries, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /// The next page of this task that is opened shows the problem of this seed.
    Episode begin(String task, int seed) {
        Episode episode = new Episode(seed, new CompletableFuture<>(), new CompletableFuture<>());
        episodes.put(task, episode);
        return episode;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Episode episode = episodes.get(path[3]);
            if (episode != null && path[2].equals("reward")) {
                episode.paid().complete(Double.valueOf(said));
            } else if (episode != null) {
                episode.told().complete(said);
            }
            byte[] answer = "heard".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            Path file = html.resolve(path).normalize();
            if (!file.startsWith(html) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = Files.readAllBytes(file);
            String name = String.valueOf(file.getFileName());
            String task = name.replaceFirst("\\.html$", "");
            Episode episode = episodes.get(task);
            if (episode != null) {
                body = new String(body, StandardCharsets.UTF_8)
                        .replace(
                                "</head>",
                                "<script>%s('%s', %d);</script></head>".formatted(begin, task, episode.seed()))
                        .getBytes(StandardCharsets.UTF_8);
            }
            String kind = name.substring(name.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(kind, "application/octet-stream"));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
