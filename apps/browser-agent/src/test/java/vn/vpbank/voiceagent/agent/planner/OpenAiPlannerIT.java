package vn.vpbank.voiceagent.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.agent.planner.Plan.IsField;
import vn.vpbank.voiceagent.agent.planner.Planner.Answer;
import vn.vpbank.voiceagent.agent.planner.Planner.Planned;
import vn.vpbank.voiceagent.agent.planner.Planner.Reason;
import vn.vpbank.voiceagent.agent.planner.Planner.Unavailable;
import vn.vpbank.voiceagent.agent.settings.PlannerSettings;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.testkit.planner.FakeModel;

@Timeout(30)
class OpenAiPlannerIT extends PlannerContract {
    private static final OpenPhrase.FieldName SPONSOR = PlannerForms.name("người đỡ đầu", "<name>");

    private FakeModel model;
    private OpenAiPlanner planner;

    @BeforeEach
    void start() throws IOException {
        model = FakeModel.start()
                .knows("hạn chót hoàn trả", "endDate")
                .knows("tậu con xế hộp", "Mua phương tiện đi lại")
                .knows("người đỡ đầu", "sponsor");
        planner = planner(model.baseUrl(), FakeModel.KEY, Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        planner.close();
        model.close();
    }

    private static OpenAiPlanner planner(URI at, String key, Duration timeout) {
        return new OpenAiPlanner(new PlannerSettings(at, FakeModel.NAME, Optional.of(key), timeout));
    }

    @Override
    Planner planner() {
        return planner;
    }

    private Answer ask() {
        return planner.plan(PlannerForms.LOAN, List.of(SPONSOR));
    }

    private static Answer sponsor() {
        return new Planned(new Plan(List.of(new IsField(SPONSOR, new FieldRef("sponsor")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void a_busy_server_is_asked_once_more(int status) {
        model.next(status, "{}");
        assertThat(ask()).isEqualTo(sponsor());
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void a_busy_server_is_not_asked_a_third_time() {
        model.next(503, "{}").next(503, "{}");
        assertThat(ask()).isEqualTo(new Unavailable(Reason.OVERLOADED));
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void a_server_that_wants_to_be_left_alone_for_longer_than_a_person_waits_is_left_alone() {
        model.next(429, "{}", "Retry-After", "60");
        assertThat(ask()).isEqualTo(new Unavailable(Reason.OVERLOADED));
        assertThat(ask()).isEqualTo(new Unavailable(Reason.RESTING));
        assertThat(model.requests()).hasSize(1);
    }

    @Test
    void a_model_that_hangs_costs_no_more_than_the_time_limit_and_soon_nothing() {
        try (OpenAiPlanner hasty = planner(model.baseUrl(), FakeModel.KEY, Duration.ofMillis(300))) {
            model.hangs().stalls().hangs();
            for (int i = 0; i < Breaker.FAILURES; i++) {
                assertThat(hasty.plan(PlannerForms.LOAN, List.of(SPONSOR))).isEqualTo(new Unavailable(Reason.TIMEOUT));
            }
            assertThat(hasty.plan(PlannerForms.LOAN, List.of(SPONSOR))).isEqualTo(new Unavailable(Reason.RESTING));
            assertThat(model.requests()).hasSize(Breaker.FAILURES);
        }
    }

    @Test
    void nobody_at_the_address_is_no_plan() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (OpenAiPlanner lost = planner(URI.create("http://127.0.0.1:" + free + "/v1"), "k", Duration.ofSeconds(5))) {
            assertThat(lost.plan(PlannerForms.LOAN, List.of(SPONSOR))).isEqualTo(new Unavailable(Reason.UNREACHABLE));
        }
    }

    @Test
    void a_wrong_key_is_no_plan_and_is_not_tried_again_at_once() {
        try (OpenAiPlanner wrong = planner(model.baseUrl(), "wrong", Duration.ofSeconds(5))) {
            assertThat(wrong.plan(PlannerForms.LOAN, List.of(SPONSOR))).isEqualTo(new Unavailable(Reason.REFUSED));
            assertThat(model.requests()).hasSize(1);
        }
    }

    @Test
    void a_redirect_is_not_followed_with_the_key() throws IOException {
        try (FakeModel elsewhere = FakeModel.start()) {
            model.next(307, "", "Location", elsewhere.baseUrl() + "/chat/completions");
            assertThat(ask()).isEqualTo(new Unavailable(Reason.REFUSED));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I think it is sponsor",
                "[]",
                "{}",
                "{\"meanings\":{}}",
                "null",
                "{\"meanings\":[",
                "{\"meanings\":[],\"submit\":true}"
            })
    void what_is_not_of_the_agreed_form_is_no_plan(String content) {
        model.says(content);
        assertThat(ask()).isEqualTo(new Unavailable(Reason.GARBLED));
    }

    @Test
    void an_answer_cut_off_or_without_a_choice_is_no_plan() {
        model.stopsEarly("{\"meanings\":[]}").next(200, "{\"choices\":[]}").next(200, "<html>");
        for (int i = 0; i < 3; i++) {
            assertThat(ask()).isEqualTo(new Unavailable(Reason.GARBLED));
        }
    }

    @Test
    void a_huge_answer_is_not_read_to_its_end() {
        model.next(200, "x".repeat(10_000_000));
        assertThat(ask()).isEqualTo(new Unavailable(Reason.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phrase\":1,\"means\":\"nowhere\"}",
                "{\"phrase\":1,\"means\":\"secret\"}",
                "{\"phrase\":1,\"means\":\"fee\"}",
                "{\"phrase\":1,\"means\":\"b1\"}",
                "{\"phrase\":1,\"means\":4}",
                "{\"phrase\":2,\"means\":\"sponsor\"}",
                "{\"phrase\":\"1\",\"means\":\"sponsor\"}",
                "{\"phrase\":1,\"means\":\"sponsor\",\"value\":\"Trần Văn Bảy\"}",
                "{\"phrase\":1}",
                "\"sponsor\"",
                "{\"intent\":\"SUBMIT\"}"
            })
    void a_meaning_that_does_not_fit_the_form_is_dropped(String meaning) {
        model.says("{\"meanings\":[" + meaning + "]}");
        assertThat(ask()).isEqualTo(new Planned(Plan.EMPTY));
    }
}
