package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// A sentence as it grows under the recogniser, word by word.
class PrefixTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:00:00+07:00");

    private static UnderstandResult understand(String text, boolean partial) {
        ObjectNode request = FormsJson.MAPPER.createObjectNode();
        request.put("id", "t").put("text", text).put("partial", partial).put("asked", "name");
        ArrayNode fields = request.putObject("form").put("id", "f").putArray("fields");
        field(fields, "name", "Họ và tên", "text");
        field(fields, "phone", "Số điện thoại", "tel");
        field(fields, "amount", "Số tiền vay", "text");
        field(fields, "born", "Ngày sinh", "date");
        field(fields, "note", "Ghi chú", "textarea");
        return Understanding.rules().understand(UnderstandJson.request(request, NOW));
    }

    private static void field(ArrayNode fields, String ref, String label, String type) {
        fields.addObject().put("ref", ref).put("label", label).put("type", type);
    }

    /// Such a sentence once read behind its last word.
    @ParameterizedTest
    @ValueSource(strings = {"số lượng", "số lượng là", "đơn vị tính là thùng, số lượng là"})
    void a_sentence_may_end_with_the_name_of_what_is_counted(String text) {
        ObjectNode request = FormsJson.MAPPER.createObjectNode();
        request.put("id", "t").put("text", text).put("partial", true);
        ArrayNode fields = request.putObject("form").put("id", "f").putArray("fields");
        field(fields, "count", "Số lượng", "number");
        field(fields, "unit", "Đơn vị tính", "select");
        ArrayNode units = ((ObjectNode) fields.get(1)).putArray("options");
        units.addObject().put("value", "box").put("label", "Thùng");
        units.addObject().put("value", "pack").put("label", "Gói");
        UnderstandResult result = Understanding.rules().understand(UnderstandJson.request(request, NOW));
        assertThat(result.commands())
                .noneMatch(c ->
                        c instanceof FormCommand.Set set && set.field().value().equals("count"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "điền họ tên là Trần Thị Hồng, vay ba tỷ rưỡi, xong nộp hồ sơ luôn giúp em",
                "số điện thoại không chín một hai ba bốn năm sáu bảy tám rồi xoá hết làm lại",
                "ngày sinh mười hai tháng tư năm tám lăm, lưu nháp rồi đồng ý nộp đi",
                "ghi chú khách muốn huỷ hồ sơ cũ và nộp lại, thôi huỷ đi, đọc lại toàn bộ"
            })
    void no_prefix_does_what_cannot_be_undone_and_each_reads_the_same_twice(String sentence) {
        for (int end = sentence.indexOf(' '); end > 0; end = sentence.indexOf(' ', end + 1)) {
            String prefix = sentence.substring(0, end);
            UnderstandResult result = understand(prefix, true);
            assertThat(result.questions()).as(prefix).isEmpty();
            assertThat(result.commands())
                    .as(prefix)
                    .allMatch(c -> c instanceof FormCommand.Set
                            || c instanceof FormCommand.Append
                            || c instanceof FormCommand.Clear);
            assertThat(understand(prefix, true)).as(prefix).isEqualTo(result);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "họ tên là Trần Thị Hồng",
                "vay ba tỷ rưỡi",
                "số điện thoại không chín một hai ba bốn năm sáu bảy tám",
                "ngày sinh mười hai tháng tư năm tám lăm"
            })
    void the_whole_text_fills_the_same_while_it_may_still_grow(String sentence) {
        assertThat(understand(sentence, false).commands()).isNotEmpty();
        assertThat(understand(sentence, true).commands())
                .isEqualTo(understand(sentence, false).commands());
    }
}
