package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<FormModel> old = talk.form();
        talk.setting = talk.setting.with(form);
        if (old.filter(f -> !f.id().equals(form.id())).isPresent()) {
            startOver(talk);
        }
        if (old.isEmpty() || !shape(old.get()).equals(shape(form))) {
            talk.show(new Shown.Form(form));
        } else {
            List<FieldChange> changes = new ArrayList<>();
            Map<FieldRef, FieldValue> before = values(old.get());
            for (Field field : form.fields()) {
                if (!field.value().equals(before.get(field.ref()))) {
                    changes.add(new FieldChange(field.ref(), field.value(), state(field), source));
                }
            }
            show(talk, changes);
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
        return new FormModel(
                form.id(),
                form.title(),
                form.step(),
                form.steps(),
                form.fields().stream().map(f -> f.withValue(FieldValue.EMPTY)).toList(),
                form.buttons(),
                form.errors(),
                "");
    }
}
