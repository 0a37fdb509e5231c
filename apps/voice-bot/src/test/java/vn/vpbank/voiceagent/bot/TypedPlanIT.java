package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.testkit.Browser;
import vn.vpbank.voiceagent.bot.testkit.Socket;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.testkit.planner.FakeModel;

/// A person who talks, a real page, and a model behind the browser agent.
@Timeout(180)
class TypedPlanIT {
    @TempDir
    private Path folder;

    @Test
    void words_for_a_field_that_no_rule_knows_fill_it_with_the_model_once_and_then_without_it() throws Exception {
        try (FakeModel model = FakeModel.start().knows("bổng lộc đều đặn", "monthlyIncome");
                RealStack stack = new RealStack(
                        folder,
                        Map.of("STT", "none", "TTS", "none"),
                        Map.of(
                                "PLANNER_BASE_URL", model.baseUrl().toString(),
                                "PLANNER_API_KEY", FakeModel.KEY,
                                "PLANNER_MODEL", FakeModel.NAME))) {
            assertThat(toldAfter(stack, "bổng lộc đều đặn là 35 triệu")).contains("thu nhập hàng tháng", "35");
            assertThat(model.requests()).hasSize(1);
            assertThat(model.requests().toString()).doesNotContain("35");
            assertThat(toldAfter(stack, "bổng lộc đều đặn là 47 triệu")).contains("thu nhập hàng tháng", "47");
            assertThat(model.requests()).hasSize(1);
            assertThat(toldAfter(stack, "điền quê quán là Nam Định")).contains("không có mục quê quán");
        }
    }

    /// In a talk of its own, what the assistant says to these words.
    private static String toldAfter(RealStack stack, String said) throws Exception {
        Browser browser = new Browser(stack.root);
        String talk = browser.start();
        try (Socket page = browser.socket("/ws?ticket=" + browser.ticket(talk), stack.root.toString())) {
            page.await("form");
            page.send(FormsJson.MAPPER
                    .createObjectNode()
                    .put("type", "text")
                    .put("content", said)
                    .toString());
            for (JsonNode line = page.await("transcript"); ; line = page.await("transcript")) {
                if (line.path("role").asString().equals("user")) {
                    return page.await("transcript").path("content").asString();
                }
            }
        }
    }
}
