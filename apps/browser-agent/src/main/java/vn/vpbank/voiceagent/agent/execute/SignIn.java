package vn.vpbank.voiceagent.agent.execute;

import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Tells a sign-in from a form, by its looks.
final class SignIn {
    /// User name, password and a one-time code or branch.
    private static final int MOST_FIELDS = 3;

    private SignIn() {}

    /// One password and little else to write. A form where a password is chosen asks for it twice, or for more; and
    /// where the registry names a button of the page as the one that hands in, it is that very form that was meant.
    static boolean isAskedBy(FormModel page, RegisteredForm form) {
        boolean isMeant = page.buttons().stream()
                .anyMatch(b -> form.submitButton().filter(b.label()::equals).isPresent());
        return !isMeant && looksLikeOne(page);
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
