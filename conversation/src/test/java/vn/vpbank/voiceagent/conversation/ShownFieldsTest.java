package vn.vpbank.voiceagent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.conversation.TalkAction.FieldChange;
import vn.vpbank.voiceagent.conversation.TalkAction.FieldState;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.testkit.Dialogue;
import vn.vpbank.voiceagent.conversation.testkit.Stage;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;

/// The field list beside the talk ends with what the page holds, whatever was heard in between.
class ShownFieldsTest {
    private final Stage stage = new Stage();
    private final Dialogue dialogue = new Dialogue(stage);

    @Test
    void a_guess_that_the_finished_words_take_back_does_not_stay_on_show() {
        dialogue.play("start loan");
        dialogue.play("partial tên là Hồng => SET customerName=Hồng");
        dialogue.play("partial tên là Hồng ạ => SET customerName=Hồng");
        dialogue.play("partial tên là Hồ => SET customerName=Hồ");
        dialogue.play("person tên là Hồng nhé => SET customerName=Hồng");

        assertThat(shown()).hasEntrySatisfying(new FieldRef("customerName"), last -> {
            assertThat(last.value()).isEqualTo(FieldValue.of("Hồng"));
            assertThat(last.state()).isEqualTo(FieldState.VERIFIED);
        });
    }

    private Map<FieldRef, FieldChange> shown() {
        Map<FieldRef, FieldChange> last = new HashMap<>();
        for (TalkAction action : stage.actions()) {
            if (action instanceof TalkAction.Show(Shown.FieldChanges(List<FieldChange> fields))) {
                fields.forEach(change -> last.put(change.ref(), change));
            }
        }
        return last;
    }
}
