package vn.vpbank.voiceagent.bot.testkit;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The page's end of a WebSocket.
public final class Socket implements AutoCloseable {
    private final Messages messages = new Messages();
    private final CompletableFuture<WebSocket> opening;

    private Socket(HttpClient http, URI address, String origin) {
        opening = http.newWebSocketBuilder().header("Origin", origin).buildAsync(address, messages);
    }

    static Socket open(HttpClient http, URI address, String origin) {
        return new Socket(http, address, origin);
    }

    /// The HTTP status with which the handshake was refused; 101 if it was not.
    public int status() {
        try {
            opening.join();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    public void send(String text) {
        opening.join().sendText(text, true).join();
    }

    /// The next message of a type; others before it are passed over.
    public JsonNode await(String type) throws InterruptedException {
        List<String> passedOver = new ArrayList<>();
        while (true) {
            String next = messages.texts.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no message of type " + type + " came, but " + passedOver);
            }
            JsonNode message = FormsJson.MAPPER.readTree(next);
            if (message.path("type").asString("").equals(type)) {
                return message;
            }
            passedOver.add(next);
        }
    }

    /// The next binary message.
    public byte[] awaitBytes() throws InterruptedException {
        byte[] next = messages.bytes.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no binary message came");
        }
        return next;
    }

    /// The status with which the other side closes.
    public int awaitClose() throws InterruptedException {
        Integer status = messages.closed.poll(5, TimeUnit.SECONDS);
        if (status == null) {
            throw new AssertionError("it was not closed");
        }
        return status;
    }

    @Override
    public void close() {
        opening.join().abort();
    }

    private static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
        private final BlockingQueue<byte[]> bytes = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final ByteArrayOutputStream binaryPart = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                texts.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] piece = new byte[data.remaining()];
            data.get(piece);
            binaryPart.writeBytes(piece);
            if (last) {
                bytes.add(binaryPart.toByteArray());
                binaryPart.reset();
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.add(status);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.add(1006);
        }
    }
}
