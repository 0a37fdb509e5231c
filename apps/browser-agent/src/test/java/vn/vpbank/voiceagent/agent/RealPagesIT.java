package vn.vpbank.voiceagent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;

/// The live view of a real page, and a bank that has gone.
class RealPagesIT {
    @TempDir
    Path folder;

    @Test
    void a_person_sees_the_page_and_writes_into_it_and_a_bank_that_has_gone_is_502() throws Exception {
        try (RealAgent agent = RealAgent.start(folder)) {
            AgentClient client = agent.client();
            client.send("POST", "/api/sessions", "{\"session_id\":\"s1\",\"form_id\":\"loan\"}");
            AgentClient.Answer where = client.get("/api/live-url?session_id=s1");
            assertThat(where.text("/page_url")).endsWith("/loan/");

            FirstFrame viewer = new FirstFrame();
            WebSocket socket = client.http()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(where.text("/live_url")), viewer)
                    .get(10, TimeUnit.SECONDS);
            ByteBuffer jpeg = viewer.frame.get(20, TimeUnit.SECONDS);
            assertThat(jpeg.getShort(0)).isEqualTo((short) 0xFFD8);

            focusCustomerName(socket);
            socket.sendText("{\"type\":\"text\",\"text\":\"Đỗ Thị Kín\"}", true).join();
            for (int i = 0; i < 100 && value(client).isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(value(client)).isEqualTo("Đỗ Thị Kín");

            agent.closeBank();
            assertThat(client.send("POST", "/api/sessions", "{\"session_id\":\"s2\",\"form_id\":\"loan\"}")
                            .status())
                    .isEqualTo(502);
        }
    }

    /// Past the bank's name and its six links.
    private static void focusCustomerName(WebSocket socket) {
        for (int i = 0; i < 8; i++) {
            for (String kind : new String[] {"down", "up"}) {
                socket.sendText("{\"type\":\"key\",\"kind\":\"" + kind + "\",\"key\":\"Tab\",\"code\":\"Tab\"}", true)
                        .join();
            }
        }
    }

    private static String value(AgentClient client) throws Exception {
        return client.get("/api/sessions/s1/form").text("/fields/0/value");
    }

    private static final class FirstFrame implements WebSocket.Listener {
        private final CompletableFuture<ByteBuffer> frame = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            frame.complete(data);
            socket.request(1);
            return null;
        }
    }
}
