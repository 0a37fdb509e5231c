package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// Forms and texts of every shape. Set `-Dfuzz.rounds=1000000` for a long run.
class AnyFormTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:00:00+07:00");
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 200);
    private static final List<String> TYPES = List.of(
            "text",
            "textarea",
            "tel",
            "email",
            "number",
            "date",
            "datetime-local",
            "time",
            "month",
            "select",
            "radio",
            "checkbox",
            "multiselect",
            "file",
            "combobox",
            "password");
    private static final List<String> LABELS = List.of(
            "",
            "Địa chỉ thường trú",
            "Địa chỉ nhận thư",
            "Số tiền (VND) *",
            "ctl00$txt1",
            "😀",
            "名前",
            "Có … không?",
            "Full name",
            "Kỳ hạn",
            "((",
            "Số",
            "Ngày sinh",
            "*");
    private static final List<String> WORDS = List.of(
            "địa chỉ",
            "là",
            "số tiền",
            "hai",
            "tỷ",
            "không",
            "phải",
            "mà",
            "chứ không phải",
            "ngày",
            "mùng",
            "nộp",
            "đừng",
            "đọc lại",
            "số cuối",
            "thứ",
            "bỏ số",
            "thêm số",
            "ở đầu",
            "của",
            "a còng",
            "😀",
            "名前",
            "1.2.3",
            "9999999999999999999",
            "xoá",
            "kỳ hạn",
            "full name",
            "rồi",
            "à nhầm",
            "cái thứ hai",
            "?",
            "…");

    private static UnderstandResult understand(String text, ArrayNode fields, String asked, boolean partial) {
        ObjectNode request = FormsJson.MAPPER.createObjectNode();
        request.put("id", "t").put("text", text).put("partial", partial);
        request.putObject("form").put("id", "f").set("fields", fields);
        if (!asked.isEmpty()) {
            request.put("asked", asked).put("lastSpoken", asked);
        }
        return Understanding.rules().understand(UnderstandJson.request(request, NOW));
    }

    private static ArrayNode randomFields(Random random) {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        for (int i = random.nextInt(9); i > 0; i--) {
            ObjectNode field = fields.addObject();
            field.put("ref", "f" + random.nextInt(6)).put("label", pick(LABELS, random));
            field.put("type", pick(TYPES, random)).put("disabled", random.nextInt(8) == 0);
            field.put("section", random.nextBoolean() ? "" : pick(LABELS, random));
            field.put("pattern", random.nextInt(5) == 0 ? "[" : "");
            ArrayNode options = field.putArray("options");
            for (int k = random.nextInt(3); k > 0; k--) {
                options.addObject().put("value", "" + k).put("label", pick(LABELS, random));
            }
        }
        return fields;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(16); i >= 0; i--) {
            text.append(pick(WORDS, random)).append(' ');
        }
        return text.toString();
    }

    @Test
    void no_form_and_no_text_make_it_throw() {
        Random random = new Random(11);
        for (int i = 0; i < ROUNDS; i++) {
            ArrayNode fields = randomFields(random);
            String text = randomText(random);
            String asked = random.nextInt(3) == 0 ? "f1" : "";
            assertThatCode(() -> understand(text, fields, asked, false))
                    .as(text + fields)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_partial_text_never_does_what_cannot_be_undone() {
        Random random = new Random(12);
        for (int i = 0; i < ROUNDS / 3; i++) {
            ArrayNode fields = randomFields(random);
            String text = randomText(random);
            assertThat(understand(text, fields, "", true).commands())
                    .as(text)
                    .allMatch(c -> c instanceof FormCommand.Set
                            || c instanceof FormCommand.Append
                            || c instanceof FormCommand.Clear);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀", "…", "名前は何ですか", "\u0000"})
    void a_text_without_words_changes_nothing(String text) {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        fields.addObject().put("ref", "a").put("label", "").put("type", "text");
        assertThat(understand(text, fields, "", false).commands()).allMatch(c -> c instanceof FormCommand.OutOfScope);
    }

    @Test
    void a_disabled_field_is_asked_about_and_not_written() {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        fields.addObject()
                .put("ref", "a")
                .put("label", "Số tiền vay")
                .put("type", "text")
                .put("disabled", true);
        UnderstandResult result = understand("số tiền là hai tỷ", fields, "", false);
        assertThat(result.commands()).isEmpty();
        assertThat(result.questions())
                .singleElement()
                .satisfies(q -> assertThat(q.say()).contains("không sửa được"));
    }

    @Test
    void a_head_that_two_labels_share_is_asked_about_with_both() {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        fields.addObject().put("ref", "a").put("label", "Địa chỉ thường trú").put("type", "text");
        fields.addObject().put("ref", "b").put("label", "Địa chỉ nhận thư").put("type", "text");
        assertThat(understand("địa chỉ là 5 lê lợi huế", fields, "", false).questions())
                .singleElement()
                .satisfies(q -> assertThat(q.candidates()).containsExactlyInAnyOrder("a", "b"));
    }
}
