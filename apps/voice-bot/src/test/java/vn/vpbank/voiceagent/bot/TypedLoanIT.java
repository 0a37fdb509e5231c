package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.bot.testkit.Browser;
import vn.vpbank.voiceagent.bot.testkit.Socket;
import vn.vpbank.voiceagent.forms.json.FormsJson;

class TypedLoanIT {
    private static final List<String> SAID = List.of(
            "Khách hàng tên Nguyễn Văn An, sinh ngày 12 tháng 5 năm 1990, giới tính nam",
            "Số căn cước công dân 001090012345, cấp ngày 1 tháng 7 năm 2021",
            "Nơi cấp Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            "Số điện thoại 0912345678",
            "Địa chỉ thường trú 12 Láng Hạ, phường Láng, Hà Nội",
            "Nghề nghiệp nhân viên, thu nhập hàng tháng 35 triệu",
            "Vay năm trăm triệu trong hai năm, mục đích mua nhà",
            "Tài sản bảo đảm không có",
            "Không có người bảo lãnh",
            "Đồng ý điều khoản");

    @TempDir
    private Path folder;

    @Test
    void a_loan_is_filled_by_typing_and_submitted_exactly_once_however_often_yes_is_pressed() throws Exception {
        try (RealStack stack = new RealStack(folder, Map.of("STT", "none", "TTS", "none"))) {
            Browser browser = new Browser(stack.root);
            String talk = browser.start();
            try (Socket page = browser.socket("/ws?ticket=" + browser.ticket(talk), stack.root.toString())) {
                page.await("form");
                for (String said : SAID) {
                    page.send(text(said));
                    page.await("metrics");
                }
                page.send(text("nộp hồ sơ"));
                JsonNode confirmation = page.await("confirmation");
                assertThat(stack.submissions()).isEmpty();
                String yes = request("confirm")
                        .set(
                                "d",
                                FormsJson.MAPPER
                                        .createObjectNode()
                                        .put("token", confirmation.path("token").asString())
                                        .put("yes", true))
                        .toString();
                page.send(yes);
                page.send(yes);
                assertThat(page.await("task_completed").path("outcome").asString())
                        .isEqualTo("submitted");
                page.send(yes);
                page.send(text("xác nhận nộp"));
                page.await("transcript");
            }
            List<JsonNode> submissions = stack.submissions();
            assertThat(submissions).hasSize(1);
            assertThat(submissions.getFirst().path("posts").asInt()).isEqualTo(1);
            JsonNode values = submissions.getFirst().path("values");
            assertThat(values.path("customerName").asString()).isEqualTo("Nguyễn Văn An");
            assertThat(values.path("birthDate").asString()).isEqualTo("1990-05-12");
            assertThat(values.path("nationalId").asString()).isEqualTo("001090012345");
            assertThat(values.path("monthlyIncome").asString()).isEqualTo("35000000");
            assertThat(values.path("loanAmount").asString()).isEqualTo("500000000");
            assertThat(values.path("loanTerm").asString()).isEqualTo("24");
            assertThat(values.path("agreeTerms").asString()).isEqualTo("true");
        }
    }

    @Test
    void a_file_that_was_sent_is_attached_by_a_word_and_a_yes() throws Exception {
        try (RealStack stack = new RealStack(folder, Map.of("STT", "none", "TTS", "none"))) {
            Browser browser = new Browser(stack.root);
            String talk = browser.start();
            try (Socket page = browser.socket("/ws?ticket=" + browser.ticket(talk), stack.root.toString())) {
                page.await("form");
                byte[] picture = new byte[3 * 1024 * 1024];
                assertThat(browser.file(talk, "Mặt trước.PNG", picture, stack.root.toString())
                                .statusCode())
                        .isEqualTo(201);
                page.send(text("đính kèm mặt trước vào ảnh chụp CCCD"));
                assertThat(page.await("confirmation").path("act").asString()).isEqualTo("upload");
                page.send(text("đồng ý tải lên"));
                JsonNode held = page.await("form-change");
                while (!held.toString().contains("Mặt trước.PNG")) {
                    held = page.await("form-change");
                }
                assertThat(held.path("fields").get(0).path("ref").asString()).isEqualTo("identityFile");
            }
        }
    }

    private static String text(String content) {
        return FormsJson.MAPPER
                .createObjectNode()
                .put("type", "text")
                .put("content", content)
                .toString();
    }

    private static ObjectNode request(String name) {
        return FormsJson.MAPPER.createObjectNode().put("type", "client-message").put("t", name);
    }

    @Test
    void the_live_view_of_the_talks_form_is_passed_through_to_its_owner() throws Exception {
        try (RealStack stack = new RealStack(folder, Map.of("STT", "none", "TTS", "none"))) {
            Browser browser = new Browser(stack.root);
            String talk = browser.start();
            try (Socket page = browser.socket("/ws?ticket=" + browser.ticket(talk), stack.root.toString())) {
                page.await("form");
                try (Socket live = browser.socket("/ws/live?ticket=" + browser.ticket(talk), stack.root.toString())) {
                    byte[] frame = live.awaitBytes();
                    // A JPEG begins so.
                    assertThat(frame).startsWith(0xFF, 0xD8, 0xFF);
                }
            }
        }
    }
}
