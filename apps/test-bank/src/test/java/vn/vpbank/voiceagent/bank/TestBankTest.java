package vn.vpbank.voiceagent.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The running bank, spoken to over HTTP.
class TestBankTest {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"#]+\\.(?:js|css))\"");

    @TempDir
    static Path data;

    private static TestBank.Running bank;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @BeforeAll
    static void start() {
        bank = TestBank.start(data, 0);
    }

    @AfterAll
    static void stop() {
        bank.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/loan/", "/hr/", "/crm/", "/compliance/", "/transaction/", "/submissions"})
    void each_page_and_all_its_files_are_served_under_a_strict_policy(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"vi\">")
                .doesNotContain("<style")
                .doesNotContain("onclick");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        ASSET.matcher(page.body())
                .results()
                .forEach(asset -> assertThat(statusOf(path, asset.group(1)))
                        .as(asset.group(1))
                        .isEqualTo(200));
    }

    @Test
    void health_answers() throws Exception {
        assertThat(get("/health").body()).contains("\"status\":\"ok\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan", "hr", "crm", "compliance", "transaction"})
    void a_right_form_is_stored_as_it_was_sent(String form) throws Exception {
        String application = "T-STORED-" + form;
        Map<String, Object> values = Samples.of(form);

        HttpResponse<String> answer = send(form, application, values);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json.readTree(answer.body()).path("message").asString())
                .isEqualTo("Đã tiếp nhận hồ sơ " + application + ".");
        JsonNode stored = stored(application);
        assertThat(stored.path("form").asString()).isEqualTo(form);
        assertThat(stored.path("posts").asInt()).isEqualTo(1);
        assertThat(stored.path("values")).isEqualTo(json.<JsonNode>valueToTree(values));
    }

    @Test
    void a_double_post_is_counted_and_both_are_in_the_history() throws Exception {
        send("loan", "T-TWICE-1", Samples.loan());
        HttpResponse<String> second = send("loan", "T-TWICE-1", Samples.loan());

        assertThat(json.readTree(second.body()).path("posts").asInt()).isEqualTo(2);
        assertThat(stored("T-TWICE-1").path("posts").asInt()).isEqualTo(2);
        assertThat(stored("T-TWICE-1").path("history").size()).isEqualTo(2);
    }

    @Test
    void a_wrong_form_is_refused_with_a_message_for_each_field_and_does_not_count() throws Exception {
        Map<String, Object> values = Samples.loan();
        values.put("nationalId", "123");
        values.put("loanAmount", "5.000.000");
        values.put("loanTerm", "25");

        HttpResponse<String> answer = send("loan", "T-WRONG-1", values);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).path("errors"))
                .extracting(e ->
                        e.path("field").asString() + ": " + e.path("message").asString())
                .containsExactly(
                        "nationalId: Phải có đúng 12 chữ số.",
                        "loanAmount: Số tiền phải từ 10.000.000 đến 50.000.000.000 đồng.",
                        "loanTerm: Lựa chọn không hợp lệ.");
        assertThat(stored("T-WRONG-1").path("posts").asInt()).isZero();
        assertThat(get("/api/submissions").body()).doesNotContain("T-WRONG-1");

        send("loan", "T-WRONG-1", Samples.loan());
        assertThat(stored("T-WRONG-1").path("posts").asInt()).isEqualTo(1);
        assertThat(stored("T-WRONG-1").path("refused").asInt()).isEqualTo(1);
    }

    @Test
    void leave_whose_days_do_not_add_up_is_refused() throws Exception {
        Map<String, Object> values = Samples.hr();
        values.put("totalDays", "9");
        assertThat(send("hr", "T-DAYS-1", values).body()).contains("Số ngày nghỉ không khớp");
        values.put("endDate", "2026-12-01");
        assertThat(send("hr", "T-DAYS-1", values).body()).contains("Ngày kết thúc phải sau ngày bắt đầu");
    }

    @Test
    void a_report_of_something_that_has_not_happened_yet_is_refused() throws Exception {
        Map<String, Object> values = Samples.compliance();
        values.put("transactionAt", "2026-11-21T08:00");
        assertThat(send("compliance", "T-EARLY-1", values).body()).contains("Giao dịch phải xảy ra trước ngày báo cáo");
    }

    @Test
    void a_transfer_needs_its_receiver_and_a_withdrawal_does_not_keep_one() throws Exception {
        Map<String, Object> values = Samples.transaction();
        values.remove("receiverName");
        assertThat(send("transaction", "T-TO-1", values).body()).contains("Vui lòng nhập người thụ hưởng");

        values.put("transactionType", "withdraw");
        assertThat(send("transaction", "T-TO-1", values).statusCode()).isEqualTo(201);
        assertThat(stored("T-TO-1").path("values").has("receiverBank")).isFalse();
    }

    @Test
    void what_is_not_a_submission_is_refused_without_a_trace() throws Exception {
        assertThat(post("/loan/api/submissions", "{\"application\":").statusCode())
                .isEqualTo(400);
        assertThat(post("/loan/api/submissions", "{\"application\":\"a b\",\"values\":{}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/loan/api/submissions", "{\"application\":\"T-DEEP-1\",\"values\":{\"x\":{\"y\":1}}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/loan/api/submissions", "\"" + "x".repeat(70_000) + "\"")
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/none/api/submissions", "{}").statusCode()).isEqualTo(404);
        assertThat(get("/api/submissions/T-DEEP-1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_failure_and_a_refusal_on_request_store_nothing_and_then_all_is_well_again() throws Exception {
        behave("{\"mode\":\"fail\"}");
        assertThat(send("loan", "T-FAULT-1", Samples.loan()).statusCode()).isEqualTo(500);
        behave("{\"mode\":\"refuse\",\"message\":\"Hồ sơ đã quá hạn mức.\"}");
        HttpResponse<String> refused = send("loan", "T-FAULT-1", Samples.loan());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Hồ sơ đã quá hạn mức.");
        assertThat(stored("T-FAULT-1").path("posts").asInt()).isZero();

        assertThat(send("loan", "T-FAULT-1", Samples.loan()).statusCode()).isEqualTo(201);
        assertThat(stored("T-FAULT-1").path("history"))
                .extracting(p -> p.path("outcome").asString())
                .containsExactly("FAILED", "REFUSED", "TAKEN");
    }

    @Test
    void a_dropped_submission_is_stored_but_gets_no_answer() throws Exception {
        behave("{\"mode\":\"drop\"}");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> send("loan", "T-DROP-1", Samples.loan()));
        assertThat(stored("T-DROP-1").path("posts").asInt()).isEqualTo(1);
    }

    @Test
    void a_slow_submission_is_taken_in_the_end() throws Exception {
        behave("{\"mode\":\"slow\",\"delay_ms\":30}");
        long start = System.nanoTime();
        assertThat(send("loan", "T-SLOW-1", Samples.loan()).statusCode()).isEqualTo(201);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(30_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"explode\"}",
                "{\"mode\":\"fail\",\"times\":101}",
                "{\"mode\":\"slow\",\"delay_ms\":60000}",
                "{}"
            })
    void faults_out_of_bounds_are_refused(String wanted) throws Exception {
        assertThat(post("/api/test/behaviour", wanted).statusCode()).isEqualTo(400);
        assertThat(get("/api/test/behaviour").body()).contains("\"left\":0");
    }

    @Test
    void submissions_outlive_the_bank(@TempDir Path folder) throws Exception {
        try (TestBank.Running first = TestBank.start(folder, 0)) {
            assertThat(http.send(submission(first, "loan", "T-KEPT-1", Samples.loan()), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
        try (TestBank.Running second = TestBank.start(folder, 0)) {
            HttpRequest list = HttpRequest.newBuilder(second.origin().resolve("/api/submissions"))
                    .build();
            assertThat(http.send(list, BodyHandlers.ofString()).body()).contains("T-KEPT-1");
        }
    }

    private void behave(String wanted) throws Exception {
        assertThat(post("/api/test/behaviour", wanted).statusCode()).isEqualTo(200);
    }

    private JsonNode stored(String application) throws Exception {
        return json.readTree(get("/api/submissions/" + application).body());
    }

    private HttpResponse<String> send(String form, String application, Map<String, Object> values) throws Exception {
        return http.send(submission(bank, form, application, values), BodyHandlers.ofString());
    }

    private HttpRequest submission(TestBank.Running to, String form, String application, Map<String, Object> values) {
        return HttpRequest.newBuilder(to.origin().resolve("/" + form + "/api/submissions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("application", application, "values", values))))
                .build();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(bank.origin().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(bank.origin().resolve(path)).build(), BodyHandlers.ofString());
    }

    private int statusOf(String page, String asset) {
        try {
            return http.send(
                            HttpRequest.newBuilder(bank.origin().resolve(page).resolve(asset))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException ex) {
            throw new AssertionError(asset, ex);
        }
    }
}
