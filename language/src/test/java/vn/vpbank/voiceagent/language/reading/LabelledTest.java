package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.language.reading.Told.entries;
import static vn.vpbank.voiceagent.language.reading.Told.understand;
import static vn.vpbank.voiceagent.language.reading.Told.written;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Labels and values said one after the other, on forms that no vocabulary was written for.
class LabelledTest {
    private static final String STORE = """
            {"id":"store","title":"Kho lạnh","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"code","label":"Mã SKU-2","type":"text","step":1,"maxLength":6,"placeholder":"B12.4"},
              {"ref":"off","label":"Mức chiết khấu","type":"radio","step":1,
               "options":[{"value":"L","label":"5%"},{"value":"M","label":"15%"},{"value":"H","label":"30%"}]},
              {"ref":"wait","label":"Thời gian chờ (phút)","type":"number","step":1,"min":"5","max":"300"},
              {"ref":"age","label":"Thâm niên bình quân (tháng)","type":"number","step":1},
              {"ref":"luongMua","label":"Lượng mưa (mm)","type":"number","step":1},
              {"ref":"staff","label":"Mã cán bộ","type":"text","step":1,"pattern":"CB\\\\d{4}"},
              {"ref":"seat","label":"Số ghế kho","type":"text","step":1,"placeholder":"GK0123"},
              {"ref":"fill","label":"Dung tích bình (ml)","type":"number","step":1},
              {"ref":"pay","label":"Lương thủ kho (triệu đồng)","type":"number","step":1}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mã sku là bê mười hai chấm bốn | code=B12.4",
                "mã sku 2 c30.1 | code=C30.1",
                "chiết khấu mười lăm phần trăm | off=M",
                "mức chiết khấu ba mươi phần trăm nhé | off=H",
                "thời gian chờ một tiếng rưỡi | wait=90",
                "thời gian chờ nửa tiếng | wait=30",
                "thời gian chờ hai giờ mười lăm phút | wait=135",
                "thâm niên bình quân ba năm rưỡi | age=42",
                "lượng mưa mười hai phẩy năm | luongMua=12.5",
                "mã cán bộ cb0417 | staff=CB0417",
                "số ghế kho giê ca không bốn năm sáu | seat=GK0456",
                "dung tích bình một lít rưỡi | fill=1500",
                "dung tích bình hai ký | ",
                "dung tích bình tám trăm, thời gian chờ mười phút | fill=800, wait=10",
                "lương thủ kho mười hai triệu rưỡi | pay=12.5",
                "lương thủ kho mười lăm | pay=15",
                "mã số cán bộ là xê bê không bốn một bảy | staff=CB0417"
            })
    void values_come_in_the_unit_and_shape_of_the_label(String text, String given) {
        assertThat(written(understand(STORE, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    private static final String STABLE = """
            {"id":"stable","title":"Gửi ngựa","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"owner","label":"Chủ chuồng ngựa","type":"text","step":1,"section":"Chủ chuồng ngựa"},
              {"ref":"id","label":"Số căn cước","type":"text","step":1,"section":"Chủ chuồng ngựa","pattern":"\\\\d{12}"},
              {"ref":"rider","label":"Người cưỡi","type":"text","step":1,"section":"Chủ chuồng ngựa"},
              {"ref":"came","label":"Về chuồng lúc","type":"datetime-local","step":1},
              {"ref":"until","label":"Giấy kiểm dịch có giá trị đến","type":"date","step":1},
              {"ref":"school","label":"Trường mầm non gần nhất","type":"text","step":1},
              {"ref":"why","label":"Mục đích chuyến đi","type":"textarea","step":1},
              {"ref":"judge","label":"Lead judge","type":"text","step":1},
              {"ref":"mark","label":"Technical mark","type":"number","step":1,"min":"0","max":"10"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tên chủ chuồng ngựa là lý thị hường | owner=Lý Thị Hường",
                "tên chủ chuồng ngựa lý thị hường người cưỡi đặng văn bá | owner=Lý Thị Hường, rider=Đặng Văn Bá",
                "thời điểm về chuồng là 8h30 ngày 2/12/2026 | came=2026-12-02T08:30",
                "hết hạn giấy kiểm dịch ngày 5/3/2027 | until=2027-03-05",
                "trường mẫu giáo gần nhất là sao khuê | school=Sao Khuê",
                "mục đích chuyến đi là thi đấu ở miền tây | why=Thi đấu ở miền Tây",
                "điểm chuyên môn tám | mark=8"
            })
    void labels_are_said_the_other_way_round(String text, String given) {
        assertThat(written(understand(STABLE, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    private static final String CARGO = """
            {"id":"cargo","title":"Gửi hàng lạnh","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"clerk","label":"Nhân viên giám định hàng","type":"text","step":1},
              {"ref":"nick","label":"Tên gọi ở kho","type":"text","step":1,"maxLength":20},
              {"ref":"line","label":"Số thuê bao *","type":"tel","step":1},
              {"ref":"plan","label":"Gói đang dùng","type":"select","step":1,
               "options":[{"value":"A","label":"Tiết kiệm"},{"value":"B","label":"Gia đình"}]},
              {"ref":"capital","label":"Vốn góp đợt đầu (đồng)","type":"number","step":1},
              {"ref":"state","label":"Tình trạng hàng *","type":"textarea","step":1},
              {"ref":"work","label":"Dịch vụ yêu cầu","type":"multiselect","step":1,
               "options":[{"value":"W","label":"Cân lại"},{"value":"S","label":"Dán tem"}]},
              {"ref":"years","label":"Số năm hợp tác","type":"number","step":1,"max":"50"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "người làm giám định kiều trung hiếu | clerk=Kiều Trung Hiếu",
                "nhân viên giám định hàng lâm gia bảo tiền vốn góp đợt đầu 75 triệu | clerk=Lâm Gia Bảo, capital=75000000",
                "tên gọi ở kho bống | nick=Bống",
                "số máy cần đổi gói là 0974567321 | line=0974567321",
                "di động 0974567321 | line=0974567321",
                "tình trạng hàng bị móp hai góc, cần làm dịch vụ cân lại và dán tem | state=Bị móp 2 góc, work=W, S",
                "số năm hợp tác là bảy năm, người giám định hàng là lý thu thảo | years=7, clerk=Lý Thu Thảo"
            })
    void a_value_takes_no_word_of_the_next_label(String text, String given) {
        assertThat(written(understand(CARGO, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }
}
