package vn.vpbank.voiceagent.language.saying;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.Sayer;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

class SayingTest {
    private static final String FORM = """
            {"id":"f","fields":[
             {"ref":"money","label":"Số tiền vay","type":"text"},
             {"ref":"tel","label":"Số điện thoại","type":"tel"},
             {"ref":"id","label":"Số CCCD","type":"text","pattern":"\\\\d{12}"},
             {"ref":"born","label":"Ngày sinh","type":"date"},
             {"ref":"rate","label":"Lãi suất (%/năm)","type":"number"},
             {"ref":"mail","label":"Email","type":"email"},
             {"ref":"at","label":"Thời điểm hẹn","type":"datetime-local"},
             {"ref":"month","label":"Tháng lương","type":"month"},
             {"ref":"term","label":"Kỳ hạn","type":"select","options":[{"value":"24","label":"24 tháng"},{"value":"36","label":"36 tháng"}]},
             {"ref":"by","label":"Nhận tin qua","type":"multiselect","options":[{"value":"e","label":"Thư"},{"value":"z","label":"Zalo"}]},
             {"ref":"ok","label":"Đồng ý nhận tin","type":"checkbox"}]}""";

    private final Sayer sayer = Understanding.sayer();
    private final FormModel form = FormsJson.form(FormsJson.MAPPER.readTree(FORM));

    private Field field(String ref) {
        return form.fields().stream()
                .filter(f -> f.ref().value().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "money|3500000000|ba tỷ năm trăm triệu đồng|3.500.000.000 đồng",
                "tel|0912345678|không chín một hai, ba bốn năm, sáu bảy tám|0912 345 678",
                "id|001190012345|không không một, một chín không, không một hai, ba bốn năm|001 190 012 345",
                "born|1990-04-15|ngày mười lăm tháng tư năm một nghìn chín trăm chín mươi|15/04/1990",
                "rate|7.5|bảy phẩy năm phần trăm|7,5 %",
                "mail|an.tran@gmail.com|an chấm tran a còng gmail chấm com|an.tran@gmail.com",
                "at|2026-12-01T08:30|tám giờ ba mươi phút ngày một tháng mười hai năm hai nghìn không trăm hai mươi sáu|08:30 01/12/2026",
                "month|2026-12|tháng mười hai năm hai nghìn không trăm hai mươi sáu|12/2026",
                "term|24|hai mươi bốn tháng|24 tháng",
                "ok|true|có|Có",
            })
    void a_value_is_said_for_the_ear_and_written_for_the_eye(String ref, String value, String spoken, String written) {
        assertThat(sayer.spoken(field(ref), FieldValue.of(value))).isEqualTo(spoken);
        assertThat(sayer.written(field(ref), FieldValue.of(value))).isEqualTo(written);
    }

    @Test
    void several_choices_are_said_by_their_labels() {
        FieldValue both = FieldValue.of(java.util.List.of("e", "z"));
        assertThat(sayer.spoken(field("by"), both)).isEqualTo("Thư và Zalo");
        assertThat(sayer.written(field("by"), both)).isEqualTo("Thư, Zalo");
    }

    @Test
    void a_value_of_another_shape_is_said_as_it_stands() {
        assertThat(sayer.spoken(field("born"), FieldValue.of("hôm nào đó"))).isEqualTo("hôm nào đó");
        assertThat(sayer.spoken(field("money"), FieldValue.EMPTY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "money,1050000000",
        "money,300700000",
        "tel,0387654321",
        "id,079092001234",
        "born,2001-10-21",
        "rate,9.6",
        "at,2026-12-05T15:45",
        "month,2027-01",
        "term,36",
        "mail,an_99@yahoo.com.vn"
    })
    void what_is_said_is_understood_as_the_same_value(String ref, String value) {
        String said = field(ref).label() + " là " + sayer.spoken(field(ref), FieldValue.of(value));
        UnderstandResult result = Understanding.rules()
                .understand(UnderstandJson.request(
                        FormsJson.MAPPER.readTree("{\"id\":\"1\",\"text\":\"" + said + "\",\"form\":" + FORM + "}"),
                        java.time.ZonedDateTime.parse("2026-11-24T09:00:00+07:00")));
        assertThat(FormsJson.commands(result.commands()).toString())
                .as(said)
                .isEqualTo("[{\"intent\":\"SET\",\"field\":\"" + ref + "\",\"value\":\"" + value + "\"}]");
    }
}
