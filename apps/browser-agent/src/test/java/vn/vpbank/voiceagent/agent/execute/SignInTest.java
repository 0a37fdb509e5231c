package vn.vpbank.voiceagent.agent.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.agent.testkit.FakeForms;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

class SignInTest {
    private static final FormModel SIGN_IN = FakeForms.signIn(new FormId("loan"));
    private static final FormModel LOAN = FakeForms.twoSteps(new FormId("loan"));

    @Test
    void one_password_and_little_else_is_a_sign_in() {
        assertThat(SignIn.isAskedBy(SIGN_IN)).isTrue();
    }

    @Test
    void a_form_without_a_password_or_with_much_beside_it_is_none() {
        assertThat(SignIn.isAskedBy(LOAN)).isFalse();
        assertThat(SignIn.isAskedBy(with(Stream.concat(LOAN.fields().stream(), SIGN_IN.fields().stream())
                        .toList())))
                .isFalse();
    }

    @Test
    void where_a_password_is_chosen_it_stands_twice() {
        Field password = SIGN_IN.fields().getLast();
        assertThat(SignIn.isAskedBy(with(List.of(password, password)))).isFalse();
    }

    private static FormModel with(List<Field> fields) {
        return new FormModel(new FormId("loan"), "", 1, 1, fields, List.of(), List.of(), "");
    }
}
