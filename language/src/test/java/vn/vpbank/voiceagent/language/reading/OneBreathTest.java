package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.language.reading.Told.entries;
import static vn.vpbank.voiceagent.language.reading.Told.understand;
import static vn.vpbank.voiceagent.language.reading.Told.written;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where one value ends and the next begins, when several are told in one breath.
class OneBreathTest {
    private static final String CLAIM = """
            {"id":"claim","title":"Khiếu nại","step":1,"steps":1,"buttons":[{"ref":"b1","label":"Gửi"}],"fields":[
              {"ref":"who","label":"Họ và tên khách hàng","type":"text","step":1,"section":"Khách hàng"},
              {"ref":"helper","label":"Họ và tên","type":"text","step":1,"section":"Người phụ trách"},
              {"ref":"mail","label":"Email","type":"email","step":1,"section":"Khách hàng"},
              {"ref":"job","label":"Chức danh","type":"text","step":1,"section":"Khách hàng"},
              {"ref":"unit","label":"Đơn vị","type":"select","step":1,"section":"Khách hàng",
               "options":[{"value":"acc","label":"Phòng tài chính kế toán"},{"value":"it","label":"Phòng công nghệ"}]},
              {"ref":"sort","label":"Complaint type","type":"select","step":1,"section":"Khiếu nại",
               "options":[{"value":"fee","label":"Fees and charges"},{"value":"staff","label":"Staff attitude"},
                          {"value":"card","label":"Lost card"}]},
              {"ref":"sum","label":"Disputed amount (VND)","type":"text","step":1,"section":"Khiếu nại"},
              {"ref":"proof","label":"Giấy tờ kèm theo","type":"multiselect","step":1,"section":"Khiếu nại",
               "options":[{"value":"a","label":"Hoá đơn"},{"value":"b","label":"Sao kê"},{"value":"c","label":"Ảnh chụp"}]},
              {"ref":"place","label":"Nơi xảy ra","type":"text","step":1,"section":"Khiếu nại"},
              {"ref":"weight","label":"Khối lượng (kg)","type":"number","step":1,"section":"Hàng"},
              {"ref":"heat","label":"Nhiệt độ (°C)","type":"number","step":1,"section":"Hàng"},
              {"ref":"day","label":"Ngày xảy ra","type":"date","step":1,"section":"Khiếu nại"},
              {"ref":"note","label":"Ghi chú","type":"textarea","step":1,"section":"Khiếu nại"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "khiếu nại về phí số tiền hai trăm nghìn | sort=fee, sum=200000",
                "khiếu nại về thái độ nhân viên, giấy tờ kèm theo đủ cả ba loại | sort=staff, proof=a, b, c",
                "khiếu nại mất thẻ | sort=card"
            })
    void a_choice_is_told_by_a_word_of_it_behind_the_name_of_its_field(String text, String given) {
        assertThat(written(understand(CLAIM, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"khiếu nại có mất phí không", "khiếu nại của tôi giải quyết xong chưa"})
    void a_question_about_a_field_chooses_nothing(String text) {
        assertThat(written(understand(CLAIM, text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đính kèm cả ba giấy tờ, nhiệt độ ba tám độ tư | proof=a, b, c, heat=38.4",
                "giấy tờ kèm theo thì đủ hết | proof=a, b, c",
                "khối lượng ký rưỡi | weight=1.5"
            })
    void all_there_are_and_parts_of_units_are_counted(String text, String given) {
        assertThat(written(understand(CLAIM, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chức danh kế toán trưởng bên phòng tài chính kế toán | job=Kế toán trưởng, unit=acc",
                "chức danh là lái xe xài mail lan.do@gmail.com | job=Lái xe, mail=lan.do@gmail.com"
            })
    void no_text_ends_in_what_leads_to_the_next_value(String text, String given) {
        assertThat(written(understand(CLAIM, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lương thế hiển khiếu nại mất thẻ chê thiếu hàng hôm qua số tiền hai trăm nghìn email hien@gmail.com"
                        + " | who=Lương Thế Hiển"
            })
    void who_tells_much_of_a_form_is_believed_about_the_rest(String text, String given) {
        assertThat(written(understand(CLAIM, text))).containsAllEntriesOf(entries(given));
    }
}
