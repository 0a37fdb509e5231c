package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.bot.testkit.Browser;
import vn.vpbank.voiceagent.bot.testkit.Socket;

/// Files that a person sends in a talk.
class FilesIT {
    private static final int MEGABYTE = 1024 * 1024;

    private RunningBot bot;
    private Browser browser;
    private String here = "";

    @BeforeEach
    void start() throws Exception {
        bot = RunningBot.ready(Map.of("MAX_FILE_MB", "1"));
        browser = bot.browser();
        here = bot.root.toString();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private Socket withOpenForm(String talk) throws Exception {
        Socket socket = browser.socket("/ws?ticket=" + browser.ticket(talk), here);
        socket.send("{\"type\":\"text\",\"content\":\"An\"}");
        socket.await("form");
        return socket;
    }

    @Test
    void a_file_goes_to_the_agent_as_it_is_and_the_talk_says_that_it_has_come() throws Exception {
        String talk = browser.start();
        try (Socket socket = withOpenForm(talk)) {
            HttpResponse<String> answer = browser.file(talk, "Hợp đồng & phụ lục.pdf", new byte[MEGABYTE], here);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(Browser.read(answer).path("name").asString()).isEqualTo("Hợp đồng & phụ lục.pdf");
            assertThat(bot.agent.files().get("Hợp đồng & phụ lục.pdf")).hasSize(MEGABYTE);
            String said = "";
            while (!said.startsWith("Đã nhận")) {
                said = socket.await("transcript").path("content").asString();
            }
            assertThat(said).isEqualTo("Đã nhận tệp Hợp đồng & phụ lục.pdf");
        }
    }

    @Test
    void what_cannot_be_taken_is_told_and_goes_nowhere() throws Exception {
        String talk = browser.start();
        assertProblem(browser.file(talk, "a.pdf", new byte[1], here), 409, "No form is open");
        try (Socket socket = withOpenForm(talk)) {
            assertProblem(browser.file(talk, "a.pdf", new byte[MEGABYTE + 1], here), 413, "1048576 bytes");
            assertProblem(browser.file(talk, "a.pdf", new byte[1], "https://evil.example"), 403, "Only pages");
            assertProblem(bot.browser().file(talk, "a.pdf", new byte[1], here), 403, "another browser");
            assertProblem(browser.file("no-such-talk", "a.pdf", new byte[1], here), 404, "no such talk");
            assertThat(bot.agent.files()).isEmpty();
            browser.file(talk, "a.pdf", new byte[1], here);
            browser.file(talk, "b.pdf", new byte[1], here);
            assertProblem(browser.file(talk, "c.pdf", new byte[1], here), 409, "at most 2 files");
            assertThat(socket).isNotNull();
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(RunningBot.type(answer)).startsWith("application/problem+json");
        assertThat(Browser.read(answer).path("detail").asString()).contains(detail);
    }
}
