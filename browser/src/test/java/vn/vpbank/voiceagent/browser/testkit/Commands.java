package vn.vpbank.voiceagent.browser.testkit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Short ways to say what tests say often.
public final class Commands {
    public static final FormCommand NEXT = new FormCommand.Next();
    public static final FormCommand BACK = new FormCommand.Back();
    public static final FormCommand SUBMIT = new FormCommand.Submit();
    public static final FormCommand CONFIRM = new FormCommand.Confirm(Optional.empty());

    private Commands() {}

    public static FormCommand set(String ref, String value) {
        return new FormCommand.Set(new FieldRef(ref), FieldValue.of(value));
    }

    public static FormCommand set(String ref, List<String> values) {
        return new FormCommand.Set(new FieldRef(ref), FieldValue.of(values));
    }

    public static FillReport execute(FormSession session, FormCommand... commands) {
        return session.execute(List.of(commands));
    }

    public static FieldOutcome outcome(FillReport report, String ref) {
        return report.fields().stream()
                .filter(f -> f.ref().value().equals(ref))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the report is silent on " + ref));
    }

    public static Field field(FormModel form, String ref) {
        return form.field(new FieldRef(ref))
                .orElseThrow(() -> new AssertionError(ref + " is not among "
                        + form.fields().stream().map(Field::ref).toList()));
    }

    public static String value(FormSession session, String ref) {
        return field(session.read(), ref).value().toString();
    }

    /// The field that people read this label beside.
    public static Field labelled(FormSession session, String label) {
        List<Field> all = session.read().fields();
        return all.stream()
                .filter(f -> f.cleanLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among "
                        + all.stream().map(Field::label).toList()));
    }

    public static FieldOutcome put(FormSession session, String label, String value) {
        String ref = labelled(session, label).ref().value();
        return outcome(execute(session, set(ref, value)), ref);
    }

    public static FieldOutcome put(FormSession session, String label, List<String> values) {
        String ref = labelled(session, label).ref().value();
        return outcome(execute(session, set(ref, values)), ref);
    }

    public static List<String> offered(FormSession session, String label) {
        return labelled(session, label).options().stream().map(Choice::label).toList();
    }

    public static RegisteredForm form(String id, URI url) {
        return form(id, url, Optional.empty(), Optional.empty());
    }

    public static RegisteredForm form(String id, URI url, Optional<String> button, Optional<String> success) {
        return new RegisteredForm(
                new FormId(id),
                id,
                List.of(),
                url,
                List.of(),
                List.of(),
                RegisteredForm.Login.NONE,
                Optional.empty(),
                button,
                success,
                RegisteredForm.Network.PUBLIC);
    }
}
