package vn.vpbank.voiceagent.providers.embedded.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Serves one file as a download site does, and misbehaves when told.
final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private byte[] content;
    private String tag = "\"v1\"";
    private int breakOffAt = Integer.MAX_VALUE;
    private boolean stalls;
    private int failuresLeft;
    private int failure = 503;

    FileServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/model.tar.bz2", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/model.tar.bz2");
    }

    /// From now on another file lies there.
    synchronized void nowServes(byte[] other, String otherTag) {
        content = other;
        tag = otherTag;
    }

    /// The next transfers end after this many bytes of the file.
    synchronized void breaksOffAt(int bytes) {
        breakOffAt = bytes;
    }

    /// Where a transfer would break off, the connection stays open and nothing more comes.
    synchronized void stallsAt(int bytes) {
        breakOffAt = bytes;
        stalls = true;
    }

    synchronized void behaves() {
        stalls = false;
        breakOffAt = Integer.MAX_VALUE;
        failuresLeft = 0;
    }

    synchronized void failsWith(int status, int times) {
        failure = status;
        failuresLeft = times;
    }

    /// What was asked for: `whole`, or the range.
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        Optional<String> range =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        requests.add(range.orElse("whole"));
        if (failuresLeft > 0) {
            failuresLeft--;
            exchange.sendResponseHeaders(failure, -1);
            exchange.close();
            return;
        }
        boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from = same ? Integer.parseInt(range.orElse("bytes=0-").replaceAll("\\D", "")) : 0;
        exchange.getResponseHeaders().set("ETag", tag);
        if (from >= content.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        int until = Math.max(from, Math.min(content.length, breakOffAt));
        OutputStream body = exchange.getResponseBody();
        body.write(content, from, until - from);
        body.flush();
        if (stalls && until < content.length) {
            return;
        }
        // Where less was written than announced, this cuts the connection; closing the body first would not.
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
