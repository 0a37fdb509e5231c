package vn.vpbank.voiceagent.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.agent.planner.Plan.IsField;
import vn.vpbank.voiceagent.agent.planner.Plan.IsNothing;
import vn.vpbank.voiceagent.agent.planner.Plan.IsOption;
import vn.vpbank.voiceagent.agent.planner.Plan.Meaning;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.OpenPhrase;

class PlanMemoryTest {
    private static final IsField SPONSOR =
            new IsField(PlannerForms.name("người đỡ đầu", "<name>"), new FieldRef("sponsor"));
    private static final IsField END =
            new IsField(PlannerForms.name("hạn chót hoàn trả", "<date>"), new FieldRef("endDate"));
    private static final IsOption CAR = new IsOption(PlannerForms.option("loanPurpose", "tậu con xế hộp"), "car");
    private static final IsNothing SHOES = new IsNothing(PlannerForms.name("cỡ giày", "<number:2>"));
    private static final IsNothing STOCKS = new IsNothing(PlannerForms.option("loanPurpose", "chơi chứng khoán"));
    private static final List<Meaning> ALL = List.of(SPONSOR, END, CAR, SHOES, STOCKS);
    private static final List<OpenPhrase> PHRASES =
            ALL.stream().<OpenPhrase>map(Meaning::phrase).toList();

    @TempDir
    Path folder;

    private PlanMemory open() {
        return new PlanMemory(
                new Prints(new SecretKeySpec(new byte[32], "HmacSHA256")), new PlanFile(folder.resolve("plans.json")));
    }

    private static FormModel changed(String from, String to) {
        String before = FormsJson.form(PlannerForms.LOAN).toString();
        assertThat(before).contains(from);
        return PlannerForms.read(before.replace(from, to));
    }

    private static FormModel disabled(String ref) {
        ObjectNode json = FormsJson.form(PlannerForms.LOAN);
        json.path("fields").forEach(f -> {
            if (f.path("ref").asString().equals(ref)) {
                ((ObjectNode) f).put("disabled", true);
            }
        });
        return FormsJson.form(json);
    }

    private List<Meaning> recalledOn(FormModel form) {
        open().remember(PlannerForms.LOAN, ALL);
        return open().recall(form, PHRASES).meanings();
    }

    @Test
    void plans_outlive_the_service_and_other_values() {
        assertThat(recalledOn(changed("\"value\":\"0912345678\"", "\"value\":\"0987654321\"")))
                .isEqualTo(ALL);
    }

    @Test
    void a_label_that_changed_breaks_what_rests_on_it_alone() {
        assertThat(recalledOn(changed("Thân nhân bảo trợ", "Người liên hệ"))).containsExactly(END, CAR, STOCKS);
        assertThat(open().recall(PlannerForms.LOAN, PHRASES).meanings())
                .as("what broke is forgotten")
                .containsExactly(END, CAR, STOCKS);
    }

    @Test
    void an_option_that_changed_breaks_what_rests_on_it_alone() {
        assertThat(recalledOn(changed("Mua phương tiện đi lại", "Mua xe máy"))).containsExactly(SPONSOR, END, SHOES);
        assertThat(recalledOn(changed("Mua bất động sản", "Mua đất"))).containsExactly(SPONSOR, END, CAR, SHOES);
    }

    @Test
    void a_field_that_moved_to_another_ref_is_found_by_its_looks() {
        assertThat(recalledOn(changed("\"ref\":\"sponsor\"", "\"ref\":\"f17\"")))
                .contains(new IsField(SPONSOR.phrase(), new FieldRef("f17")))
                .hasSize(5);
    }

    @Test
    void a_field_that_may_not_be_written_now_is_not_meant() {
        assertThat(recalledOn(disabled("sponsor"))).containsExactly(END, CAR, STOCKS);
    }

    @Test
    void another_form_has_words_of_its_own() {
        assertThat(recalledOn(changed("\"id\":\"loan\"", "\"id\":\"card\""))).isEmpty();
    }

    @Test
    void what_was_taken_back_is_forgotten() {
        open().remember(PlannerForms.LOAN, ALL);
        open().forget(PlannerForms.LOAN.id(), List.of(SPONSOR.phrase()));
        assertThat(open().recall(PlannerForms.LOAN, PHRASES).meanings())
                .doesNotContain(SPONSOR)
                .hasSize(4);
    }

    @Test
    void the_file_holds_no_words_labels_or_values_and_is_for_its_owner_alone() throws IOException {
        open().remember(PlannerForms.LOAN, ALL);
        Path file = folder.resolve("plans.json");
        assertThat(Files.readString(file)).doesNotContain("người", "xế", "Thân", "Mua", "car", "0912345678", "loan\"");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_damaged_or_foreign_file_costs_nothing_but_its_plans() throws IOException {
        for (String content :
                List.of("", "{", "[]", "{\"version\":9,\"plans\":[{}]}", "{\"version\":1,\"plans\":[1,{}]}")) {
            Files.writeString(folder.resolve("plans.json"), content);
            PlanMemory memory = open();
            assertThat(memory.recall(PlannerForms.LOAN, PHRASES).meanings()).isEmpty();
            memory.remember(PlannerForms.LOAN, ALL);
            assertThat(open().recall(PlannerForms.LOAN, PHRASES).meanings()).hasSize(5);
        }
    }

    @Test
    void the_memory_is_bounded_and_forgets_what_was_used_longest_ago() {
        PlanMemory memory = open();
        memory.remember(PlannerForms.LOAN, List.of(SPONSOR, END));
        memory.recall(PlannerForms.LOAN, List.of(SPONSOR.phrase()));
        List<IsNothing> others = IntStream.range(1, PlanMemory.MOST)
                .mapToObj(i -> new IsNothing(PlannerForms.name("mục lạ " + i, "<text>")))
                .toList();
        memory.remember(PlannerForms.LOAN, others);
        assertThat(open().recall(PlannerForms.LOAN, PHRASES).meanings()).containsExactly(SPONSOR);
    }
}
