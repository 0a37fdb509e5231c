package vn.vpbank.voiceagent.agent.execute;

import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FormModel;

/// Tells a sign-in from a form, by its looks.
final class SignIn {
    /// User name, password and a one-time code or branch.
    private static final int MOST_FIELDS = 3;

    private SignIn() {}

    /// One password and little else to write. A form where a password is chosen asks for it twice, or for more.
    static boolean isAskedBy(FormModel page) {
        long passwords = page.fields().stream()
                .filter(f -> f.type() == FieldType.PASSWORD)
                .count();
        long others = page.fields().stream()
                .filter(f -> f.type() != FieldType.PASSWORD && f.type() != FieldType.CHECKBOX)
                .count();
        return passwords == 1 && passwords + others <= MOST_FIELDS;
    }
}
