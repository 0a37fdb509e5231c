package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.language.reading.Told.entries;
import static vn.vpbank.voiceagent.language.reading.Told.request;
import static vn.vpbank.voiceagent.language.reading.Told.understand;
import static vn.vpbank.voiceagent.language.reading.Told.written;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// What is not sure enough to be written is read back as a question.
class ReadBackTest {
    private static final String REPAIR = """
            {"id":"repair","title":"Phiếu sửa máy","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"owner","label":"Chủ máy","type":"text","step":1},
              {"ref":"phone","label":"Số điện thoại","type":"text","step":1},
              {"ref":"place","label":"Nơi đặt máy","type":"text","step":1},
              {"ref":"fault","label":"Hiện tượng hư hỏng","type":"textarea","step":1},
              {"ref":"keeper","label":"Người nhận bàn giao","type":"text","step":1},
              {"ref":"heat","label":"Nhiệt độ (°C)","type":"number","step":1},
              {"ref":"parts","label":"Số linh kiện thay","type":"number","step":1},
              {"ref":"day","label":"Ngày hẹn trả","type":"date","step":1},
              {"ref":"mail","label":"Email","type":"email","step":1},
              {"ref":"extras","label":"Phụ kiện kèm theo","type":"multiselect","step":1,
               "options":[{"value":"c","label":"Dây nguồn"},{"value":"b","label":"Pin dự phòng"},
                          {"value":"x","label":"Hộp đựng"}]},
              {"ref":"price","label":"Chi phí (VND)","type":"text","step":1}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hiện tượng hư hỏng kêu to, việc thì người nhận bàn giao lo | fault",
                "nơi đặt máy là kho | place",
                "chủ máy là tô văn sáu xài máy từ hồi tết | owner",
                "chủ máy là nhân viên kỹ thuật nói chuyện | owner",
                "email anh duong chấm le a còng gmail chấm com | mail",
                "nơi đặt máy là anh ba tên đặng văn lùn | place",
                "chủ máy không phải lê văn hai | owner",
                "số linh kiện thay mười lăm í lộn mười sáu bảy | parts"
            })
    void what_may_hold_too_much_or_too_little_is_read_back(String text, String field) {
        UnderstandResult result = understand(REPAIR, text);
        assertThat(written(result)).doesNotContainKey(field);
        assertThat(result.questions())
                .anySatisfy(q -> assertThat(q.field().orElseThrow().value()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hiện tượng hư hỏng là kêu to, chạy chậm rồi tắt | fault=Kêu to, chạy chậm rồi tắt",
                "nơi đặt máy là kho số hai | place=Kho số 2",
                "chủ máy là quách thị hồng gấm số điện thoại 0912345678 | owner=Quách Thị Hồng Gấm; phone=0912345678",
                "nhiệt độ ba mươi tám phẩy tư | heat=38.4",
                "số linh kiện thay mười lăm à nhầm mười sáu | parts=16",
                "muốn tư vấn thì chi phí hai triệu | price=2000000",
                "chi phí mười lăm triệu thôi không phải mười tám | price=15000000",
                "chủ máy cao thị nhàn | owner=Cao Thị Nhàn",
                "email duong chấm le a còng gmail chấm com | mail=duong.le@gmail.com",
                "dây nguồn pin dự phòng với hai cái hộp đựng | extras=c, b, x"
            })
    void what_is_plain_is_written(String text, String given) {
        UnderstandResult result = understand(REPAIR, text);
        assertThat(result.questions()).isEmpty();
        assertThat(written(result)).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"đúng rồi", "ừ đúng vậy", "vâng"})
    void a_yes_writes_what_was_read_back(String yes) {
        ObjectNode request = request(REPAIR, yes);
        ObjectNode open = request.putArray("open").addObject();
        open.put("field", "place").put("reason", "invalid").put("heard", "kho").put("value", "Kho");
        open.putArray("candidates").add("Kho");
        assertThat(written(understand(request))).containsExactly(Map.entry("place", "Kho"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hàng xóm nhà tui hồi trước sửa chi phí có hai triệu à",
                "răng mà hỏng hoài chi phí tăng hai triệu rứa em"
            })
    void what_is_wondered_about_is_not_written(String text) {
        assertThat(written(understand(REPAIR, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nơi đặt máy là kho"})
    void the_question_says_the_value(String text) {
        Question question = understand(REPAIR, text).questions().getFirst();
        assertThat(question.say()).isEqualTo("Nơi đặt máy là Kho phải không ạ?");
        assertThat(question.candidates()).containsExactly("Kho");
    }
}
