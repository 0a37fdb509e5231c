package vn.vpbank.voiceagent.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.conversation.TalkAction.FieldChange;
import vn.vpbank.voiceagent.conversation.TalkAction.FieldState;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.TalkEvent.Source;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;

/// Takes in what the page holds now and shows what is new.
final class Changes {
    private Changes() {}

    static void take(Talk talk, FormModel form, Source source) {
        take(talk, form, source, Set.of());
    }

    /// @param settled fields shown as heard so far: they are told even where their values are what they were
    static void take(Talk talk, FormModel form, Source source, Set<FieldRef> settled) {
        Optional<FormModel> old = talk.form();
        talk.setting = talk.setting.with(form);
        if (old.filter(f -> !f.id().equals(form.id())).isPresent()) {
            startOver(talk);
        }
        if (old.isEmpty() || !shape(old.get()).equals(shape(form))) {
            talk.show(new Shown.Form(form));
            tell(talk, form, settled, source);
        } else {
            Map<FieldRef, FieldValue> before = values(old.get());
            Set<FieldRef> changed = new HashSet<>(settled);
            form.fields().stream()
                    .filter(field -> !field.value().equals(before.get(field.ref())))
                    .forEach(field -> changed.add(field.ref()));
            tell(talk, form, changed, source);
        }
        Confirmer.formChanged(talk);
    }

    /// Another form, or the same one afresh: what was asked and written before is of no use.
    static void startOver(Talk talk) {
        talk.setting = talk.setting.withSubmitted(false);
        talk.asking = Asking.NOTHING;
        talk.history = History.EMPTY;
        talk.speech = talk.speech.withLastSpoken(Optional.empty());
    }

    /// Heard, and not yet in the page.
    static void heard(Talk talk, Map<FieldRef, FieldValue> values, Source source) {
        show(
                talk,
                values.entrySet().stream()
                        .map(e -> new FieldChange(e.getKey(), e.getValue(), FieldState.HEARD, source))
                        .toList());
    }

    /// These fields as the page holds them.
    static void tell(Talk talk, FormModel form, Set<FieldRef> refs, Source source) {
        show(
                talk,
                form.fields().stream()
                        .filter(field -> refs.contains(field.ref()))
                        .map(field -> new FieldChange(field.ref(), field.value(), state(field), source))
                        .toList());
    }

    static void show(Talk talk, List<FieldChange> changes) {
        if (!changes.isEmpty()) {
            talk.show(new Shown.FieldChanges(changes));
        }
    }

    private static FieldState state(Field field) {
        if (!field.value().isEmpty()) {
            return FieldState.VERIFIED;
        }
        return field.required() ? FieldState.MISSING : FieldState.VERIFIED;
    }

    private static Map<FieldRef, FieldValue> values(FormModel form) {
        Map<FieldRef, FieldValue> values = new HashMap<>();
        form.fields().forEach(field -> values.put(field.ref(), field.value()));
        return values;
    }

    /// The form without its values: what the page beside the talk must draw anew.
    private static FormModel shape(FormModel form) {
        return form.withoutValues().withText("");
    }
}
