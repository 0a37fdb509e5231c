package vn.vpbank.voiceagent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.agent.testkit.AgentClient.Answer;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Messages in a person's words, understood by rules, on a real page.
class SpokenLoanIT {
    @TempDir
    static Path folder;

    private static RealAgent agent;
    private static AgentClient client;
    private final String session = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        agent = RealAgent.start(folder);
        client = agent.client();
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @Test
    void one_sentence_opens_the_form_and_the_next_fill_it_also_on_steps_that_are_not_shown_yet() throws Exception {
        Answer opened = say("mở đơn vay vốn");
        assertThat(opened.text("/form_id")).isEqualTo("loan");

        Answer first = say("Họ và tên là Nguyễn Văn An, số điện thoại 0912 345 678, sinh ngày 12 tháng 5 năm 1990");
        assertThat(first.text("/status")).as(first.text("/message")).isEqualTo("filled");
        assertThat(values())
                .containsEntry("customerName", "Nguyễn Văn An")
                .containsEntry("phoneNumber", "0912345678")
                .containsEntry("birthDate", "1990-05-12");
    }

    @Test
    void a_correction_replaces_the_value_and_a_field_that_is_not_there_is_asked_about() throws Exception {
        open();
        say("Tên khách hàng là Lê Văn Bình");
        say("sửa họ và tên thành Lê Văn Bính");
        assertThat(values()).containsEntry("customerName", "Lê Văn Bính");

        Answer short1 = say("số điện thoại là 0912 345");
        assertThat(short1.text("/status")).isEqualTo("needs_input");
        assertThat(short1.body().path("questions")).isNotEmpty();
        assertThat(values()).containsEntry("phoneNumber", "");
    }

    @Test
    void words_that_have_nothing_to_do_with_the_form_change_nothing() throws Exception {
        open();
        Map<String, String> before = values();
        Answer answer = say("hôm nay trời đẹp quá nhỉ");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("fields")).isEmpty();
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void an_unfinished_form_is_not_handed_in_by_words() throws Exception {
        open();
        int before = agent.submissions().size();
        Answer answer = say("nộp hồ sơ đi");
        assertThat(answer.text("/status")).isEqualTo("needs_input");
        assertThat(answer.body().path("missing")).isNotEmpty();
        assertThat(agent.submissions().size()).isEqualTo(before);
    }

    private void open() throws Exception {
        assertThat(client.send(
                                "POST",
                                "/api/sessions",
                                request().put("form_id", "loan").toString())
                        .status())
                .isEqualTo(201);
    }

    private Answer say(String text) throws Exception {
        return client.execute(request().put("user_message", text).toString());
    }

    private ObjectNode request() {
        return FormsJson.MAPPER.createObjectNode().put("session_id", session);
    }

    private Map<String, String> values() throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        client.get("/api/sessions/" + session + "/form")
                .body()
                .path("fields")
                .forEach(f ->
                        values.put(f.path("ref").asString(), f.path("value").asString("")));
        return values;
    }
}
