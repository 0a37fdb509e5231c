package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.testkit.Browser;
import vn.vpbank.voiceagent.bot.testkit.Socket;
import vn.vpbank.voiceagent.forms.FieldValue;

class SocketIT {
    private RunningBot bot;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        bot = RunningBot.ready(Map.of("ALLOWED_ORIGINS", "https://form.example.vn"));
        browser = bot.browser();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private Socket open(String talk) throws Exception {
        return browser.socket("/ws?ticket=" + browser.ticket(talk), bot.root.toString());
    }

    @Test
    void a_talk_can_be_held_by_typing_alone() throws Exception {
        try (Socket socket = open(browser.start())) {
            JsonNode greeting = socket.await("transcript");
            assertThat(greeting.path("role").asString()).isEqualTo("assistant");
            assertThat(greeting.path("content").asString()).isEqualTo("Xin chào loan");
            assertThat(java.time.Instant.parse(greeting.path("timestamp").asString()))
                    .isNotNull();
            socket.send("{\"type\":\"text\",\"content\":\"Lê Thị Hoa\"}");
            JsonNode said = socket.await("transcript");
            assertThat(said.path("role").asString()).isEqualTo("user");
            JsonNode form = socket.await("form").path("form");
            assertThat(form.path("fields").get(0).path("value").asString()).isEqualTo("Lê Thị Hoa");
        }
        assertThat(bot.agent.form().fields().getFirst().value()).isEqualTo(FieldValue.of("Lê Thị Hoa"));
    }

    @Test
    void the_way_from_text_to_page_is_measured() throws Exception {
        try (Socket socket = open(browser.start())) {
            socket.send("{\"type\":\"text\",\"content\":\"An\"}");
            JsonNode metrics = socket.await("metrics");
            assertThat(metrics.path("turn").asString()).isEqualTo("t1");
            assertThat(metrics.path("ms").propertyNames()).contains("text_to_commands", "commands_to_page");
        }
    }

    @Test
    void whoever_comes_back_is_told_what_was_said() throws Exception {
        String talk = browser.start();
        try (Socket socket = open(talk)) {
            socket.send("{\"type\":\"text\",\"content\":\"An\"}");
            socket.await("form");
        }
        try (Socket again = open(talk)) {
            assertThat(again.await("transcript").path("content").asString()).isEqualTo("Xin chào loan");
            assertThat(again.await("transcript").path("content").asString()).isEqualTo("An");
            again.await("form");
        }
    }

    @Test
    void requests_of_the_page_are_taken_with_and_without_their_envelope() throws Exception {
        try (Socket socket = open(browser.start())) {
            String heard = "\"t\":\"heard\",\"d\":{\"utterance\":\"u1\",\"text\":\"Bình\",\"final\":true}";
            socket.send("{\"type\":\"client-message\"," + heard + "}");
            socket.await("form");
            socket.send("{\"type\":\"client-message\",\"data\":{"
                    + heard.replace("u1", "u2").replace("Bình", "Chi") + "}}");
            socket.await("form");
            assertThat(bot.agent.form().fields().getFirst().value()).isEqualTo(FieldValue.of("Chi"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{not json",
                "[]",
                "{\"type\":\"unknown\"}",
                "{\"type\":\"text\"}",
                "{\"type\":\"text\",\"content\":\"  \"}",
                "{\"type\":\"client-message\",\"t\":\"edit\",\"d\":{}}"
            })
    void nonsense_is_answered_with_an_error_and_the_socket_stays(String nonsense) throws Exception {
        try (Socket socket = open(browser.start())) {
            socket.send(nonsense);
            assertThat(socket.await("error").path("message").asString()).isNotBlank();
            socket.send("{\"type\":\"text\",\"content\":\"An\"}");
            socket.await("form");
        }
    }

    @Test
    void a_message_of_more_than_64_kib_closes_the_socket() throws Exception {
        try (Socket socket = open(browser.start())) {
            socket.await("transcript");
            socket.send("{\"type\":\"text\",\"content\":\"" + "x".repeat(65 * 1024) + "\"}");
            assertThat(socket.awaitClose()).isIn(1006, 1009);
        }
    }

    @Test
    void a_ticket_opens_once() throws Exception {
        String ticket = browser.ticket(browser.start());
        try (Socket first = browser.socket("/ws?ticket=" + ticket, bot.root.toString())) {
            assertThat(first.status()).isEqualTo(101);
        }
        assertThat(browser.socket("/ws?ticket=" + ticket, bot.root.toString()).status())
                .isEqualTo(401);
    }

    @Test
    void without_a_good_ticket_nothing_opens() {
        String own = bot.root.toString();
        assertThat(browser.socket("/ws", own).status()).isEqualTo(401);
        assertThat(browser.socket("/ws?ticket=guess", own).status()).isEqualTo(401);
        assertThat(browser.socket("/ws/live?ticket=guess", own).status()).isEqualTo(401);
    }

    @Test
    void only_pages_of_an_exact_origin_may_open_a_socket_and_a_refusal_costs_no_ticket() throws Exception {
        String talk = browser.start();
        String ticket = browser.ticket(talk);
        for (String origin : new String[] {
            "https://evil.example",
            bot.root + ".evil.example",
            bot.root.toString().replace("http:", "https:"),
            "https://form.example.vn.evil.example",
            "http://127.0.0.1:1",
            "null"
        }) {
            assertThat(browser.socket("/ws?ticket=" + ticket, origin).status())
                    .as(origin)
                    .isEqualTo(403);
        }
        try (Socket named = browser.socket("/ws?ticket=" + ticket, "https://form.example.vn")) {
            assertThat(named.status()).isEqualTo(101);
        }
    }

    @Test
    void a_fifth_watcher_is_turned_away() throws Exception {
        String talk = browser.start();
        Socket[] watchers = new Socket[4];
        for (int i = 0; i < 4; i++) {
            watchers[i] = open(talk);
            watchers[i].await("transcript");
        }
        try (Socket fifth = open(talk)) {
            assertThat(fifth.awaitClose()).isEqualTo(1008);
        }
        for (Socket watcher : watchers) {
            watcher.close();
        }
    }
}
