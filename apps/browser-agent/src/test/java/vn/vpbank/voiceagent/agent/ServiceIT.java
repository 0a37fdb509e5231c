package vn.vpbank.voiceagent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.agent.testkit.AgentClient.Answer;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.SettingException;

/// Access, sessions, limits and what the service says of itself.
class ServiceIT {
    @TempDir
    static Path folder;

    private static AgentOnFakes agent;
    private static AgentClient client;

    @BeforeAll
    static void start() throws Exception {
        agent = AgentOnFakes.start(folder, "MAX_SESSIONS", "3");
        client = agent.client();
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/forms", "/api/sessions/s1/form", "/api/sessions/s1/events", "/api/live-url?session_id=s1"})
    void without_the_token_nothing_is_told(String path) throws Exception {
        for (AgentClient stranger : new AgentClient[] {
            new AgentClient(agent.root(), ""),
            new AgentClient(agent.root(), "test-tokem"),
            new AgentClient(agent.root(), "t")
        }) {
            Answer answer = stranger.get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(answer.header("X-Request-Id")).isPresent();
        }
    }

    @Test
    void without_the_token_nothing_is_done() throws Exception {
        AgentClient stranger = new AgentClient(agent.root(), "wrong");
        assertThat(stranger.execute("{\"session_id\":\"s1\",\"form_id\":\"loan\",\"commands\":[]}")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.send("POST", "/api/sessions", "{\"session_id\":\"s1\",\"form_id\":\"loan\"}")
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/api/sessions/s1/form").status()).isEqualTo(404);
    }

    @Test
    void a_session_is_opened_read_and_closed() throws Exception {
        String body = "{\"session_id\":\"open-1\",\"form_id\":\"loan\"}";
        Answer opened = client.send("POST", "/api/sessions", body);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/id")).isEqualTo("loan");
        assertThat(opened.text("/fields/0/ref")).isEqualTo("customerName");
        assertThat(opened.body().has("errors")).isTrue();
        assertThat(opened.body().has("text")).isTrue();
        assertThat(client.send("POST", "/api/sessions", body).status()).isEqualTo(200);
        assertThat(client.send("POST", "/api/sessions", body.replace("loan", "hr"))
                        .status())
                .isEqualTo(409);
        assertThat(client.get("/api/sessions/open-1/form").body()).isEqualTo(opened.body());

        assertThat(client.send("DELETE", "/api/sessions/open-1", "").status()).isEqualTo(204);
        assertThat(agent.browser().last().isClosed()).isTrue();
        assertThat(client.get("/api/sessions/open-1/form").status()).isEqualTo(404);
        assertThat(client.send("DELETE", "/api/sessions/open-1", "").status()).isEqualTo(404);
        assertThat(client.send("POST", "/api/sessions", "{\"session_id\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.send("POST", "/api/sessions", "{\"session_id\":\"x\",\"form_id\":\"none\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_page_that_does_not_answer_is_502() throws Exception {
        client.send("POST", "/api/sessions", "{\"session_id\":\"gone-1\",\"form_id\":\"loan\"}");
        agent.browser().last().die();
        assertThat(client.get("/api/sessions/gone-1/form").status()).isEqualTo(502);
        assertThat(client.send("DELETE", "/api/sessions/gone-1", "").status()).isEqualTo(204);
    }

    @Test
    void more_pages_than_allowed_are_503_with_a_time_to_come_back() throws Exception {
        for (int i = 1; i <= 3; i++) {
            assertThat(open("limit-" + i)).isEqualTo(201);
        }
        Answer refused = client.send("POST", "/api/sessions", "{\"session_id\":\"limit-4\",\"form_id\":\"loan\"}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).contains("10");
        for (int i = 1; i <= 3; i++) {
            client.send("DELETE", "/api/sessions/limit-" + i, "");
        }
        assertThat(open("limit-4")).isEqualTo(201);
        client.send("DELETE", "/api/sessions/limit-4", "");
    }

    @Test
    void too_large_a_body_is_413() throws Exception {
        assertThat(client.execute("{\"session_id\":\"s\",\"user_message\":\"" + "x".repeat(70_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void forms_are_told_by_name_without_addresses_and_follow_their_file() throws Exception {
        Answer before = client.get("/api/forms");
        assertThat(before.text("/forms/0/name")).isEqualTo("Đơn vay vốn");
        assertThat(before.raw().body()).doesNotContain("http");
        String good = Files.readString(agent.formsFile());

        Files.writeString(agent.formsFile(), good + "  - {id: new, name: Đơn mới, url: \"http://127.0.0.1:1/\"}\n");
        assertThat(client.get("/api/forms").raw().body()).contains("Đơn mới");

        Files.writeString(agent.formsFile(), good + "  - {id: half}\n");
        assertThat(client.get("/api/forms").raw().body()).contains("Đơn mới");
        assertThat(client.get("/api/health").text("/forms_file_problems/0")).contains("line 6");
        Files.writeString(agent.formsFile(), good);
        assertThat(client.get("/api/health").body().path("forms_file_problems")).isEmpty();
    }

    @Test
    void health_metrics_and_docs_need_no_token() throws Exception {
        AgentClient stranger = new AgentClient(agent.root(), "");
        assertThat(stranger.get("/api/health").text("/status")).isEqualTo("ok");
        assertThat(stranger.get("/metrics").raw().body()).contains("agent_pages_open");
        Answer openApi = stranger.get("/openapi.json");
        assertThat(openApi.body().path("paths").propertyNames())
                .contains("/api/execute", "/api/sessions/{id}/events", "/api/live-url");
        assertThat(stranger.get("/docs").raw().body())
                .contains("<h1>VPBank Voice Agent: browser agent</h1>", "/api/execute")
                .doesNotContain("<script");
    }

    @Test
    void what_a_crash_left_behind_is_unknown_after_the_next_start(@TempDir Path own) throws Exception {
        try (AgentOnFakes first = AgentOnFakes.start(own)) {
            first.ledger()
                    .open(new Attempt(
                            "a1",
                            "s1",
                            new FormId("loan"),
                            "a1.h",
                            State.PREPARED,
                            Instant.now().plusSeconds(60),
                            ""));
            first.ledger().confirm("a1", Instant.now());
            first.ledger().arm("a1");
        }
        try (AgentOnFakes second = AgentOnFakes.start(own)) {
            assertThat(second.ledger().find("a1").orElseThrow().state()).isEqualTo(State.UNKNOWN);
            Answer asked = second.client()
                    .execute(
                            "{\"session_id\":\"s1\",\"commands\":[{\"intent\":\"CONFIRM\",\"value\":\"a1.h\"}]}", "k1");
            assertThat(asked.text("/status")).isEqualTo("unknown");
            assertThat(second.browser().received()).isEmpty();
        }
    }

    @Test
    void answers_are_given_again_after_a_restart(@TempDir Path own) throws Exception {
        String body = "{\"session_id\":\"s1\",\"form_id\":\"loan\",\"commands\":"
                + "[{\"intent\":\"SET\",\"field\":\"customerName\",\"value\":\"An\"}]}";
        Answer before;
        try (AgentOnFakes first = AgentOnFakes.start(own)) {
            before = first.client().execute(body, "k1");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("data/installation.key"))))
                .isEqualTo("rw-------");
        try (AgentOnFakes second = AgentOnFakes.start(own)) {
            Answer again = second.client().execute(body, "k1");
            assertThat(again.header("Idempotency-Replayed")).contains("true");
            assertThat(again.body()).isEqualTo(before.body());
            assertThat(second.browser().pages()).isEmpty();
        }
    }

    @Test
    void a_missing_or_wrong_setting_is_one_sentence_that_says_what_to_put_there() {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> AgentSettings.from(new Environment(Map.of())))
                .withMessageContaining("Set BROWSER_SERVICE_TOKEN");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() ->
                        AgentSettings.from(new Environment(Map.of("BROWSER_SERVICE_TOKEN", "t", "HOST", "0.0.0.0"))))
                .withMessageContaining("HOST");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> AgentOnFakes.start(folder, "FORMS_FILE", "/nowhere/forms.yaml"))
                .withMessageContaining("FORMS_FILE");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> AgentOnFakes.start(
                        folder, "DATA_DIR", folder.resolve("forms.yaml").toString()))
                .withMessageContaining("DATA_DIR");
    }

    private int open(String session) throws Exception {
        return client.send("POST", "/api/sessions", "{\"session_id\":\"" + session + "\",\"form_id\":\"loan\"}")
                .status();
    }
}
