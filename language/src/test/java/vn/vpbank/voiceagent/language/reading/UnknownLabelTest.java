package vn.vpbank.voiceagent.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vpbank.voiceagent.language.reading.Told.understand;
import static vn.vpbank.voiceagent.language.reading.Told.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// Clauses with a label that the form has not got.
class UnknownLabelTest {
    private static final String FORM = """
            {"id":"club","title":"Đăng ký","step":1,"steps":1,"buttons":[],"fields":[
              {"ref":"why","label":"Mong muốn khi tham gia","type":"text","step":1},
              {"ref":"since","label":"Ngày bắt đầu tập","type":"date","step":1},
              {"ref":"coach","label":"Huấn luyện viên","type":"text","step":1}]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mong muốn khi tham gia là tăng sức bền, số tủ đồ là ba không tám, huấn luyện viên là đỗ quang vinh",
                "mong muốn khi tham gia là tăng sức bền, kiểu giày là đế bằng, huấn luyện viên là đỗ quang vinh"
            })
    void is_asked_about_and_leaves_the_text_before_it_alone(String text) {
        UnderstandResult result = understand(FORM, text);
        assertThat(written(result)).containsEntry("why", "Tăng sức bền").containsEntry("coach", "Đỗ Quang Vinh");
        assertThat(result.questions()).extracting(Question::reason).containsExactly(Question.Reason.UNKNOWN_FIELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nếu tham gia muộn thì bao giờ được tập",
                "em tưởng tập tạ là mệt lắm",
                "hôm qua trời mưa thì ai đi tập nổi"
            })
    void is_none_where_somebody_only_talks(String text) {
        assertThat(understand(FORM, text).questions())
                .extracting(Question::reason)
                .doesNotContain(Question.Reason.UNKNOWN_FIELD);
    }

    @Test
    void is_none_where_the_label_belongs_to_the_text() {
        UnderstandResult result = understand(
                FORM, "mong muốn khi tham gia là đi bộ mười cây số, ngày bắt đầu tập là mùng ba tháng mười hai");
        assertThat(written(result)).containsEntry("since", "2026-12-03");
        assertThat(result.questions()).isEmpty();
    }
}
