package vn.vpbank.voiceagent.agent.planner;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.OpenPhrase;

/// Keyed hashes of what plans rest on. Values never go into them.
final class Prints {
    /// 128 bits tell entries apart for good.
    private static final int BYTES = 16;

    private final byte[] key;

    Prints(SecretKey key) {
        this.key = key.getEncoded();
    }

    /// A phrase as it was said about a form.
    String phrase(FormId form, OpenPhrase phrase) {
        return switch (phrase) {
            case OpenPhrase.FieldName name -> hash("field name", form.value(), name.words());
            case OpenPhrase.OptionName name ->
                hash("option name", form.value(), name.field().value(), name.words());
        };
    }

    /// A field by what people see of it; its options may depend on what is chosen elsewhere and do not count.
    String field(Field field) {
        return hash("field", field.cleanLabel(), field.type().wire(), field.section());
    }

    String option(Choice option) {
        return hash("option", option.value(), option.label());
    }

    /// All options of a field, for words that name none of them.
    String options(Field field) {
        return hash("options", field.options().stream().map(this::option).collect(Collectors.joining()));
    }

    /// All fields of a form that may be written, for words that name none of them.
    String names(FormModel form) {
        return hash(
                "form",
                form.fields().stream()
                        .filter(FormOutline::isOpen)
                        .map(this::field)
                        .sorted()
                        .collect(Collectors.joining()));
    }

    private String hash(String... parts) {
        byte[] full = InstallationKeys.hmac(key, String.join("\0", parts));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, BYTES));
    }
}
