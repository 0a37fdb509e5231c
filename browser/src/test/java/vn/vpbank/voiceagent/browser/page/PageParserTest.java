package vn.vpbank.voiceagent.browser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;

final class PageParserTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final PageParser parser = new PageParser(new FormId("f"));

    private PageState parse(String id, String fields) {
        return parser.parse(JSON.readTree("{\"id\":\"" + id + "\",\"fields\":[" + fields + "]}"));
    }

    private static String field(String ref, String raw, String complaint) {
        return "{\"ref\":\"%s\",\"label\":\"%s\",\"type\":\"text\",\"raw\":\"%s\",\"text\":\"%s\",\"complaint\":\"%s\"}"
                .formatted(ref, ref, raw, raw, complaint);
    }

    @Test
    void a_field_told_by_its_ref_alone_says_what_it_said_in_the_reading_before() {
        parse("1", field("name", "An", "") + "," + field("mail", "an@", "Sai"));
        assertThat(parser.reading()).isEqualTo("1");

        PageState page = parse("2", field("name", "Bình", "") + ",\"mail\"");

        assertThat(parser.reading()).isEqualTo("2");
        assertThat(page.form().field(new FieldRef("name")).orElseThrow().value())
                .isEqualTo(FieldValue.of("Bình"));
        assertThat(page.form().field(new FieldRef("mail")).orElseThrow().value())
                .isEqualTo(FieldValue.of("an@"));
        assertThat(page.mounted()).containsEntry(new FieldRef("mail"), "an@");
        assertThat(page.complaints()).containsEntry(new FieldRef("mail"), "Sai");
    }

    @Test
    void a_field_that_the_page_has_left_out_is_gone() {
        parse("1", field("name", "An", "") + "," + field("mail", "an@", ""));
        assertThat(parse("2", "\"name\"").form().field(new FieldRef("mail"))).isEmpty();
    }

    @Test
    void a_ref_that_no_reading_has_told_of_is_taken_for_no_value() {
        assertThatThrownBy(() -> parse("2", "\"name\"")).isInstanceOf(IllegalArgumentException.class);
    }
}
