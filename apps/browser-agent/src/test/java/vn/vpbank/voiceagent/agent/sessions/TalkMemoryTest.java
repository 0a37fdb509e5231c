package vn.vpbank.voiceagent.agent.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.Question;

class TalkMemoryTest {
    private static final Question QUESTION = new Question(
            Optional.of(new FieldRef("phone")), Question.Reason.INVALID, "09", "09", List.of(), "Đọc tiếp giúp.");

    @Test
    void fields_last_written_come_first_and_only_those_that_stand() {
        TalkMemory memory = TalkMemory.NONE
                .after(report(List.of(), set("a", true), set("b", true)), Map.of())
                .after(report(List.of(), set("c", false), set("a", true), byPage("d")), Map.of());
        assertThat(memory.recent()).containsExactly(new FieldRef("a"), new FieldRef("b"));
    }

    @Test
    void what_is_questioned_is_what_was_asked_and_else_the_first_that_is_missing() {
        assertThat(TalkMemory.NONE.after(report(List.of(QUESTION)), Map.of()).asked())
                .contains(new FieldRef("phone"));
        assertThat(TalkMemory.NONE.after(report(List.of()), Map.of()).asked()).contains(new FieldRef("missing"));
    }

    @Test
    void questions_are_open_until_the_next_report() {
        TalkMemory asked = TalkMemory.NONE.after(report(List.of(QUESTION)), Map.of());
        assertThat(asked.open()).containsExactly(QUESTION);
        assertThat(asked.after(report(List.of()), Map.of()).open()).isEmpty();
    }

    @Test
    void old_fields_are_forgotten() {
        TalkMemory memory = TalkMemory.NONE;
        for (int i : IntStream.range(0, 20).toArray()) {
            memory = memory.after(report(List.of(), set("f" + i, true)), Map.of());
        }
        assertThat(memory.recent()).hasSize(8).startsWith(new FieldRef("f19"));
    }

    private static FieldOutcome set(String ref, boolean ok) {
        return new FieldOutcome(
                new FieldRef(ref), "", Optional.of(FieldValue.of("x")), FieldValue.of("x"), "x", ok, Optional.empty());
    }

    private static FieldOutcome byPage(String ref) {
        return new FieldOutcome(
                new FieldRef(ref), "", Optional.empty(), FieldValue.of("x"), "x", true, Optional.empty());
    }

    private static FillReport report(List<Question> questions, FieldOutcome... fields) {
        return new FillReport(
                FillReport.Status.FILLED,
                List.of(fields),
                questions,
                1,
                1,
                List.of(new FieldRef("missing")),
                Optional.empty(),
                "",
                Map.of());
    }
}
