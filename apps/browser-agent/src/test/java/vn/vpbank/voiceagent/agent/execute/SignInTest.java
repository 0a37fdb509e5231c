package vn.vpbank.voiceagent.agent.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.agent.testkit.FakeForms;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

class SignInTest {
    private static final FormModel SIGN_IN = FakeForms.signIn(new FormId("loan"));
    private static final FormModel LOAN = FakeForms.twoSteps(new FormId("loan"));

    @Test
    void one_password_and_little_else_is_a_sign_in() {
        assertThat(isAskedBy(SIGN_IN)).isTrue();
    }

    @Test
    void a_page_whose_button_the_registry_names_is_the_form_that_was_meant() {
        FormModel page = new FormModel(
                new FormId("loan"),
                "",
                1,
                1,
                SIGN_IN.fields(),
                List.of(new Button("go", "Mở khoá", false)),
                List.of(),
                "");
        assertThat(SignIn.isAskedBy(page, registered(Optional.of("Mở khoá")))).isFalse();
        assertThat(SignIn.isAskedBy(page, registered(Optional.of("Nộp hồ sơ")))).isTrue();
    }

    @Test
    void a_form_without_a_password_or_with_much_beside_it_is_none() {
        assertThat(isAskedBy(LOAN)).isFalse();
        assertThat(isAskedBy(with(Stream.concat(LOAN.fields().stream(), SIGN_IN.fields().stream())
                        .toList())))
                .isFalse();
    }

    @Test
    void where_a_password_is_chosen_it_stands_twice() {
        Field password = SIGN_IN.fields().getLast();
        assertThat(isAskedBy(with(List.of(password, password)))).isFalse();
    }

    private static boolean isAskedBy(FormModel page) {
        return SignIn.isAskedBy(page, registered(Optional.empty()));
    }

    private static RegisteredForm registered(Optional<String> button) {
        return new RegisteredForm(
                new FormId("loan"),
                "Đơn vay",
                List.of(),
                URI.create("http://127.0.0.1/"),
                List.of(),
                List.of(),
                RegisteredForm.Login.NONE,
                Optional.empty(),
                button,
                Optional.empty(),
                RegisteredForm.Network.PUBLIC);
    }

    private static FormModel with(List<Field> fields) {
        return new FormModel(new FormId("loan"), "", 1, 1, fields, List.of(), List.of(), "");
    }
}
