package vn.vpbank.voiceagent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.agent.testkit.AgentClient.Answer;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// A loan from the first word to the bank's books, in a real browser.
class LoanIT {
    private static final Map<String, String> STEP_1 = ordered(
            "customerName", "Nguyễn Văn An",
            "birthDate", "1990-05-12",
            "gender", "male",
            "nationalId", "001090012345",
            "idIssueDate", "2021-07-01",
            "idIssuePlace", "Cục Cảnh sát QLHC về TTXH",
            "phoneNumber", "0912345678",
            "permanentAddress", "12 Láng Hạ, Hà Nội");
    private static final Map<String, String> STEP_2 = ordered(
            "occupation", "employed",
            "monthlyIncome", "35000000",
            "loanAmount", "3500000000",
            "loanTerm", "24",
            "loanPurpose", "home");
    private static final Map<String, String> STEP_3 =
            ordered("collateral", "none", "hasGuarantor", "no", "agreeTerms", "true");

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
    void a_loan_is_filled_read_back_confirmed_and_received_exactly_once() throws Exception {
        Answer first = fill(STEP_1, "NEXT");
        assertThat(first.text("/status")).as(first.text("/message")).isEqualTo("filled");
        assertAllStand(first, STEP_1);
        assertThat(first.body().path("step").asInt()).isEqualTo(2);
        assertAllStand(fill(STEP_2, "NEXT"), STEP_2);

        Answer asked = fill(STEP_3, "SUBMIT");
        assertThat(asked.text("/status")).as(asked.text("/message")).isEqualTo("needs_confirmation");
        assertThat(valuesOf(asked.body().at("/confirmation/digest"), "value"))
                .containsAllEntriesOf(STEP_1)
                .containsAllEntriesOf(STEP_2)
                .containsAllEntriesOf(STEP_3);
        int before = agent.submissions().size();

        ObjectNode confirm = request();
        confirm.putArray("commands")
                .addObject()
                .put("intent", "CONFIRM")
                .put("value", asked.text("/confirmation/token"));
        Answer done = client.execute(confirm.toString(), "confirm-" + session);
        assertThat(done.text("/status")).as(done.text("/message")).isEqualTo("submitted");
        assertThat(done.text("/message")).contains("Đã tiếp nhận");
        Answer repeat = client.execute(confirm.toString(), "confirm-" + session);
        assertThat(repeat.header("Idempotency-Replayed")).contains("true");
        assertThat(client.execute(confirm.toString(), "another-" + session).text("/status"))
                .isNotEqualTo("submitted");

        JsonNode received = agent.submissions();
        assertThat(received.size()).isEqualTo(before + 1);
        JsonNode loan = received.valueStream()
                .filter(s -> s.at("/values/loanAmount").asString().equals("3500000000"))
                .findFirst()
                .orElseThrow();
        assertThat(loan.path("posts").asInt()).isEqualTo(1);
        assertThat(loan.at("/values/customerName").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(loan.at("/values/loanTerm").asString()).isEqualTo("24");
    }

    @Test
    void a_value_that_changes_after_the_read_back_kills_the_token() throws Exception {
        fill(STEP_1, "NEXT");
        fill(STEP_2, "NEXT");
        String token = fill(STEP_3, "SUBMIT").text("/confirmation/token");
        int before = agent.submissions().size();
        fill(Map.of("note", "Gọi lại sau"));
        ObjectNode confirm = request();
        confirm.putArray("commands").addObject().put("intent", "CONFIRM").put("value", token);
        Answer answer = client.execute(confirm.toString(), "k1");
        assertThat(answer.text("/status")).isNotEqualTo("submitted");
        assertThat(agent.submissions().size()).isEqualTo(before);
    }

    @Test
    void an_unknown_field_is_told_beside_those_that_stand() throws Exception {
        Answer answer = fill(ordered("customerName", "Lê Văn Bình", "eyeColour", "nâu"));
        assertThat(answer.text("/status")).isEqualTo("needs_input");
        assertThat(valuesOf(answer.body().path("fields"), "problem")).containsEntry("eyeColour", "unknown_field");
        assertThat(formValues()).containsEntry("customerName", "Lê Văn Bình");
    }

    @Test
    void a_browser_killed_in_mid_fill_comes_back_and_what_is_reported_stands() throws Exception {
        fill(Map.of("customerName", "Trần Thị Hồng", "phoneNumber", "0987654321"));
        ObjectNode body = request();
        ArrayNode commands = body.putArray("commands");
        STEP_1.forEach((ref, value) ->
                commands.addObject().put("intent", "SET").put("field", ref).put("value", value));
        CompletableFuture<Answer> filling = CompletableFuture.supplyAsync(() -> {
            try {
                return client.execute(body.toString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        ProcessHandle.of(agent.chromium()).orElseThrow().destroyForcibly();
        Answer answer = filling.get(60, TimeUnit.SECONDS);

        assertThat(answer.text("/status")).as(answer.text("/message")).isEqualTo("filled");
        Map<String, String> standing = formValues();
        answer.body()
                .path("fields")
                .forEach(f -> assertThat(standing)
                        .containsEntry(
                                f.path("ref").asString(), f.path("actual").asString()));
        assertThat(standing).containsAllEntriesOf(STEP_1);
    }

    @Test
    void sessions_do_not_share_a_page() throws Exception {
        fill(Map.of("customerName", "Nguyễn Văn An"));
        Answer other =
                client.send("POST", "/api/sessions", "{\"session_id\":\"" + session + "-2\",\"form_id\":\"loan\"}");
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.text("/fields/0/value")).isEmpty();
    }

    private Answer fill(Map<String, String> values, String... then) throws Exception {
        ObjectNode body = request();
        ArrayNode commands = body.putArray("commands");
        values.forEach((ref, value) ->
                commands.addObject().put("intent", "SET").put("field", ref).put("value", value));
        for (String intent : then) {
            commands.addObject().put("intent", intent);
        }
        return client.execute(body.toString());
    }

    private ObjectNode request() {
        return FormsJson.MAPPER.createObjectNode().put("session_id", session).put("form_id", "loan");
    }

    private static void assertAllStand(Answer answer, Map<String, String> wanted) {
        assertThat(valuesOf(answer.body().path("fields"), "actual")).containsAllEntriesOf(wanted);
        assertThat(answer.body().path("fields")).allMatch(f -> f.path("ok").asBoolean());
    }

    private Map<String, String> formValues() throws Exception {
        return valuesOf(client.get("/api/sessions/" + session + "/form").body().path("fields"), "value");
    }

    private static Map<String, String> valuesOf(JsonNode list, String member) {
        Map<String, String> values = new LinkedHashMap<>();
        list.forEach(f -> values.put(f.path("ref").asString(), f.path(member).asString("")));
        return values;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (List<String> rest = List.of(pairs); !rest.isEmpty(); rest = rest.subList(2, rest.size())) {
            all.put(rest.get(0), rest.get(1));
        }
        return all;
    }
}
