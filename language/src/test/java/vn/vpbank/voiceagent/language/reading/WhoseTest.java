package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.language.reading.Told.entries;
import static vn.vpbank.voiceagent.language.reading.Told.understand;
import static vn.vpbank.voiceagent.language.reading.Told.written;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose names, numbers and birthdays they are, and what else is told of people and their shops in one breath.
class WhoseTest {
    private static final String CLINIC = """
            {"id":"clinic","title":"Khám","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"name","label":"Họ tên người bệnh","type":"text","step":1,"section":"Người bệnh"},
              {"ref":"phone","label":"Điện thoại","type":"tel","step":1,"section":"Người bệnh"},
              {"ref":"born","label":"Ngày sinh của bé","type":"date","step":1,"section":"Người bệnh"},
              {"ref":"issued","label":"Ngày cấp","type":"date","step":1,"section":"Người bệnh"},
              {"ref":"with","label":"Họ tên người nhà","type":"text","step":1,"section":"Người nhà"},
              {"ref":"kin","label":"Quan hệ với người bệnh","type":"select","step":1,"section":"Người nhà",
               "options":[{"value":"bm","label":"Bố mẹ"},{"value":"vc","label":"Vợ chồng"},{"value":"con","label":"Con"}]},
              {"ref":"call","label":"Điện thoại","type":"tel","step":1,"section":"Người nhà"}]}""";
    private static final String SCHOOL = """
            {"id":"school","title":"Mầm non","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"child","label":"Họ và tên bé","type":"text","step":1,"section":"Thông tin bé"},
              {"ref":"dad","label":"Họ và tên","type":"text","step":1,"section":"Cha"},
              {"ref":"dadjob","label":"Nghề nghiệp","type":"text","step":1,"section":"Cha"},
              {"ref":"mum","label":"Họ và tên","type":"text","step":1,"section":"Mẹ"},
              {"ref":"mumjob","label":"Nghề nghiệp","type":"text","step":1,"section":"Mẹ"},
              {"ref":"mumphone","label":"Số điện thoại","type":"tel","step":1,"section":"Mẹ"},
              {"ref":"dadphone","label":"Số điện thoại","type":"tel","step":1,"section":"Cha"}]}""";
    private static final String SHOP = """
            {"id":"shop","title":"Cửa hàng","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"plot","label":"Thửa đất số","type":"text","step":1,"section":"Đất"},
              {"ref":"sort","label":"Loại đất","type":"radio","step":1,"section":"Đất",
               "options":[{"value":"v","label":"Đất vườn"},{"value":"o","label":"Đất ở"}]},
              {"ref":"open","label":"Giờ mở cửa","type":"time","step":1,"section":"Quán"},
              {"ref":"close","label":"Giờ đóng cửa","type":"time","step":1,"section":"Quán"},
              {"ref":"years","label":"Years of experience","type":"number","step":1,"section":"Quán"},
              {"ref":"staff","label":"Số người phụ thuộc","type":"number","step":1,"section":"Quán"},
              {"ref":"payday","label":"Ngày trả nợ hằng tháng","type":"number","step":1,"section":"Vay"},
              {"ref":"was","label":"Nhà mạng hiện tại","type":"select","step":1,"section":"Mạng",
               "options":[{"value":"vt","label":"Viettel"},{"value":"mb","label":"MobiFone"}]},
              {"ref":"next","label":"Nhà mạng chuyển đến","type":"select","step":1,"section":"Mạng",
               "options":[{"value":"vt","label":"Viettel"},{"value":"mb","label":"MobiFone"}]},
              {"ref":"branch","label":"Pick-up branch","type":"select","step":1,"section":"Quán",
               "options":[{"value":"hn","label":"Hoan Kiem, Ha Noi"},{"value":"dn","label":"Hai Chau, Da Nang"}]},
              {"ref":"price","label":"Giá bán (đồng)","type":"text","step":1,"section":"Đặt cọc"},
              {"ref":"down","label":"Số tiền đặt cọc (đồng)","type":"text","step":1,"section":"Đặt cọc"}]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "em là mẹ tên đinh thị lụa, số em 0962780035 | kin=bm, with=Đinh Thị Lụa, call=0962780035",
                "người nhà là con trai tên lâm chí dũng, số con trai 0834112957 | with=Lâm Chí Dũng, kin=con, call=0834112957",
                "bệnh nhân lê văn tám sinh mùng tám tháng ba năm hai mươi hai | name=Lê Văn Tám, born=2022-03-08"
            })
    void a_number_belongs_to_whoever_is_spoken_of(String text, String given) {
        assertThat(written(understand(CLINIC, text))).containsAllEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cha trần quốc toản bộ đội, mẹ đinh thị mơ giáo viên"
                        + " | dad=Trần Quốc Toản, dadjob=Bộ đội, mum=Đinh Thị Mơ, mumjob=Giáo viên",
                "mẹ là nguyễn thu thảo, số 0983456120 | mum=Nguyễn Thu Thảo, mumphone=0983456120"
            })
    void a_part_of_the_form_is_called_by_one_word(String text, String given) {
        assertThat(written(understand(SCHOOL, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mở cửa sáu giờ sáng tới mười giờ đêm | open=06:00, close=22:00",
                "có năm năm kinh nghiệm, không có người phụ thuộc | years=5, staff=0",
                "thửa đất số chín mươi, đất vườn, mùng năm hàng tháng | plot=90, sort=v, payday=5",
                "đang dùng mobifone muốn chuyển sang viettel | was=mb, next=vt",
                "chuyển từ viettel qua mobifone | was=vt, next=mb",
                "giá bán bốn tỷ hai cọc hai trăm triệu | price=4200000000, down=200000000",
                "ra chi nhánh đà nẵng | branch=dn"
            })
    void what_stands_around_a_value_tells_its_field(String text, String given) {
        assertThat(written(understand(SHOP, text))).containsExactlyInAnyOrderEntriesOf(entries(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viettel có tốt hơn mobifone không", "mùng năm có phải trả nợ không em"})
    void questions_set_nothing(String text) {
        assertThat(written(understand(SHOP, text))).isEmpty();
    }
}
