package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.testkit.Browser;

class PageIT {
    @TempDir
    private Path folder;

    private RunningBot withPage() throws Exception {
        Path dist = folder.resolve("dist");
        Files.createDirectories(dist.resolve("assets"));
        Files.writeString(dist.resolve("index.html"), "<!doctype html><title>trang</title>");
        Files.writeString(dist.resolve("assets/app-1a2b.js"), "let a = 1");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        return RunningBot.ready(Map.of("WEB_DIST", dist.toString()));
    }

    @Test
    void the_page_its_parts_and_its_places_are_served_under_a_strict_policy() throws Exception {
        try (RunningBot bot = withPage()) {
            Browser browser = bot.browser();
            for (String path : List.of("/", "/index.html", "/talks/5")) {
                HttpResponse<String> page = browser.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).contains("trang");
                assertThat(RunningBot.type(page)).startsWith("text/html");
                assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("default-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe-eval");
            }
            HttpResponse<String> script = browser.get("/assets/app-1a2b.js");
            assertThat(RunningBot.type(script)).contains("javascript");
            assertThat(script.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
        }
    }

    @Test
    void nothing_outside_the_page_is_served() throws Exception {
        try (RunningBot bot = withPage()) {
            Browser browser = bot.browser();
            for (String path : List.of("/missing.js", "/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%00")) {
                HttpResponse<String> answer = browser.get(path);
                assertThat(answer.statusCode()).as(path).isIn(400, 404);
                assertThat(answer.body()).doesNotContain("secret");
            }
        }
    }

    @Test
    void unknown_places_of_the_interface_are_problems_and_not_the_page() throws Exception {
        try (RunningBot bot = withPage()) {
            for (String path : List.of("/api/nothing", "/sessions/5", "/health/x")) {
                HttpResponse<String> answer = bot.browser().get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(RunningBot.type(answer)).startsWith("application/problem+json");
            }
        }
    }

    @Test
    void without_a_build_the_page_says_how_to_get_one() throws Exception {
        try (RunningBot bot = RunningBot.ready(Map.of())) {
            HttpResponse<String> page = bot.browser().get("/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("./voice-agent up").contains("WEB_DIST");
        }
    }

    @Test
    void the_page_is_told_the_forms_and_who_listens_and_speaks() throws Exception {
        try (RunningBot bot = RunningBot.ready(Map.of())) {
            JsonNode config = Browser.read(bot.browser().get("/api/config"));
            assertThat(config.path("forms").get(0).path("id").asString()).isEqualTo("loan");
            assertThat(config.path("forms").get(0).path("name").asString()).isEqualTo("Đơn vay vốn");
            assertThat(config.path("stt").asString()).isEqualTo("browser");
            assertThat(config.path("tts").asString()).isEqualTo("espeak");
        }
    }

    @Test
    void the_service_is_not_ready_before_the_browser_agent_is_and_takes_no_talks() throws Exception {
        try (RunningBot bot = new RunningBot(Map.of("BROWSER_SERVICE_URL", "http://127.0.0.1:9"))) {
            Browser browser = bot.browser();
            HttpResponse<String> health = browser.get("/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(Browser.read(health).path("status").asString()).isEqualTo("starting");
            assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = browser.post("/start", "{}");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void when_the_browser_agent_goes_away_no_new_talks_are_taken() throws Exception {
        try (RunningBot bot = RunningBot.ready(Map.of())) {
            Browser browser = bot.browser();
            bot.agent.close();
            for (int i = 0; browser.get("/health").statusCode() == 200; i++) {
                assertThat(i).as("the loss was never noticed").isLessThan(400);
                Thread.sleep(25);
            }
            assertThat(browser.post("/start", "{}").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void health_metrics_and_the_interfaces_description_are_there() throws Exception {
        try (RunningBot bot = RunningBot.ready(Map.of())) {
            Browser browser = bot.browser();
            assertThat(Browser.read(browser.get("/health/ready")).path("status").asString())
                    .isEqualTo("ok");
            browser.start();
            assertThat(browser.get("/metrics").body()).contains("talks 1.0");
            JsonNode api = Browser.read(browser.get("/openapi.json"));
            Set<String> described = new TreeSet<>(api.path("paths").propertyNames());
            assertThat(described)
                    .contains("/start", "/sessions/{id}/api/offer", "/api/offer", "/offer", "/status")
                    .contains("/api/ws-ticket", "/ws", "/ws/live", "/api/config", "/api/understand", "/metrics");
            HttpResponse<String> docs = browser.get("/docs");
            assertThat(RunningBot.type(docs)).startsWith("text/html");
            described.forEach(path -> assertThat(docs.body()).contains(path));
        }
    }

    @Test
    void understanding_is_served_and_bad_requests_are_told_by_their_place() throws Exception {
        try (RunningBot bot = RunningBot.ready(Map.of())) {
            Browser browser = bot.browser();
            JsonNode result = Browser.read(browser.post("/api/understand", "{\"id\":\"u1\",\"text\":\"nộp\"}"));
            assertThat(result.path("id").asString()).isEqualTo("u1");
            assertThat(result.path("commands").get(0).path("intent").asString()).isEqualTo("SUBMIT");
            HttpResponse<String> lacking = browser.post("/api/understand", "{\"text\":\"nộp\"}");
            assertThat(lacking.statusCode()).isEqualTo(400);
            assertThat(Browser.read(lacking).path("detail").asString()).contains("id");
            String wide = "{\"id\":\"u1\",\"text\":\"" + "a ".repeat(200_000) + "\"}";
            assertThat(browser.post("/api/understand", wide).statusCode()).isEqualTo(200);
            assertThat(browser.post("/api/understand", wide.repeat(3)).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void only_named_origins_may_call_from_elsewhere() throws Exception {
        try (RunningBot bot = RunningBot.ready(Map.of("ALLOWED_ORIGINS", "https://form.example.vn"))) {
            assertThat(bot.browser().preflight("/api/offer", "https://form.example.vn"))
                    .contains("https://form.example.vn");
            assertThat(bot.browser().preflight("/api/offer", "https://evil.example"))
                    .isEmpty();
        }
        try (RunningBot bot = RunningBot.ready(Map.of())) {
            assertThat(bot.browser().preflight("/api/offer", "https://evil.example"))
                    .isEmpty();
        }
    }
}
