package vn.vpbank.voiceagent.language.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.Understanding;

class UnderstandJsonTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:00:00+07:00");

    private static UnderstandRequest read(String json) {
        return UnderstandJson.request(FormsJson.MAPPER.readTree(json), NOW);
    }

    @Test
    void only_id_and_text_are_needed_and_null_is_the_same_as_absent() {
        UnderstandRequest request =
                read("{\"id\":\"1\",\"text\":\"lưu\",\"form\":null,\"asked\":null,\"awaiting\":null}");
        assertThat(request.form()).isEmpty();
        assertThat(request.asked()).isEmpty();
        assertThat(request.awaiting()).isEmpty();
        assertThat(request.now()).isEqualTo(NOW);
    }

    @Test
    void a_complaint_names_the_place_and_never_the_value() {
        assertThatThrownBy(() -> read("{\"id\":\"1\",\"text\":\"a\",\"now\":\"secret\"}"))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("now")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> read("{\"id\":\"1\"}"))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("text");
        assertThatThrownBy(() -> read("{\"id\":\"1\",\"text\":\"a\",\"awaiting\":\"lunch\"}"))
                .isInstanceOf(MalformedJson.class)
                .hasMessageContaining("awaiting");
    }

    @Test
    void an_answer_tells_the_digits_that_are_missing() {
        UnderstandRequest request = read("""
                {"id":"7","text":"số điện thoại không chín sáu ba",
                 "form":{"id":"f","fields":[{"ref":"phone","label":"Số điện thoại","type":"tel"}]}}""");
        JsonNode answer = UnderstandJson.result(Understanding.rules().understand(request), 12);
        assertThat(answer.path("id").asString()).isEqualTo("7");
        assertThat(answer.path("commands").size()).isZero();
        assertThat(answer.path("questions").path(0).path("value").asString()).isEqualTo("0963");
        assertThat(answer.path("turn").asString()).isEqualTo("open");
        assertThat(answer.path("missing_digits").intValue()).isEqualTo(6);
        assertThat(answer.path("micros").intValue()).isEqualTo(12);
    }
}
