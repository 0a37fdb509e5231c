package vn.vpbank.voiceagent.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

final class StepMemoryTest {
    private final StepMemory memory = new StepMemory();

    private FormModel see(boolean told, int step, int steps, String... refs) {
        List<Field> fields = Stream.of(refs)
                .map(r -> new Field(
                        new FieldRef(r),
                        r,
                        FieldType.TEXT,
                        FieldValue.EMPTY,
                        false,
                        false,
                        false,
                        "",
                        step,
                        List.of(),
                        Field.Hints.NONE))
                .toList();
        FormModel form = new FormModel(new FormId("f"), "", step, steps, fields, List.of(), List.of(), "");
        return memory.merge(new PageState(
                        form, Map.of(), List.of(), "", List.of(), "", told, false, List.of(), false, Map.of()))
                .form();
    }

    private static List<String> places(FormModel form) {
        return form.fields().stream().map(f -> f.ref() + "@" + f.step()).toList();
    }

    @Test
    void fields_of_other_steps_are_remembered_and_those_of_this_step_are_as_the_page_has_them() {
        see(true, 1, 3, "a", "b");
        assertThat(places(see(true, 2, 3, "c"))).containsExactly("a@1", "b@1", "c@2");
        assertThat(places(see(true, 1, 3, "a"))).containsExactly("a@1", "c@2");
    }

    @Test
    void a_silent_page_is_placed_by_its_fields() {
        see(false, 1, 1, "a", "b");
        FormModel second = see(false, 1, 1, "c", "d");
        assertThat(second.step()).isEqualTo(2);
        assertThat(second.steps()).isEqualTo(2);
        assertThat(see(false, 1, 1, "a", "b", "new").step()).isEqualTo(1);
        assertThat(places(see(false, 1, 1, "c"))).containsExactly("a@1", "b@1", "new@1", "c@2");
    }

    @Test
    void a_message_without_fields_is_no_step() {
        see(false, 1, 1, "a");
        assertThat(see(false, 1, 1).step()).isEqualTo(1);
    }
}
