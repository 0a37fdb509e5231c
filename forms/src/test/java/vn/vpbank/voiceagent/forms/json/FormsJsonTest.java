package vn.vpbank.voiceagent.forms.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

class FormsJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"intent\":\"SET\",\"field\":\"loanAmount\",\"value\":\"3500000000\"}",
                "{\"intent\":\"SET\",\"field\":\"skills\",\"value\":[\"a\",\"b\"]}",
                "{\"intent\":\"APPEND\",\"field\":\"note\",\"value\":\"gọi lại\"}",
                "{\"intent\":\"CLEAR\",\"field\":\"note\"}",
                "{\"intent\":\"UPLOAD\",\"field\":\"scan\",\"value\":\"cccd.pdf\"}",
                "{\"intent\":\"NEXT\"}",
                "{\"intent\":\"BACK\"}",
                "{\"intent\":\"GOTO\",\"field\":\"phone\"}",
                "{\"intent\":\"GOTO\",\"section\":\"Khách hàng\"}",
                "{\"intent\":\"GOTO\",\"step\":2}",
                "{\"intent\":\"OPEN_FORM\",\"form\":\"loan\"}",
                "{\"intent\":\"SEARCH\",\"query\":\"Lan\"}",
                "{\"intent\":\"SCROLL\",\"value\":\"down\"}",
                "{\"intent\":\"SAVE\"}",
                "{\"intent\":\"SUBMIT\"}",
                "{\"intent\":\"CANCEL\"}",
                "{\"intent\":\"RESET\"}",
                "{\"intent\":\"PRINT\"}",
                "{\"intent\":\"DOWNLOAD\"}",
                "{\"intent\":\"PRESS\",\"button\":\"Tra cứu\"}",
                "{\"intent\":\"CONFIRM\",\"value\":\"t0k\"}",
                "{\"intent\":\"CONFIRM\"}",
                "{\"intent\":\"DENY\"}",
                "{\"intent\":\"UNDO\"}",
                "{\"intent\":\"REDO\"}",
                "{\"intent\":\"READ\"}",
                "{\"intent\":\"READ\",\"section\":\"Khoản vay\"}",
                "{\"intent\":\"MISSING\"}",
                "{\"intent\":\"REPEAT\"}",
                "{\"intent\":\"HELP\"}",
                "{\"intent\":\"SKIP\"}",
                "{\"intent\":\"STOP\"}",
                "{\"intent\":\"RESUME\"}",
                "{\"intent\":\"HANDOFF\"}",
                "{\"intent\":\"OUT_OF_SCOPE\"}"
            })
    void every_command_reads_and_writes_as_the_same_text(String json) {
        assertThat(FormsJson.command(FormsJson.command(FormsJson.MAPPER.readTree(json))))
                .hasToString(json);
    }

    @Test
    void a_form_survives_the_way_there_and_back() {
        FormModel form = FormsJson.form(FormsJson.MAPPER.readTree("""
                {"id":"loan","title":"Đơn vay","step":1,"steps":3,"fields":[
                 {"ref":"customerName","label":"Họ và tên *","type":"text","required":true,"section":"Khách hàng",
                  "value":null,"min":null,"options":null,"maxLength":80},
                 {"ref":"loanTerm","label":"Kỳ hạn (tháng)","type":"select","step":2,
                  "options":[{"value":"24","label":"24 tháng"}]}],
                 "buttons":[{"ref":"b1","label":"Tiếp tục","disabled":false}],"surprise":1}"""));

        assertThat(form.field(new FieldRef("loanTerm")).orElseThrow().type()).isEqualTo(FieldType.SELECT);
        assertThat(form.missing()).containsExactly(new FieldRef("customerName"));
        assertThat(FormsJson.form(FormsJson.form(form))).isEqualTo(form);
    }

    @Test
    void a_report_survives_the_way_there_and_back() {
        FieldRef name = new FieldRef("customerName");
        FillReport report = new FillReport(
                FillReport.Status.NEEDS_CONFIRMATION,
                List.of(new FillReport.FieldOutcome(
                        name,
                        "Họ và tên",
                        Optional.of(FieldValue.of("An")),
                        FieldValue.EMPTY,
                        "",
                        false,
                        Optional.of("differs"))),
                List.of(new Question(
                        Optional.empty(),
                        Question.Reason.UNKNOWN_FIELD,
                        "màu mắt",
                        "",
                        List.of(),
                        "Không có mục này.")),
                1,
                3,
                List.of(name),
                Optional.of(new FillReport.Confirmation(
                        "submit",
                        "t",
                        List.of(new FillReport.DigestLine(name, "Họ và tên", FieldValue.of("An"))),
                        Instant.parse("2026-11-23T02:00:00Z"))),
                "Đọc lại rồi xác nhận.",
                Map.of("total", 36.0));

        assertThat(FormsJson.report(FormsJson.report(report))).isEqualTo(report);
        assertThat(FormsJson.report(report).path("success").asBoolean()).isTrue();
    }

    @Test
    void complaints_name_the_place_but_never_the_value() {
        assertThatThrownBy(() ->
                        FormsJson.command(FormsJson.MAPPER.readTree("{\"intent\":\"SET\",\"field\":[\"0912345678\"]}")))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("field")
                .hasMessageNotContaining("0912345678");
        assertThatThrownBy(() -> FormsJson.command(FormsJson.MAPPER.readTree("{\"intent\":\"DANCE\"}")))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("intent");
    }
}
