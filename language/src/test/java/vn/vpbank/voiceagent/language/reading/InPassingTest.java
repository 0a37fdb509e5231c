package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.language.reading.Told.entries;
import static vn.vpbank.voiceagent.language.reading.Told.request;
import static vn.vpbank.voiceagent.language.reading.Told.understand;
import static vn.vpbank.voiceagent.language.reading.Told.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// What is told beside something else, by a word of it, or by what it cannot be.
class InPassingTest {
    private static final String CARD = """
            {"id":"card","title":"Mở thẻ","step":1,"steps":1,"buttons":[{"ref":"b1","label":"Gửi duyệt"}],"fields":[
              {"ref":"name","label":"Họ và tên","type":"text","step":1,"section":"Chủ thẻ"},
              {"ref":"paper","label":"Loại giấy tờ","type":"select","step":1,"section":"Chủ thẻ",
               "options":[{"value":"HC","label":"Hộ chiếu"},{"value":"CC","label":"Căn cước công dân"}]},
              {"ref":"number","label":"Số hộ chiếu/CCCD","type":"text","step":1,"section":"Chủ thẻ"},
              {"ref":"rank","label":"Hạng thẻ","type":"select","step":1,"section":"Thẻ",
               "options":[{"value":"V","label":"Vàng"},{"value":"B","label":"Bạch kim"}]},
              {"ref":"income","label":"Thu nhập hàng tháng","type":"select","step":1,"section":"Thẻ",
               "options":[{"value":"1","label":"Dưới 10 triệu"},{"value":"2","label":"Từ 10 đến 20 triệu"},
                          {"value":"3","label":"Trên 20 triệu"}]},
              {"ref":"sms","label":"Nhận tin nhắn nhắc lịch thanh toán","type":"checkbox","step":1,"section":"Thẻ"},
              {"ref":"quiet","label":"Không gọi quảng cáo","type":"checkbox","step":1,"section":"Thẻ"},
              {"ref":"limit","label":"Hạn mức (VND)","type":"text","step":1,"section":"Thẻ","min":"10000000"},
              {"ref":"other","label":"Số tiền đóng thêm (VND)","type":"text","step":1,"section":"Thẻ"},
              {"ref":"guardian","label":"Họ tên người liên hệ","type":"text","step":1,"section":"Người liên hệ"},
              {"ref":"kin","label":"Quan hệ với chủ thẻ","type":"select","step":1,"section":"Người liên hệ",
               "options":[{"value":"vc","label":"Vợ chồng"},{"value":"bm","label":"Bố mẹ"},{"value":"ban","label":"Bạn bè"}]},
              {"ref":"note","label":"Ghi chú","type":"textarea","step":1,"section":"Thẻ"}]}""";
    private static final String TRIP = """
            {"id":"trip","title":"Công tác","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"code","label":"Mã nhân viên","type":"text","step":1,"section":"Người đi","pattern":"[0-9]{6}"},
              {"ref":"who","label":"Họ và tên","type":"text","step":1,"section":"Người đi"},
              {"ref":"boss","label":"Người quản lý","type":"text","step":1,"section":"Người đi"},
              {"ref":"where","label":"Nơi công tác","type":"text","step":1,"section":"Chuyến đi"},
              {"ref":"out","label":"Ngày đi","type":"date","step":1,"section":"Chuyến đi"},
              {"ref":"back","label":"Ngày về","type":"date","step":1,"section":"Chuyến đi"},
              {"ref":"nights","label":"Số đêm khách sạn","type":"number","step":1,"section":"Chuyến đi"},
              {"ref":"hurt","label":"Số người bị thương","type":"number","step":1,"section":"Sự cố"},
              {"ref":"report","label":"Bảo vệ có lập biên bản không?","type":"radio","step":1,"section":"Sự cố",
               "options":[{"value":"1","label":"Có"},{"value":"0","label":"Không"}]}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "khỏi nhắn tin nhắc lịch nha | sms=false",
                "thẻ vàng, có nhắc lịch thanh toán | rank=V, sms=true",
                "đừng gọi quảng cáo | quiet=true",
                "hộ chiếu số B1234567 | paper=HC, number=B1234567",
                "lương mười lăm triệu | income=2",
                "người liên hệ là vợ tôi lê thị hoa | guardian=Lê Thị Hoa, kin=vc"
            })
    void boxes_papers_and_relatives_are_told_by_some_of_their_words(String text, String given) {
        assertThat(written(understand(CARD, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "004521, trần minh khang, đi đà nẵng | code=004521, who=Trần Minh Khang, where=Đà Nẵng",
                "em đi nha trang ngày mùng bảy tháng mười hai, về ngày mùng chín"
                        + " | where=Nha Trang, out=2026-12-07, back=2026-12-09",
                "ngủ lại ba đêm | nights=3",
                "không ai bị thương, bảo vệ có lập biên bản | hurt=0, report=1"
            })
    void what_stands_alone_finds_its_place(String text, String given) {
        assertThat(written(understand(TRIP, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thẻ kim cương", "hạng titan", "lấy hạng kim cương cho tôi"})
    void one_of_a_kind_that_is_not_listed_is_told_so(String text) {
        UnderstandResult result = understand(request(CARD, text).put("asked", "rank"));
        assertThat(result.commands()).noneMatch(c -> c instanceof FormCommand.Set);
        assertThat(result.questions()).extracting(Question::reason).containsExactly(Question.Reason.NOT_IN_OPTIONS);
    }

    @Test
    void an_answer_that_is_too_little_goes_to_no_other_field() {
        UnderstandResult result = understand(request(CARD, "năm triệu").put("asked", "limit"));
        assertThat(result.commands()).noneMatch(c -> c instanceof FormCommand.Set);
        assertThat(result.questions()).extracting(Question::reason).containsExactly(Question.Reason.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghe nói thẻ vàng hạn mức tới hai trăm triệu",
                "người ta bảo thu nhập trên 20 triệu mới được mở",
                "đừng bấm gửi duyệt nhé"
            })
    void hearsay_and_what_is_forbidden_do_nothing(String text) {
        assertThat(understand(CARD, text).commands())
                .noneMatch(c -> c instanceof FormCommand.Set
                        || c instanceof FormCommand.Press
                        || c instanceof FormCommand.Submit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gửi luôn ba triệu cho mẹ tôi", "hôm nay gửi luôn một tỷ hai", "nộp luôn hai mươi triệu"})
    void money_that_is_sent_hands_in_no_form(String text) {
        assertThat(understand(CARD, text).commands()).noneMatch(c -> c instanceof FormCommand.Submit);
    }
}
