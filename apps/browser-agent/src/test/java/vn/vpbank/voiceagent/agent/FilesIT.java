package vn.vpbank.voiceagent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.agent.testkit.AgentClient.Answer;

/// Files over HTTP, from the sender to the field of a real page.
class FilesIT {
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void a_file_that_was_sent_stands_in_its_field_and_is_gone_with_its_session() throws Exception {
        try (RealAgent agent = RealAgent.start(folder)) {
            AgentClient client = agent.client();
            client.send("POST", "/api/sessions", "{\"session_id\":\"s1\",\"form_id\":\"loan\"}");
            Answer none = client.execute(upload("căn cước"));
            assertThat(none.text("/status")).isEqualTo("needs_input");
            assertThat(none.text("/fields/0/problem")).isEqualTo("no_such_file");
            assertThat(none.text("/questions/0/say")).contains("Chưa nhận được tệp nào");

            Answer kept = send(client, "s1", "../Căn cước (mặt trước).png", bytes(MEGABYTE));
            assertThat(kept.status()).isEqualTo(201);
            assertThat(kept.text("/name")).isEqualTo("Căn cước (mặt trước).png");
            assertThat(client.get("/api/sessions/s1/files")
                            .body()
                            .at("/files/0/bytes")
                            .asInt())
                    .isEqualTo(MEGABYTE);
            send(client, "s1", "luong.xlsx", bytes(10));

            Answer wrong = client.execute(upload("luong"));
            assertThat(wrong.text("/fields/0/problem")).contains("chỉ nhận .pdf, .png");
            Answer right = client.execute(upload("can cuoc mat truoc"));
            assertThat(right.text("/status")).isEqualTo("filled");
            assertThat(right.text("/fields/0/actual")).isEqualTo("Căn cước (mặt trước).png");
            assertThat(client.get("/api/sessions/s1/form").raw().body()).contains("Căn cước (mặt trước).png");
            assertThat(onDisk("agent")).hasSize(2);

            client.send("DELETE", "/api/sessions/s1", "");
            assertThat(onDisk("agent")).isEmpty();
            assertThat(client.get("/api/sessions/s1/files").status()).isEqualTo(404);
        }
    }

    @Test
    void limits_are_told_and_nothing_else_may_be_as_long() throws Exception {
        try (AgentOnFakes agent = AgentOnFakes.start(folder, "MAX_FILE_MB", "1")) {
            AgentClient client = agent.client();
            assertThat(send(client, "s1", "a.pdf", bytes(1)).status()).isEqualTo(404);
            client.send("POST", "/api/sessions", "{\"session_id\":\"s1\",\"form_id\":\"loan\"}");
            assertProblem(send(client, "s1", "a.pdf", bytes(MEGABYTE + 1)), 413, "at most 1048576 bytes");
            assertProblem(send(client, "s1", "a.pdf", unannounced(MEGABYTE + 1)), 413, "at most 1048576 bytes");
            assertProblem(send(client, "s1", "a.pdf", bytes(0)), 400, "empty");
            assertProblem(send(client, "s1", "..", bytes(1)), 400, "name");
            assertThat(send(client, "s1", "a.pdf", unannounced(MEGABYTE)).status())
                    .isEqualTo(201);
            send(client, "s1", "b.pdf", bytes(MEGABYTE - 3));
            assertProblem(send(client, "s1", "c.pdf", bytes(4)), 413, "together");
            for (String name : List.of("c", "d", "e")) {
                assertThat(send(client, "s1", name, bytes(1)).status()).isEqualTo(201);
            }
            assertProblem(send(client, "s1", "f", bytes(1)), 409, "5 files");
            assertThat(onDisk("data")).hasSize(5);
            assertThat(client.execute("\"" + "x".repeat(70_000) + "\"").status())
                    .isEqualTo(413);

            HttpRequest stranger = HttpRequest.newBuilder(agent.root().resolve("/api/sessions/s1/files?name=a"))
                    .header("Content-Type", "application/octet-stream")
                    .POST(bytes(1))
                    .build();
            assertThat(client.send(stranger).status()).isEqualTo(401);
        }
        assertThat(onDisk("data")).isEmpty();
    }

    private static String upload(String file) {
        return "{\"session_id\":\"s1\",\"commands\":[{\"intent\":\"UPLOAD\",\"field\":\"identityFile\",\"value\":\""
                + file + "\"}]}";
    }

    private static Answer send(AgentClient client, String session, String name, BodyPublisher content)
            throws Exception {
        String path = "/api/sessions/" + session + "/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return client.send(client.request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(content)
                .build());
    }

    private static BodyPublisher bytes(int count) {
        return BodyPublishers.ofByteArray(new byte[count]);
    }

    private static BodyPublisher unannounced(int count) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[count]));
    }

    private static void assertProblem(Answer answer, int status, String detail) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.text("/detail")).contains(detail);
    }

    private List<Path> onDisk(String data) throws Exception {
        Path root = folder.resolve(data).resolve("files");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
