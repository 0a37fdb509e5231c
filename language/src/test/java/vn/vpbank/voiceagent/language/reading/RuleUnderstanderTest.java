package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.language.json.UnderstandJson;
import vn.vpbank.voiceagent.language.words.Vocabulary;

class RuleUnderstanderTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:00:00+07:00");
    private static final String FORM = """
            {"id":"f","fields":[
             {"ref":"owner","label":"Tên chủ hộ","type":"text"},
             {"ref":"rent","label":"Tiền thuê nhà (đồng)","type":"text"},
             {"ref":"since","label":"Ngày dọn vào","type":"date"},
             {"ref":"pets","label":"Có nuôi thú không?","type":"radio","options":[{"value":"1","label":"Có"},{"value":"0","label":"Không"}]},
             {"ref":"tel","label":"Điện thoại","type":"tel","value":"0912345678"}],
             "buttons":[{"ref":"b","label":"Xem hợp đồng"}]}""";

    private static UnderstandResult understand(String text, String more) {
        UnderstandRequest request = UnderstandJson.request(
                FormsJson.MAPPER.readTree("{\"id\":\"t\",\"text\":" + FormsJson.MAPPER.writeValueAsString(text) + more
                        + ",\"form\":" + FORM + "}"),
                NOW);
        return Understanding.rules().understand(request);
    }

    private static String commands(String text, String more) {
        return FormsJson.commands(understand(text, more).commands()).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tên chủ hộ là bà cao thị thu|owner|Cao Thị Thu",
                "tiền thuê nhà bảy triệu rưỡi|rent|7500000",
                "ngày dọn vào mùng một tháng chạp năm nay|since|2026-12-01",
                "không nuôi thú|pets|0",
                "có nuôi thú|pets|1",
                "điện thoại không chín tám bảy sáu năm bốn ba hai một|tel|0987654321",
            })
    void a_form_never_seen_is_filled_by_its_own_words(String said, String field, String value) {
        assertThat(commands(said, ""))
                .isEqualTo("[{\"intent\":\"SET\",\"field\":\"" + field + "\",\"value\":\"" + value + "\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "đính kèm hợp đồng vào giấy tờ tuỳ thân|''|papers=Hợp đồng.pdf",
                "đính kèm tệp hợp đồng vào mục giấy tờ tùy thân nhé|''|papers=Hợp đồng.pdf",
                "đính kèm hợp đồng.pdf vào sao kê lương|''|salary=Hợp đồng.pdf",
                "đính kèm cccd mặt trước vào giấy tờ tuỳ thân|''|papers=CCCD_mat_truoc.jpg",
                "tải lên giấy tờ tuỳ thân|''|papers=",
                "đính kèm vào sao kê lương|''|salary=",
                "đính kèm|salary|salary=",
                "hợp đồng|salary|salary=Hợp đồng.pdf",
                "đính kèm hợp đồng|papers|papers=Hợp đồng.pdf",
                "tải lên đơn.docx vào giấy tờ tuỳ thân|''|papers=đơn.docx",
            })
    void files_that_were_sent_are_known_by_less_than_their_names(String said, String asked, String upload) {
        UnderstandRequest request = UnderstandJson.request(
                FormsJson.MAPPER.readTree("""
                {"id":"t","text":"%s","asked":%s,"files":["Hợp đồng.pdf","CCCD_mat_truoc.jpg"],"form":{"id":"f","fields":[
                 {"ref":"name","label":"Họ và tên","type":"text"},
                 {"ref":"papers","label":"Giấy tờ tuỳ thân","type":"file"},
                 {"ref":"salary","label":"Sao kê lương","type":"file"}]}}""".formatted(said, asked.isEmpty() ? "null" : '"' + asked + '"')), NOW);
        String[] parts = upload.split("=", 2);
        assertThat(Understanding.rules().understand(request).commands())
                .containsExactly(new FormCommand.Upload(new FieldRef(parts[0]), parts[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"đồng ý tải lên", "đồng ý đính kèm", "vâng tôi đồng ý tải lên"})
    void the_yes_that_an_upload_asks_for_is_a_yes(String said) {
        UnderstandRequest request = UnderstandJson.request(FormsJson.MAPPER.readTree("""
                {"id":"t","text":"%s","asked":"name","awaiting":"upload","files":["Hợp đồng.pdf"],"form":{"id":"f","fields":[
                 {"ref":"name","label":"Họ và tên","type":"text"},
                 {"ref":"papers","label":"Giấy tờ tuỳ thân","type":"file"}]}}""".formatted(said)), NOW);
        assertThat(Understanding.rules().understand(request).commands())
                .containsExactly(new FormCommand.Confirm(Optional.empty()));
    }

    @Test
    void a_machine_before_a_date_is_no_may_that_tears_it() {
        UnderstandRequest request = UnderstandJson.request(FormsJson.MAPPER.readTree("""
                {"id":"t","text":"cho lấy hai máy ngày hai tháng mười hai","form":{"id":"f","fields":[
                 {"ref":"born","label":"Ngày sinh","type":"date"},
                 {"ref":"installed","label":"Ngày lắp đặt mong muốn","type":"date"}]}}"""), NOW);
        assertThat(FormsJson.commands(Understanding.rules().understand(request).commands())
                        .toString())
                .isEqualTo("[{\"intent\":\"SET\",\"field\":\"installed\",\"value\":\"2026-12-02\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "biển số xe năm chín l hai ba sáu không tám chủ xe danh thị kim ngân|59L23608|Danh Thị Kim Ngân",
                "chủ xe là lò văn páo, biển số 59l 23608 nhé|59L23608|Lò Văn Páo",
                "cho em nhập biển số là năm mươi chín en hai ba, sáu không tám còn chủ xe trần thị út|59N23608|Trần Thị Út",
            })
    void a_code_ends_where_its_pattern_is_full(String said, String plate, String owner) {
        UnderstandRequest request = UnderstandJson.request(FormsJson.MAPPER.readTree("""
                {"id":"t","text":"%s","form":{"id":"f","fields":[
                 {"ref":"plate","label":"Biển số xe","type":"text","pattern":"\\\\d{2}[A-Z]\\\\d{5}"},
                 {"ref":"owner","label":"Chủ xe","type":"text"}]}}""".formatted(said)), NOW);
        assertThat(FormsJson.commands(Understanding.rules().understand(request).commands())
                        .toString())
                .contains("\"field\":\"plate\",\"value\":\"" + plate + "\"")
                .contains("\"field\":\"owner\",\"value\":\"" + owner + "\"");
    }

    @Test
    void the_rest_of_a_code_is_joined_to_its_beginning() {
        UnderstandRequest request = UnderstandJson.request(FormsJson.MAPPER.readTree("""
                {"id":"t","text":"ba sáu không tám","open":[{"field":"plate","reason":"invalid","heard":"năm chín l hai","value":"59L2","candidates":[]}],
                 "form":{"id":"f","fields":[
                 {"ref":"plate","label":"Biển số xe","type":"text","pattern":"\\\\d{2}[A-Z]\\\\d{5}"}]}}"""), NOW);
        assertThat(FormsJson.commands(Understanding.rules().understand(request).commands())
                        .toString())
                .isEqualTo("[{\"intent\":\"SET\",\"field\":\"plate\",\"value\":\"59L23608\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gửi ba trăm triệu", "nộp tiền thuê nhà bảy triệu", "gửi bưu điện về nhà", "gửi quà cho bé"})
    void one_word_with_another_object_submits_nothing(String said) {
        assertThat(commands(said, "")).doesNotContain("SUBMIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gửi đi em", "nộp giúp tôi nhé", "nộp hồ sơ", "gửi giúp em với"})
    void one_word_alone_submits(String said) {
        assertThat(commands(said, "")).isEqualTo("[{\"intent\":\"SUBMIT\"}]");
    }

    @Test
    void an_hour_of_ten_figures_is_none() {
        assertThat(commands("ngày dọn vào 5727243858 giờ 5727243858 phút", "")).doesNotContain("since");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dọn vào ngày mùng hai tháng mười hai|since|2026-12-02",
                "số máy không chín tám bảy sáu năm bốn ba hai một|tel|0987654321",
                "tên chủ hộ thì cao thị thu|owner|Cao Thị Thu",
                "tiền thuê nhà của tháng này là bảy triệu|rent|7000000",
            })
    void labels_are_turned_around_and_added_to(String said, String field, String value) {
        assertThat(commands(said, ""))
                .isEqualTo("[{\"intent\":\"SET\",\"field\":\"" + field + "\",\"value\":\"" + value + "\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"không phải \\E((( mà là Hồng", "không phải Thu mà là Thảo $1", "không phải [a-z mà là Hồng"})
    void what_is_said_to_be_wrong_in_a_name_is_no_pattern(String said) {
        String held = ",\"lastSpoken\":\"owner\",\"recent\":[\"owner\"]";
        String form = FORM.replace("\"Tên chủ hộ\",", "\"Tên chủ hộ\",\"value\":\"Cao Thị Thu\",");
        UnderstandRequest request = UnderstandJson.request(
                FormsJson.MAPPER.readTree("{\"id\":\"t\",\"text\":" + FormsJson.MAPPER.writeValueAsString(said) + held
                        + ",\"form\":" + form + "}"),
                NOW);
        assertThat(FormsJson.commands(Understanding.rules().understand(request).commands())
                        .toString())
                .contains("\"owner\"", "Cao Thị");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đừng nộp",
                "chưa nộp đâu",
                "nộp chưa",
                "nộp rồi à",
                "khoan hãy gửi",
                "nếu nộp thì sao",
                "hồ sơ nộp hôm qua",
                "không được nộp",
                "khi nào nộp",
                "tôi chưa muốn nộp hồ sơ",
                "ai bảo nộp",
                "nộp hồ sơ có mất phí không",
            })
    void an_act_that_is_forbidden_asked_or_told_is_no_act(String said) {
        assertThat(understand(said, "").commands())
                .noneMatch(c -> c instanceof FormCommand.Submit || c instanceof FormCommand.Confirm);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ừ", "ok", "dạ", "vâng", "đúng rồi", "dạ vâng ạ", "được rồi", "xác nhận chưa", "đồng ý không"})
    void a_weak_yes_or_a_question_unlocks_nothing(String said) {
        assertThat(understand(said, ",\"awaiting\":\"submit\"").commands())
                .noneMatch(c -> c instanceof FormCommand.Submit || c instanceof FormCommand.Confirm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xác nhận", "tôi đồng ý", "ừ nộp đi", "dạ xác nhận ạ", "đồng ý nộp"})
    void a_strong_yes_confirms(String said) {
        assertThat(understand(said, ",\"awaiting\":\"submit\"").commands())
                .singleElement()
                .isInstanceOf(FormCommand.Confirm.class);
    }

    @Test
    void politeness_changes_nothing() {
        Random random = new Random(4);
        List<String> before = List.of("dạ", "em ơi", "chị ơi cho em", "vâng ạ", "làm ơn");
        List<String> after = List.of("ạ", "nhé", "nha em", "giúp tôi", "giùm chị với");
        for (int i = 0; i < 200; i++) {
            String said = before.get(random.nextInt(before.size())) + " tiền thuê nhà năm triệu "
                    + after.get(random.nextInt(after.size()));
            assertThat(commands(said, "")).as(said).contains("\"5000000\"").doesNotContain("OUT");
        }
    }

    @Test
    void no_words_in_any_order_make_it_throw() {
        Random random = new Random(5);
        List<String> words = Vocabulary.read("grammar.txt").stream()
                .map(Vocabulary.Entry::phrase)
                .toList();
        List<String> more = List.of(
                "một",
                "mười",
                "trăm",
                "triệu",
                "ngày",
                "tháng",
                "tên",
                "tiền",
                "9",
                "@",
                "12/13/2026",
                "không",
                "nộp",
                "0",
                ".",
                "1.000",
                "chấm",
                "a còng",
                "điện thoại",
                "ngày dọn vào",
                "…",
                "");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k >= 0; k--) {
                List<String> from = random.nextBoolean() ? words : more;
                text.append(from.get(random.nextInt(from.size()))).append(' ');
            }
            assertThat(understand(text.toString(), i % 3 == 0 ? ",\"asked\":\"tel\",\"lastSpoken\":\"rent\"" : ""))
                    .isNotNull();
        }
    }

    @Test
    void a_text_that_is_no_utterance_is_out_of_scope() {
        assertThat(understand("a ".repeat(6_000), "").commands()).containsExactly(new FormCommand.OutOfScope());
    }

    @Test
    void a_partial_text_asks_nothing_and_only_sets() {
        UnderstandResult result = understand("điện thoại không chín một", ",\"partial\":true");
        assertThat(result.commands()).isEmpty();
        assertThat(result.questions()).isEmpty();
        assertThat(result.missingDigits()).hasValue(7);
        assertThat(understand("nộp hồ sơ", ",\"partial\":true").commands()).isEmpty();
    }

    @Test
    void another_hypothesis_is_taken_when_the_first_makes_no_sense() {
        assertThat(commands("tiền thê nhã bay chiêu", ",\"alternatives\":[\"tiền thuê nhà bảy triệu\"]"))
                .contains("7000000");
    }
}
