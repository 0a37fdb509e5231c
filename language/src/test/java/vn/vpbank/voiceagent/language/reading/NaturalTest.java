package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.language.reading.Told.entries;
import static vn.vpbank.voiceagent.language.reading.Told.request;
import static vn.vpbank.voiceagent.language.reading.Told.understand;
import static vn.vpbank.voiceagent.language.reading.Told.written;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Sentences as people say them who look at the form and do not read its labels out.
class NaturalTest {
    private static final String TRANSFER = """
            {"id":"transfer","title":"Chuyển tiền","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"from","label":"Họ tên","type":"text","step":1,"section":"Người chuyển"},
              {"ref":"fromAccount","label":"Số tài khoản","type":"text","step":1,"section":"Người chuyển"},
              {"ref":"to","label":"Họ tên","type":"text","step":1,"section":"Người nhận"},
              {"ref":"toAccount","label":"Số tài khoản","type":"text","step":1,"section":"Người nhận"},
              {"ref":"bank","label":"Ngân hàng","type":"select","step":1,"section":"Người nhận",
               "options":[{"value":"BIDV","label":"BIDV"},{"value":"ACB","label":"ACB"}]},
              {"ref":"sum","label":"Số tiền (VND)","type":"text","step":1,"section":"Giao dịch"},
              {"ref":"fee","label":"Phí do","type":"radio","step":1,"section":"Giao dịch",
               "options":[{"value":"OUR","label":"Người chuyển trả"},{"value":"BEN","label":"Người nhận trả"}]}]}""";
    private static final String VISIT = """
            {"id":"visit","title":"Gặp khách","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"firm","label":"Tên công ty","type":"text","step":1},
              {"ref":"met","label":"Người tiếp","type":"text","step":1},
              {"ref":"day","label":"Ngày hẹn","type":"date","step":1},
              {"ref":"hour","label":"Giờ hẹn","type":"time","step":1},
              {"ref":"people","label":"Số người tham dự","type":"number","step":1},
              {"ref":"police","label":"Có biên bản của công an","type":"checkbox","step":1},
              {"ref":"told","label":"Đã báo công an chưa","type":"radio","step":1,
               "options":[{"value":"Y","label":"Đã báo"},{"value":"N","label":"Chưa báo"}]},
              {"ref":"note","label":"Ghi chú","type":"textarea","step":1}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chuyển ba triệu cho lương bích hữu | sum=3000000, to=Lương Bích Hữu",
                "chuyển cho mẹ tôi bà đỗ thị gái hai triệu rưỡi | to=Đỗ Thị Gái, sum=2500000",
                "từ tài khoản 0381000567 sang tài khoản 1903665544 | fromAccount=0381000567, toAccount=1903665544",
                "chuyển hai triệu cho Công ty Minh Phát | sum=2000000, to=Công ty Minh Phát",
                "tài khoản người nhận 0451000338 ba triệu tám | toAccount=0451000338, sum=3800000",
                "hai triệu bên nhận chịu phí | sum=2000000, fee=BEN",
                "phí thì tôi chịu | fee=OUR"
            })
    void money_goes_from_somebody_to_somebody(String text, String given) {
        assertThat(written(understand(TRANSFER, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ghé công ty Nhựa Tiền Phong gặp chị tạ bích loan | firm=Công ty Nhựa Tiền Phong, met=Tạ Bích Loan",
                "hẹn chín giờ sáng thứ sáu tuần này | hour=09:00, day=2026-11-27",
                "hai giờ chiều ngày mai, sáu người dự | hour=14:00, day=2026-11-25, people=6",
                "thứ sáu 18 tháng 12, chưa báo công an | day=2026-12-18, told=N",
                "giờ hẹn mười một rưỡi | hour=11:30"
            })
    void what_tells_its_field_by_itself_needs_no_name(String text, String given) {
        assertThat(written(understand(VISIT, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thế chấp căn nhà ở 45 Lý Thường Kiệt phường Cửa Nam, hai tỷ | 45 Lý Thường Kiệt phường Cửa Nam",
                "12 ngõ 5 Xuân Thuỷ phường Cầu Giấy | 12 ngõ 5 Xuân Thuỷ phường Cầu Giấy"
            })
    void the_only_address_of_a_form_needs_no_name(String text, String address) {
        String form = """
                {"id":"home","title":"Nhà","step":1,"steps":1,"buttons":[],"fields":[
                  {"ref":"where","label":"Địa chỉ tài sản","type":"text","step":1},
                  {"ref":"worth","label":"Giá trị (VND)","type":"text","step":1}]}""";
        assertThat(written(understand(form, text))).containsEntry("where", address);
    }

    @Test
    void a_child_is_the_one_that_the_form_enrols() {
        String form = """
                {"id":"school","title":"Nhập học","step":1,"steps":1,"buttons":[],"fields":[
                  {"ref":"pupil","label":"Họ tên học sinh","type":"text","step":1},
                  {"ref":"parent","label":"Họ tên phụ huynh","type":"text","step":1}]}""";
        assertThat(written(understand(form, "cháu gái nhà tôi tên triệu thị mùi")))
                .containsExactly(Map.entry("pupil", "Triệu Thị Mùi"));
    }

    @Test
    void a_no_belongs_to_what_follows_it() {
        assertThat(written(understand(VISIT, "có biên bản của công an không ai bị thương")))
                .containsEntry("police", "true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hẹn ngày mai à nhầm ngày mốt | day=2026-11-26",
                "giờ hẹn chín giờ sáng í lộn mười giờ sáng | hour=10:00",
                "chuyển cho phạm thị lụa à lộn phạm thị lúa | to=Phạm Thị Lúa"
            })
    void a_slip_is_put_right_in_the_same_breath(String text, String given) {
        String form = given.contains("to=") ? TRANSFER : VISIT;
        assertThat(written(understand(form, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sửa bích thành bình | Phan Ngọc Bình",
                "bình chứ không phải bích | Phan Ngọc Bình",
                "người tiếp sửa bích thành bình | Phan Ngọc Bình"
            })
    void a_part_of_a_name_is_exchanged(String text, String name) {
        ObjectNode request = request(VISIT, text);
        request.put("lastSpoken", "met");
        ((ObjectNode) request.get("form").get("fields").get(1)).put("value", "Phan Ngọc Bích");
        assertThat(written(understand(request))).containsExactly(Map.entry("met", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"đừng xoá ghi chú nha", "dung xoa ghi chu nha", "đừng có sửa ghi chú nghe"})
    void what_is_forbidden_is_neither_done_nor_taken_for_a_yes(String text) {
        assertThat(understand(VISIT, text).commands())
                .noneMatch(c -> c instanceof FormCommand.Clear || c instanceof FormCommand.Confirm);
    }

    @Test
    void whoever_wants_a_person_is_heard_whatever_else_they_say() {
        assertThat(understand(VISIT, "máy móc chán quá, cho tôi nói chuyện với nhân viên")
                        .commands())
                .hasOnlyElementsOfType(FormCommand.Handoff.class)
                .hasSize(1);
    }
}
