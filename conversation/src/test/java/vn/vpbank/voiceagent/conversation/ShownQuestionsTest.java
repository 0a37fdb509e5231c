package vn.vpbank.voiceagent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.testkit.Dialogue;
import vn.vpbank.voiceagent.conversation.testkit.Stage;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.Question;

/// The page beside the talk always shows the question that was just put, first.
class ShownQuestionsTest {
    private final Stage stage = new Stage();
    private final Dialogue dialogue = new Dialogue(stage);

    @BeforeEach
    void begin() {
        dialogue.play("start loan");
    }

    @Test
    void the_first_missing_field_is_shown_as_asked_once_the_form_is_open() {
        assertThat(shown()).extracting(Question::field).containsExactly(field("customerName"));
        assertThat(shown()).extracting(Question::reason).containsExactly(Question.Reason.WHICH_VALUE);
    }

    @Test
    void the_next_missing_field_takes_its_place_when_it_is_answered() {
        dialogue.play("person tên An => SET customerName=An");

        assertThat(shown()).extracting(Question::field).containsExactly(field("phoneNumber"));
    }

    @Test
    void a_doubt_is_shown_with_its_own_words_until_the_field_holds_a_value() {
        dialogue.play("person số không chín => ASK phoneNumber invalid Còn thiếu số.");
        assertThat(shown()).extracting(Question::say).containsExactly("Còn thiếu số.");

        dialogue.play("person số không chín một => SET phoneNumber=091");
        assertThat(shown()).extracting(Question::field).containsExactly(field("customerName"));
    }

    @Test
    void nothing_is_shown_as_asked_while_a_yes_is_awaited() {
        dialogue.play("page-complete");
        dialogue.play("person xoá hết => RESET");

        assertThat(shown()).isEmpty();
    }

    private List<Question> shown() {
        return stage.actions().reversed().stream()
                .filter(a -> a instanceof TalkAction.Show(Shown.Questions _))
                .map(a -> ((Shown.Questions) ((TalkAction.Show) a).shown()).questions())
                .findFirst()
                .orElseThrow();
    }

    private static Optional<FieldRef> field(String ref) {
        return Optional.of(new FieldRef(ref));
    }
}
