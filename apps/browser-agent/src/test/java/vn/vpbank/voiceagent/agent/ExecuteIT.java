package vn.vpbank.voiceagent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.agent.testkit.AgentClient.Answer;
import vn.vpbank.voiceagent.agent.testkit.MemoryPage;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.UnderstandRequest;

/// `POST /api/execute`, on pages in memory.
class ExecuteIT {
    private static final String SET_NAME = "{\"intent\":\"SET\",\"field\":\"customerName\",\"value\":\"Trần Thị Kín\"}";

    @TempDir
    static Path folder;

    private static AgentOnFakes agent;
    private static AgentClient client;
    private final String session = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws Exception {
        agent = AgentOnFakes.start(folder);
        client = agent.client();
    }

    @AfterAll
    static void stop() {
        agent.close();
    }

    @Test
    void commands_fill_the_form_and_the_report_has_all_promised_members() throws Exception {
        Answer answer = client.send("POST", "/api/execute", commands("loan", SET_NAME), "X-Request-Id", "req-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("success").asBoolean()).isTrue();
        assertThat(answer.text("/status")).isEqualTo("filled");
        assertThat(answer.text("/session_id")).isEqualTo(session);
        assertThat(answer.text("/form_id")).isEqualTo("loan");
        assertThat(answer.text("/request_id")).isEqualTo("req-1");
        assertThat(answer.text("/fields/0/actual")).isEqualTo("Trần Thị Kín");
        assertThat(answer.body().path("missing")).extracting(m -> m.asString()).containsExactly("phoneNumber");
        assertThat(answer.body().path("timings_ms").propertyNames())
                .contains("understand", "plan", "fill", "verify", "total");
        assertThat(answer.body().path("confirmation").isNull()).isTrue();
    }

    @Test
    void the_form_id_may_be_left_out_once_the_session_has_one() throws Exception {
        client.execute(commands("loan"));
        assertThat(client.execute(commands(SET_NAME)).text("/status")).isEqualTo("filled");
    }

    @Test
    void an_unknown_field_is_reported_and_not_guessed() throws Exception {
        Answer answer = client.execute(commands("loan", "{\"intent\":\"SET\",\"field\":\"name\",\"value\":\"An\"}"));
        assertThat(answer.text("/status")).isEqualTo("needs_input");
        assertThat(answer.body().path("success").asBoolean()).isFalse();
        assertThat(answer.body().at("/fields/0/ok").asBoolean()).isFalse();
        assertThat(answer.text("/fields/0/problem")).isEqualTo("unknown_field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"session_id\":\"s\"}",
                "{\"session_id\":\"a b\",\"commands\":[]}",
                "{\"session_id\":7,\"commands\":[]}",
                "{\"session_id\":\"s\",\"commands\":{}}",
                "{\"session_id\":\"s\",\"commands\":[{\"intent\":\"DANCE\"}]}",
                "{\"session_id\":\"s\",\"commands\":[7]}",
                "{\"session_id\":\"s\",\"user_message\":\" \"}",
                "{\"session_id\":\"s\",\"user_message\":7}",
                "{\"session_id\":\"s\",\"form_id\":\"\",\"commands\":[]}",
                "{\"session_id\":\"s\",\"user_message\":\"x\",\"commands\":[]}"
            })
    void what_is_not_a_request_is_400_as_a_problem(String body) throws Exception {
        Answer answer = client.execute(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.text("/request_id")).isNotBlank();
    }

    @Test
    void an_unknown_form_and_an_unknown_session_are_404_and_leave_nothing() throws Exception {
        assertThat(client.execute(commands("mortgage", SET_NAME)).status()).isEqualTo(404);
        assertThat(client.execute(commands(SET_NAME)).status()).isEqualTo(404);
        assertThat(client.execute(message("điền tên An")).status()).isEqualTo(404);
        assertThat(client.execute(commands("{\"intent\":\"OPEN_FORM\",\"form\":\"mortgage\"}"))
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/api/sessions/" + session + "/form").status()).isEqualTo(404);
    }

    @Test
    void a_page_that_cannot_be_reached_is_502_and_the_session_goes_on_with_what_it_had() throws Exception {
        agent.browser().unreachable(new FormId("away"));
        assertThat(client.execute(commands("away", SET_NAME)).status()).isEqualTo(502);
        client.execute(commands("loan", SET_NAME));
        assertThat(client.execute(commands("{\"intent\":\"OPEN_FORM\",\"form\":\"away\"}"))
                        .status())
                .isEqualTo(502);
        assertThat(client.get("/api/sessions/" + session + "/form").text("/fields/0/value"))
                .isEqualTo("Trần Thị Kín");
    }

    @Test
    void another_form_is_409_unless_it_is_opened_by_command() throws Exception {
        client.execute(commands("loan", SET_NAME));
        MemoryPage loan = agent.browser().last();
        assertThat(client.execute(commands("hr", SET_NAME)).status()).isEqualTo(409);
        assertThat(loan.isClosed()).isFalse();

        Answer opened = client.execute(commands("hr", "{\"intent\":\"OPEN_FORM\",\"form\":\"hr\"}"));
        assertThat(opened.text("/status")).isEqualTo("answered");
        assertThat(opened.text("/form_id")).isEqualTo("hr");
        assertThat(opened.text("/message")).isEqualTo("Đã mở Đơn nghỉ phép.");
        assertThat(loan.isClosed()).isTrue();
    }

    @Test
    void a_session_may_begin_with_open_form_and_go_on_in_the_same_request() throws Exception {
        Answer answer = client.execute(commands("{\"intent\":\"OPEN_FORM\",\"form\":\"hr\"}", SET_NAME));
        assertThat(answer.text("/form_id")).isEqualTo("hr");
        assertThat(answer.text("/status")).isEqualTo("filled");
    }

    @Test
    void opening_the_form_that_is_open_keeps_its_values_but_after_its_submit_begins_anew() throws Exception {
        client.execute(commands("loan", SET_NAME));
        client.execute(commands("{\"intent\":\"OPEN_FORM\",\"form\":\"loan\"}"));
        assertThat(formValue()).isEqualTo("Trần Thị Kín");

        confirm(askToSubmit(), "k1");
        client.execute(commands("{\"intent\":\"OPEN_FORM\",\"form\":\"loan\"}"));
        assertThat(formValue()).isEmpty();
    }

    @Test
    void submitting_takes_a_read_back_and_its_token_and_happens_once() throws Exception {
        int before = agent.browser().received().size();
        client.execute(commands("loan", SET_NAME));
        Answer asked = client.execute(commands("{\"intent\":\"SUBMIT\"}"));
        assertThat(asked.text("/status")).isEqualTo("needs_confirmation");
        assertThat(asked.text("/confirmation/digest/0/value")).isEqualTo("Trần Thị Kín");
        assertThat(agent.browser().received()).hasSize(before);

        String token = asked.text("/confirmation/token");
        Answer done = confirm(token, "k1");
        assertThat(done.text("/status")).isEqualTo("submitted");
        assertThat(done.body().path("success").asBoolean()).isTrue();

        Answer repeat = confirm(token, "k1");
        assertThat(repeat.header("Idempotency-Replayed")).contains("true");
        assertThat(repeat.body()).isEqualTo(done.body());
        assertThat(confirm(token, "k2").text("/status")).isNotEqualTo("submitted");
        assertThat(agent.browser().received()).hasSize(before + 1);
    }

    @Test
    void a_confirmation_without_an_idempotency_key_is_400_and_does_nothing() throws Exception {
        int before = agent.browser().received().size();
        client.execute(commands("loan", SET_NAME));
        String token = askToSubmit();
        assertThat(client.execute(commands("{\"intent\":\"CONFIRM\",\"value\":\"" + token + "\"}"))
                        .status())
                .isEqualTo(400);
        assertThat(client.execute(message("đồng ý")).status()).isEqualTo(400);
        assertThat(client.execute(message("đồng ý"), "two words").status()).isEqualTo(400);
        assertThat(agent.browser().received()).hasSize(before);
    }

    @Test
    void a_strong_yes_uses_the_open_confirmation_and_is_understood_as_awaited() throws Exception {
        agent.understander().means("đồng ý nộp", List.of(new FormCommand.Confirm(Optional.empty())));
        client.execute(commands("loan", SET_NAME));
        askToSubmit();
        Answer answer = client.execute(message("đồng ý nộp"), "k1");
        assertThat(answer.text("/status")).isEqualTo("submitted");
        assertThat(agent.understander().lastAsked().awaiting()).contains(UnderstandRequest.Awaited.SUBMIT);
    }

    @Test
    void a_weak_yes_leaves_the_confirmation_open_and_is_asked_again() throws Exception {
        agent.understander().means("ừ", List.of());
        client.execute(commands("loan", SET_NAME));
        String token = askToSubmit();
        Answer weak = client.execute(message("ừ"), "k1");
        assertThat(weak.text("/status")).isEqualTo("needs_confirmation");
        assertThat(weak.text("/confirmation/token")).isEqualTo(token);
        assertThat(weak.text("/message")).contains("nói rõ");
    }

    @Test
    void what_is_not_understood_is_said_so_and_changes_nothing() throws Exception {
        client.execute(commands("loan"));
        Answer answer = client.execute(message("hôm nay trời đẹp"));
        assertThat(answer.text("/status")).isEqualTo("answered");
        assertThat(answer.text("/message")).contains("chưa hiểu");
        assertThat(formValue()).isEmpty();
    }

    @Test
    void a_key_is_for_one_request_of_one_session() throws Exception {
        client.execute(commands("loan", SET_NAME), "k1");
        assertThat(client.execute(commands("loan"), "k1").status()).isEqualTo(422);
        String other = "{\"session_id\":\"" + session + "-2\",\"form_id\":\"loan\",\"commands\":[]}";
        assertThat(client.execute(other, "k1").status()).isEqualTo(200);
    }

    @Test
    void a_repeat_while_the_first_is_running_is_409_and_another_request_waits_its_turn() throws Exception {
        client.execute(commands("loan"));
        MemoryPage page = agent.browser().last();
        CountDownLatch go = page.holdNext();
        CompletableFuture<Answer> first = later(commands(SET_NAME), "k1");
        page.awaitHeld();
        assertThat(client.execute(commands(SET_NAME), "k1").status()).isEqualTo(409);
        CompletableFuture<Answer> second = later(commands("{\"intent\":\"NEXT\"}"), "k2");
        go.countDown();
        assertThat(first.get().text("/status")).isEqualTo("filled");
        assertThat(second.get().body().path("step").asInt()).isEqualTo(2);
        assertThat(page.executed()).containsExactly("Set", "Next");
    }

    @Test
    void a_request_that_ended_in_a_problem_frees_its_key() throws Exception {
        assertThat(client.execute(commands(SET_NAME), "k1").status()).isEqualTo(404);
        client.execute(commands("loan"));
        assertThat(client.execute(commands(SET_NAME), "k1").text("/status")).isEqualTo("filled");
    }

    @Test
    void a_message_is_understood_with_the_live_form_and_what_was_said_before() throws Exception {
        agent.understander()
                .means("tên là Kín", List.of(new FormCommand.Set(new FieldRef("customerName"), FieldValue.of("Kín"))));
        Answer answer = client.execute(
                "{\"session_id\":\"" + session + "\",\"form_id\":\"loan\",\"user_message\":\"tên là Kín\"}");
        assertThat(answer.text("/status")).isEqualTo("filled");
        assertThat(agent.understander().lastAsked().recent()).isEmpty();

        client.execute(message("gì đó"));
        UnderstandRequest asked = agent.understander().lastAsked();
        assertThat(asked.form().orElseThrow().fields().getFirst().value()).isEqualTo(FieldValue.of("Kín"));
        assertThat(asked.recent()).containsExactly(new FieldRef("customerName"));
        assertThat(asked.asked()).contains(new FieldRef("phoneNumber"));
        assertThat(asked.forms()).extracting(f -> f.id().value()).contains("loan", "hr");
        assertThat(asked.now().getZone()).hasToString("Asia/Ho_Chi_Minh");
    }

    @Test
    void what_is_not_certain_is_asked_and_nothing_is_handed_in_meanwhile() throws Exception {
        Question question = new Question(
                Optional.of(new FieldRef("phoneNumber")),
                Question.Reason.INVALID,
                "0963",
                "0963",
                List.of(),
                "Số điện thoại còn thiếu số.");
        agent.understander()
                .means(
                        "tên Kín số 0963 rồi nộp",
                        List.of(
                                new FormCommand.Set(new FieldRef("customerName"), FieldValue.of("Kín")),
                                new FormCommand.Submit()),
                        question);
        client.execute(commands("loan"));
        Answer answer = client.execute(message("tên Kín số 0963 rồi nộp"));
        assertThat(answer.text("/status")).isEqualTo("needs_input");
        assertThat(answer.body().path("success").asBoolean()).isFalse();
        assertThat(answer.text("/questions/0/field")).isEqualTo("phoneNumber");
        assertThat(answer.text("/message")).endsWith("Số điện thoại còn thiếu số.");
        assertThat(formValue()).isEqualTo("Kín");
        assertThat(agent.browser().last().executed()).containsExactly("Set");

        client.execute(message("tám"));
        assertThat(agent.understander().lastAsked().open()).containsExactly(question);
        assertThat(agent.understander().lastAsked().asked()).contains(new FieldRef("phoneNumber"));
    }

    @Test
    void two_sessions_know_nothing_of_each_other() throws Exception {
        client.execute(commands("loan", SET_NAME));
        String other = session + "-2";
        client.execute("{\"session_id\":\"" + other + "\",\"form_id\":\"loan\",\"commands\":[]}");
        assertThat(client.get("/api/sessions/" + other + "/form").text("/fields/0/value"))
                .isEmpty();
        assertThat(formValue()).isEqualTo("Trần Thị Kín");
    }

    @Test
    void a_page_that_has_gone_is_told_as_failed_and_the_session_can_begin_again() throws Exception {
        client.execute(commands("loan", SET_NAME));
        agent.browser().last().die();
        Answer answer = client.execute(commands(SET_NAME));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("failed");
        assertThat(answer.body().path("success").asBoolean()).isFalse();
        assertThat(client.execute(commands("loan", SET_NAME)).text("/status")).isEqualTo("filled");
    }

    @Test
    void a_page_that_has_gone_after_the_click_is_told_as_unknown_and_never_clicked_again() throws Exception {
        int before = agent.browser().received().size();
        client.execute(commands("loan", SET_NAME));
        String token = askToSubmit();
        agent.browser().last().dieAtSubmit();
        assertThat(confirm(token, "k1").text("/status")).isEqualTo("unknown");
        assertThat(agent.ledger().unsettled()).isEmpty();

        Answer asked = confirm(token, "k2");
        assertThat(asked.text("/status")).isEqualTo("unknown");
        client.execute(commands("loan", SET_NAME));
        assertThat(client.execute(commands("{\"intent\":\"SUBMIT\"}")).text("/status"))
                .isEqualTo("unknown");
        assertThat(agent.browser().received()).hasSize(before + 1);
    }

    @Test
    void a_page_that_turns_out_to_be_a_sign_in_waits_for_a_person() throws Exception {
        agent.browser().behindSignIn(new FormId("inside"));
        Answer answer = client.execute(commands("inside", SET_NAME));
        assertThat(answer.text("/status")).isEqualTo("needs_input");
        assertThat(answer.text("/live_url")).startsWith("ws://127.0.0.1:");
        assertThat(agent.browser().last().executed()).isEmpty();
    }

    private Answer confirm(String token, String key) throws Exception {
        return client.execute(commands("{\"intent\":\"CONFIRM\",\"value\":\"" + token + "\"}"), key);
    }

    private String askToSubmit() throws Exception {
        return client.execute(commands("{\"intent\":\"SUBMIT\"}")).text("/confirmation/token");
    }

    private String formValue() throws Exception {
        return client.get("/api/sessions/" + session + "/form").text("/fields/0/value");
    }

    private CompletableFuture<Answer> later(String body, String key) {
        return client.http()
                .sendAsync(
                        client.request("/api/execute")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .thenApply(raw -> new Answer(
                        raw.statusCode(), vn.vpbank.voiceagent.forms.json.FormsJson.MAPPER.readTree(raw.body()), raw));
    }

    private String message(String text) {
        return "{\"session_id\":\"" + session + "\",\"user_message\":\"" + text + "\"}";
    }

    /// A form id first, if one is to be sent; then commands.
    private String commands(String... parts) {
        boolean named = parts.length > 0 && !parts[0].startsWith("{");
        List<String> commands = List.of(parts).subList(named ? 1 : 0, parts.length);
        return "{\"session_id\":\"" + session + "\"," + (named ? "\"form_id\":\"" + parts[0] + "\"," : "")
                + "\"commands\":[" + String.join(",", commands) + "]}";
    }
}
