package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// What comes of texts and forms that nobody should send and somebody will.
class LimitsTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:00:00+07:00");
    private static final String NAME = "{\"intent\":\"SET\",\"field\":\"name\",\"value\":\"Trần Thị Hồng\"}";

    private static ArrayNode fields() {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        field(fields, "name", "Họ và tên");
        field(fields, "phone", "Số điện thoại");
        field(fields, "note", "Ghi chú");
        return fields;
    }

    private static ObjectNode field(ArrayNode fields, String ref, String label) {
        return fields.addObject().put("ref", ref).put("label", label).put("type", "text");
    }

    private static UnderstandResult understand(String text, ArrayNode fields, String asked, boolean partial) {
        ObjectNode request = FormsJson.MAPPER.createObjectNode();
        request.put("id", "1").put("text", text).put("partial", partial).put("asked", asked);
        request.putObject("form").put("id", "f").set("fields", fields);
        return Understanding.rules().understand(UnderstandJson.request(request, NOW));
    }

    private static String commands(String text, ArrayNode fields) {
        return FormsJson.commands(understand(text, fields, "", false).commands())
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u200b", "…", "?!"})
    void no_words_are_no_command_and_no_question(String text) {
        UnderstandResult result = understand(text, fields(), "name", false);
        assertThat(result.commands()).isEmpty();
        assertThat(result.questions()).isEmpty();
        assertThat(result.turn()).isEqualTo(UnderstandResult.Turn.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "họ và tên là Trần Thị Hồng 😀",
                "👍 họ và tên là Trần Thị Hồng",
                "họ và tên là Trần Thị Hồng\u200d",
                "\ufeffhọ và tên là Trần\u00a0Thị Hồng"
            })
    void signs_around_a_sentence_change_nothing(String text) {
        assertThat(commands(text, fields())).contains(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"名前は田中です", "Меня зовут Иван", "اسمي أحمد", "ชื่อของฉัน", "😀😀😀"})
    void other_scripts_alone_write_nothing(String text) {
        assertThat(understand(text, fields(), "", false).commands()).allMatch(c -> c instanceof FormCommand.OutOfScope);
    }

    @ParameterizedTest
    @CsvSource({"NFC, NFC", "NFD, NFC", "NFC, NFD", "NFD, NFD"})
    void marks_written_apart_or_in_one_are_the_same(Normalizer.Form said, Normalizer.Form printed) {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        field(fields, "name", Normalizer.normalize("Họ và tên", printed));
        String text = Normalizer.normalize("họ và tên là ", said) + "Trần Th" + "i\u0323" + " Hồng";
        assertThat(commands(text, fields)).contains(NAME);
    }

    @Test
    void a_text_of_a_hundred_kilobytes_is_no_utterance_and_while_it_grows_nothing_at_all() {
        String text = "họ và tên là Trần Thị Hồng ".repeat(4_000);
        assertThat(understand(text, fields(), "", false).commands()).containsExactly(new FormCommand.OutOfScope());
        assertThat(understand(text, fields(), "", true).commands()).isEmpty();
        assertThat(understand("x".repeat(100_000), fields(), "note", false).commands())
                .containsExactly(new FormCommand.OutOfScope());
    }

    @Test
    void the_longest_text_that_is_one_is_read() {
        String text = "họ và tên là Trần Thị Hồng. " + "à ờ ".repeat(2_400);
        assertThat(commands(text, fields())).contains(NAME);
    }

    @Test
    void a_form_without_labels_is_filled_where_it_asks_and_not_by_chance() {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        field(fields, "c1", "");
        field(fields, "c2", "");
        assertThat(understand("họ và tên là Trần Thị Hồng", fields, "", false).commands())
                .noneMatch(c -> c instanceof FormCommand.Set);
        assertThat(FormsJson.commands(
                                understand("Trần Thị Hồng", fields, "c2", false).commands())
                        .toString())
                .contains("\"c2\"")
                .contains("Trần Thị Hồng");
    }

    @Test
    void a_field_without_a_label_is_known_by_the_name_of_its_control() {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        field(fields, "c1", "").put("name", "phoneNumber");
        field(fields, "c2", "").put("name", "customerName");
        assertThat(commands("số điện thoại không chín một hai ba bốn năm sáu bảy tám", fields))
                .contains("{\"intent\":\"SET\",\"field\":\"c1\",\"value\":\"0912345678\"}");
    }

    @Test
    void fields_of_one_ref_are_each_known_by_their_own_label() {
        ArrayNode fields = FormsJson.MAPPER.createArrayNode();
        field(fields, "same", "Họ và tên");
        field(fields, "same", "Số điện thoại");
        for (String said :
                List.of("họ và tên là Trần Thị Hồng", "số điện thoại không chín một hai ba bốn năm sáu bảy tám")) {
            assertThat(understand(said, fields, "", false).commands())
                    .as(said)
                    .singleElement()
                    .isInstanceOf(FormCommand.Set.class);
        }
    }

    @Test
    void a_form_without_fields_has_commands_alone() {
        ArrayNode none = FormsJson.MAPPER.createArrayNode();
        assertThat(commands("họ và tên là Trần Thị Hồng", none)).doesNotContain("SET");
        assertThat(commands("tiếp tục", none)).contains("NEXT");
    }
}
