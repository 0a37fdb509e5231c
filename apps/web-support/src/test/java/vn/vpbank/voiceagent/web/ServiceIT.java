package vn.vpbank.voiceagent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small service made of the shared parts alone, spoken to over HTTP.
class ServiceIT {
    private static ConfigurableApplicationContext context;
    private static URI root;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    record NoSettings() {}

    record Note(String text) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WebSupport.class)
    static class Wiring {
        @Bean
        Notes notes() {
            return new Notes();
        }

        @Bean
        BodyLimits limits() {
            return new BodyLimits(1000, Map.of("/big", 5000L, "/some/*/big", 5000L));
        }
    }

    @RestController
    static class Notes {
        @PostMapping({"/notes", "/big", "/some/{id}/big", "/some/{id}/more/big"})
        Map<String, Object> note(@RequestBody JsonNode note) {
            return Map.of("size", note.toString().length(), "request_id", RequestId.current());
        }

        @PostMapping("/typed")
        String typed(@RequestBody Note note) {
            return note.text();
        }

        @PostMapping("/busy")
        void busy() {
            throw new ProblemException(ProblemKind.TOO_MANY, "One at a time.", Duration.ofSeconds(3));
        }

        @PostMapping("/broken")
        void broken() {
            throw new IllegalStateException("holds 079085001234");
        }
    }

    @BeforeAll
    static void start() {
        context = Service.start("test-service", Wiring.class, new NoSettings(), "127.0.0.1", 0);
        root = URI.create(Service.address(context, "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void a_request_id_goes_through_and_a_harmful_one_is_replaced() throws Exception {
        var kept = post("/notes", "{}", "X-Request-Id", "abc-1");
        assertThat(kept.headers().firstValue("X-Request-Id")).contains("abc-1");
        assertThat(json.readTree(kept.body()).get("request_id").asString()).isEqualTo("abc-1");

        var replaced = post("/notes", "{}", "X-Request-Id", "a b\tc");
        assertThat(replaced.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @Test
    void bad_json_is_400_as_a_problem() throws Exception {
        JsonNode problem = problem(post("/notes", "{\"a\":"), 400);
        assertThat(problem.get("type").asString()).isEqualTo("urn:problem:bad-request");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("request_id").asString()).isNotBlank();
    }

    @Test
    void json_nested_too_deeply_is_400() throws Exception {
        JsonNode problem = problem(post("/notes", "[".repeat(40) + "]".repeat(40)), 400);
        assertThat(problem.get("detail").asString()).contains("nested too deeply");
    }

    @Test
    void a_wrong_type_is_400_and_does_not_quote_what_was_sent() throws Exception {
        var answer = post("/typed", "{\"text\":{\"id\":\"079085001234\"}}");
        problem(answer, 400);
        assertThat(answer.body()).doesNotContain("079085001234");
    }

    @Test
    void a_body_over_its_limit_is_413_announced_or_not() throws Exception {
        String big = "\"" + "x".repeat(2000) + "\"";
        problem(post("/notes", big), 413);
        problem(
                http.send(
                        HttpRequest.newBuilder(root.resolve("/notes"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                        big.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                                .build(),
                        BodyHandlers.ofString()),
                413);
        assertThat(post("/big", big).statusCode()).isEqualTo(200);
        assertThat(post("/some/a.b/big", big).statusCode()).isEqualTo(200);
        problem(post("/some/a/more/big", big), 413);
    }

    @Test
    void an_unknown_address_and_a_wrong_method_are_problems() throws Exception {
        problem(post("/nowhere", "{}"), 404);
        var wrong = http.send(HttpRequest.newBuilder(root.resolve("/notes")).build(), BodyHandlers.ofString());
        problem(wrong, 405);
        assertThat(wrong.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void a_refusal_says_when_to_come_back() throws Exception {
        var answer = post("/busy", "{}");
        assertThat(problem(answer, 429).get("detail").asString()).isEqualTo("One at a time.");
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void an_unforeseen_failure_says_nothing_of_its_inside() throws Exception {
        var answer = post("/broken", "{}");
        problem(answer, 500);
        assertThat(answer.body()).doesNotContain("079085001234").doesNotContain("Exception");
    }

    @Test
    void metrics_are_in_prometheus_text() throws Exception {
        var answer = http.send(HttpRequest.newBuilder(root.resolve("/metrics")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("# TYPE jvm_memory_used_bytes gauge");
    }

    @Test
    void a_taken_port_is_named_in_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatExceptionOfType(SettingException.class)
                    .isThrownBy(() -> Service.start("test-service", Wiring.class, new NoSettings(), "127.0.0.1", port))
                    .withMessageContaining("Port " + port + " is taken");
        }
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }
}
