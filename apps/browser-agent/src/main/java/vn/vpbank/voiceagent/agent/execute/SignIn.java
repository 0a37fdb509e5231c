package vn.vpbank.voiceagent.agent.execute;

import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Tells a sign-in from a form, by its looks.
final class SignIn {
    /// User name, password and a one-time code or branch.
    private static final int MOST_FIELDS = 3;

    private static final Pattern CODE = Pattern.compile(
            "\\botp\\b|one-time|mã xác (?:thực|nhận|minh)|verification code|security code|captcha",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SignIn() {}

    /// One password and little else to write. A form where a password is chosen asks for it twice, or for more; and
    /// where the registry names a button of the page as the one that hands in, it is that very form that was meant.
    static boolean isAskedBy(FormModel page, RegisteredForm form) {
        boolean isMeant = page.buttons().stream()
                .anyMatch(b -> form.submitButton().filter(b.label()::equals).isPresent());
        return !isMeant && looksLikeOne(page);
    }

    /// Whether a sign-in that has begun goes on: with the password, or with the code that comes after it.
    static boolean goesOn(FormModel page, RegisteredForm form) {
        return isAskedBy(page, form)
                || (page.fields().size() <= MOST_FIELDS
                        && page.fields().stream()
                                .anyMatch(f -> CODE.matcher(
                                                f.label() + " " + f.hints().autocomplete())
                                        .find()));
    }

    private static boolean looksLikeOne(FormModel page) {
        long passwords = page.fields().stream()
                .filter(f -> f.type() == FieldType.PASSWORD)
                .count();
        long others = page.fields().stream()
                .filter(f -> f.type() != FieldType.PASSWORD && f.type() != FieldType.CHECKBOX)
                .count();
        return passwords == 1 && passwords + others <= MOST_FIELDS;
    }
}
