package vn.vpbank.voiceagent.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.agent.planner.Plan.IsField;
import vn.vpbank.voiceagent.agent.planner.Plan.IsNothing;
import vn.vpbank.voiceagent.agent.planner.Plan.IsOption;
import vn.vpbank.voiceagent.agent.planner.Planner.Planned;
import vn.vpbank.voiceagent.forms.FieldRef;

/// Holds for every planner; run on the fake, and fit to be run on a real model.
abstract class PlannerContract {
    abstract Planner planner();

    @Test
    void a_paraphrased_label_is_told_to_be_its_field() {
        var hanChot = PlannerForms.name("hạn chót hoàn trả", "<date>");
        assertThat(planner().plan(PlannerForms.LOAN, List.of(hanChot)))
                .isEqualTo(new Planned(new Plan(List.of(new IsField(hanChot, new FieldRef("endDate"))))));
    }

    @Test
    void a_paraphrased_option_is_told_to_be_its_value() {
        var car = PlannerForms.option("loanPurpose", "tậu con xế hộp");
        assertThat(planner().plan(PlannerForms.LOAN, List.of(car)))
                .isEqualTo(new Planned(new Plan(List.of(new IsOption(car, "car")))));
    }

    @Test
    void what_the_form_does_not_have_is_told_to_be_nothing() {
        var shoes = PlannerForms.name("cỡ giày dép", "<number:2>");
        assertThat(planner().plan(PlannerForms.LOAN, List.of(shoes)))
                .isEqualTo(new Planned(new Plan(List.of(new IsNothing(shoes)))));
    }
}
