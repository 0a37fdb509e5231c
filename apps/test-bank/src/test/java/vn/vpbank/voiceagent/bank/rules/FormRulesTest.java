package vn.vpbank.voiceagent.bank.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.bank.rules.FieldRule.optional;
import static vn.vpbank.voiceagent.bank.rules.FieldRule.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final FormRules form = new FormRules(
            "form",
            "Biểu mẫu",
            List.of(
                    required("name", "Họ và tên", new ValueKind.Text(10)),
                    optional("ways", "Kênh", new ValueKind.Choices(List.of("sms", "zalo"))),
                    optional("helped", "Có người giúp", new ValueKind.Tick()),
                    required("helper", "Người giúp", new ValueKind.Text(10)).when("helped", "true"),
                    required("agreed", "Đồng ý", new ValueKind.Tick())),
            List.of(values -> values.getOrDefault("name", "").equals(values.get("helper"))
                    ? Optional.of(new FieldError("helper", "Người giúp", "Phải là người khác."))
                    : Optional.empty()));

    @Test
    void values_come_out_in_the_order_of_the_form_and_groups_as_lists() {
        var checked = check(Map.of(
                "agreed", List.of("true"),
                "ways", List.of("zalo", "sms"),
                "name", List.of("  An ")));
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.values())
                .containsExactly(
                        Map.entry("name", "An"),
                        Map.entry("ways", List.of("zalo", "sms")),
                        Map.entry("agreed", "true"));
    }

    @Test
    void a_field_that_is_not_shown_is_neither_wanted_nor_stored() {
        var hidden = check(Map.of("name", List.of("An"), "agreed", List.of("true"), "helper", List.of("Bình")));
        assertThat(hidden.errors()).isEmpty();
        assertThat(hidden.values()).doesNotContainKey("helper");

        var shown = check(Map.of("name", List.of("An"), "agreed", List.of("true"), "helped", List.of("true")));
        assertThat(shown.errors()).extracting(FieldError::field).containsExactly("helper");
    }

    @Test
    void required_fields_are_named_and_a_required_tick_must_be_true() {
        var checked = check(Map.of("name", List.of(" "), "agreed", List.of("false")));
        assertThat(checked.errors())
                .containsExactly(
                        new FieldError("name", "Họ và tên", "Vui lòng nhập họ và tên."),
                        new FieldError("agreed", "Đồng ý", "Cần đánh dấu “Đồng ý”."));
    }

    @Test
    void two_values_for_one_field_and_unknown_fields_are_refused() {
        var checked = check(Map.of("name", List.of("An", "Bình"), "agreed", List.of("true"), "other", List.of("x")));
        assertThat(checked.errors()).extracting(FieldError::field).containsExactly("name", "other");
    }

    @Test
    void fields_are_checked_together_once_each_is_right() {
        var checked = check(Map.of(
                "name", List.of("An"),
                "agreed", List.of("true"),
                "helped", List.of("true"),
                "helper", List.of("An")));
        assertThat(checked.errors()).extracting(FieldError::message).containsExactly("Phải là người khác.");
    }

    private FormRules.Checked check(Map<String, List<String>> sent) {
        return form.check(sent, TODAY);
    }
}
