package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.testkit.Browser;
import vn.vpbank.voiceagent.bot.testkit.ScriptedPeer;

class SignallingIT {
    private static final String OFFER =
            "{\"sdp\":\"v=0\\r\\n\",\"type\":\"offer\",\"pc_id\":null,\"restart_pc\":false}";

    private RunningBot bot;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        bot = RunningBot.ready(Map.of());
        browser = bot.browser();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(RunningBot.type(answer)).startsWith("application/problem+json");
        JsonNode problem = Browser.read(answer);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("request_id").asString()).isNotBlank();
        return problem;
    }

    private String offerPath(String talk) {
        return "/sessions/" + talk + "/api/offer";
    }

    @Test
    void a_talk_is_started_with_a_cookie_that_scripts_cannot_read() throws Exception {
        HttpResponse<String> answer = browser.post("/start", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.read(answer).path("talk_id"))
                .isEqualTo(Browser.read(answer).path("sessionId"));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @Test
    void an_offer_is_answered_and_the_form_chosen_with_it_begins_the_talk() throws Exception {
        String talk = browser.start();
        HttpResponse<String> answer =
                browser.post(offerPath(talk), OFFER.replace("}", ",\"requestData\":{\"form_id\":\"hr\"}}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode body = Browser.read(answer);
        assertThat(body.path("type").asString()).isEqualTo("answer");
        assertThat(body.path("talk_id").asString()).isEqualTo(talk);
        String peer = body.path("pc_id").asString();
        bot.peers
                .listener(peer)
                .message(
                        "{\"label\":\"rtvi-ai\",\"type\":\"client-ready\",\"id\":\"a\",\"data\":{\"version\":\"2.1.0\"}}");
        assertThat(bot.peers
                        .peer(peer)
                        .await("bot-output")
                        .path("data")
                        .path("text")
                        .asString())
                .isEqualTo("Xin chào hr");
    }

    @Test
    void a_known_connection_is_renegotiated_and_a_restart_gets_a_new_one_in_its_place() throws Exception {
        String talk = browser.start();
        String first =
                Browser.read(browser.post(offerPath(talk), OFFER)).path("pc_id").asString();
        String same = OFFER.replace("null", "\"" + first + "\"");
        assertThat(Browser.read(browser.post(offerPath(talk), same))
                        .path("pc_id")
                        .asString())
                .isEqualTo(first);
        String second = Browser.read(browser.post(offerPath(talk), same.replace("false", "true")))
                .path("pc_id")
                .asString();
        assertThat(second).isNotEqualTo(first);
        ScriptedPeer replaced = bot.peers.peer(first);
        for (int i = 0; i < 200 && !replaced.isClosed(); i++) {
            Thread.sleep(10);
        }
        assertThat(replaced.isClosed()).isTrue();
        assertThat(Browser.read(browser.post(offerPath(talk), OFFER.replace("null", "\"unknown\"")))
                        .path("pc_id")
                        .asString())
                .isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/offer", "/api/offer"})
    void an_offer_without_a_session_opens_a_talk_of_its_own(String path) throws Exception {
        HttpResponse<String> answer = browser.post(path, "{\"sdp\":\"v=0\\r\\n\",\"type\":\"offer\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
        String talk = Browser.read(answer).path("talk_id").asString();
        assertThat(browser.ticket(talk)).isNotBlank();
    }

    @Test
    void candidates_are_taken_up_to_the_limit_of_a_connection() throws Exception {
        String talk = browser.start();
        String peer =
                Browser.read(browser.post(offerPath(talk), OFFER)).path("pc_id").asString();
        assertThat(browser.patch(offerPath(talk), candidates(peer, 60)).body()).contains("success");
        assertThat(problem(browser.patch(offerPath(talk), candidates(peer, 5)), 400)
                        .path("detail")
                        .asString())
                .contains("64");
        assertThat(problem(browser.patch("/api/offer", candidates(peer, 65)), 400))
                .isNotNull();
        problem(browser.patch(offerPath(talk), candidates("unknown", 1)), 404);
        problem(browser.patch(offerPath(talk), "{\"pc_id\":\"" + peer + "\"}"), 400);
        problem(browser.patch(offerPath(talk), "{\"candidates\":[]}"), 400);
    }

    private static String candidates(String peer, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"candidate\":\"candidate:" + i
                        + " 1 udp 1 10.0.0.1 9 typ host\",\"sdp_mid\":\"0\",\"sdp_mline_index\":0}")
                .collect(Collectors.joining(",", "{\"pc_id\":\"" + peer + "\",\"candidates\":[", "]}"));
    }

    @Test
    void bad_offers_are_refused_with_what_is_wrong() throws Exception {
        String path = offerPath(browser.start());
        problem(browser.post(path, "{\"sdp\":"), 400);
        problem(browser.post(path, "[]"), 400);
        problem(browser.post(path, "{\"type\":\"offer\"}"), 400);
        problem(browser.post(path, "{\"sdp\":5,\"type\":\"offer\"}"), 400);
        problem(browser.post(path, "{\"sdp\":\"v=0\",\"type\":\"answer\"}"), 400);
        assertThat(problem(browser.post(path, "{\"sdp\":\"nonsense\",\"type\":\"offer\"}"), 400)
                        .path("detail")
                        .asString())
                .contains("not SDP");
        problem(browser.post(path, "{\"sdp\":\"v=0" + "x".repeat(32 * 1024) + "\",\"type\":\"offer\"}"), 413);
        problem(browser.post(path, "{\"sdp\":\"v=0" + "x".repeat(64 * 1024) + "\",\"type\":\"offer\"}"), 413);
        String candidates = "a=candidate:1 1 udp 1 10.0.0.1 9 typ host\\r\\n".repeat(65);
        problem(browser.post(path, "{\"sdp\":\"v=0\\r\\n" + candidates + "\",\"type\":\"offer\"}"), 400);
        problem(browser.post("/start", "not json"), 400);
    }

    @Test
    void an_unknown_session_is_404() throws Exception {
        problem(browser.post(offerPath("nobody"), OFFER), 404);
        problem(browser.patch(offerPath("nobody"), candidates("p", 1)), 404);
    }

    @Test
    void another_browser_gets_nothing_of_a_talk() throws Exception {
        String talk = browser.start();
        Browser stranger = bot.browser();
        problem(stranger.post(offerPath(talk), OFFER), 403);
        problem(stranger.patch(offerPath(talk), candidates("p", 1)), 403);
        problem(stranger.post("/api/ws-ticket", "{\"talk_id\":\"" + talk + "\"}"), 403);
        stranger.start();
        problem(stranger.post(offerPath(talk), OFFER), 403);
    }

    @Test
    void a_stranger_who_knows_a_connection_opens_a_talk_of_his_own_with_it() throws Exception {
        String talk = browser.start();
        String peer =
                Browser.read(browser.post(offerPath(talk), OFFER)).path("pc_id").asString();
        JsonNode answer = Browser.read(bot.browser().post("/api/offer", OFFER.replace("null", "\"" + peer + "\"")));
        assertThat(answer.path("talk_id").asString()).isNotEqualTo(talk);
        assertThat(answer.path("pc_id").asString()).isNotEqualTo(peer);
    }

    @Test
    void when_full_a_start_is_refused_with_the_time_to_come_back() throws Exception {
        for (int i = 0; i < 3; i++) {
            browser.start();
        }
        HttpResponse<String> refused = browser.post("/start", "{}");
        problem(refused, 429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(Browser.read(browser.get("/status")).path("status").asString())
                .isEqualTo("busy");
        problem(browser.post("/offer", OFFER), 429);
    }

    @Test
    void a_failed_offer_without_a_session_keeps_no_place() throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            browser.post("/offer", "{\"sdp\":\"nonsense\",\"type\":\"offer\"}");
        }
        HttpResponse<String> answer = browser.post("/start", "{}");
        for (int i = 0; i < 100 && answer.statusCode() == 429; i++) {
            Thread.sleep(20);
            answer = browser.post("/start", "{}");
        }
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
