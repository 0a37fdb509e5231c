package vn.vpbank.voiceagent.browser.anyform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.page.Canonical;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

/// One form, read and filled by one request, then judged by what its page tells.
record Trial(AnyForm form, FormSession session, Witness witness, Tally tally) {

    /// A field that is asked for, under the agent's name for it.
    private record Asked(Known known, FieldRef ref) {}

    void run() throws InterruptedException {
        tally.begun();
        List<Asked> order = read(session.known());
        Collections.shuffle(order, new Random(form.seed()));
        List<FormCommand> commands = new ArrayList<>();
        order.forEach(a -> commands.add(new FormCommand.Set(a.ref(), a.known().value())));
        FillReport report = session.execute(commands);
        JsonNode truth = witness.ask(form);
        for (Asked asked : order) {
            judge(
                    asked.known(),
                    outcome(report, asked.ref()),
                    truth.path(asked.known().key()));
        }
        compare(session.read(), truth, order);
    }

    /// The refs of all fields that can be asked for; those that come later go by their names.
    private List<Asked> read(FormModel model) {
        List<Asked> refs = new ArrayList<>();
        for (Known known : form.fields()) {
            Optional<Field> field = known.in(model);
            if (known.late()) {
                field.ifPresent(f -> tally.misread(form, known, "read though hidden"));
                refs.add(new Asked(known, new FieldRef(known.name())));
            } else if (field.isEmpty()) {
                tally.unread(
                        form, known, model.fields().stream().map(Field::label).toList());
            } else {
                refs.add(new Asked(known, field.get().ref()));
                known.misread(field.get(), model).forEach(wrong -> tally.misread(form, known, wrong));
            }
        }
        long shown = form.fields().stream().filter(k -> !k.late()).count();
        if (model.fields().size() > shown) {
            tally.misread(form, form.fields().getFirst(), model.fields().size() - shown + " fields that nobody made");
        }
        return refs;
    }

    private static Optional<FieldOutcome> outcome(FillReport report, FieldRef ref) {
        return report.fields().stream().filter(o -> o.ref().equals(ref)).findFirst();
    }

    private void judge(Known known, Optional<FieldOutcome> told, JsonNode truth) {
        boolean holds = known.holds(truth);
        if (told.isEmpty()) {
            tally.silent(form, known, "the report says nothing of it");
        } else if (told.get().ok() != holds) {
            tally.silent(
                    form,
                    known,
                    "told ok=" + told.get().ok() + " " + told.get().problem().orElse("") + ", the page holds " + truth);
        } else {
            tally.told(form, known, holds, told.get().problem().orElse(""));
        }
    }

    /// What a fresh reading says of each field agrees with the page, filled or not.
    private void compare(FormModel model, JsonNode truth, List<Asked> order) {
        for (Asked asked : order) {
            Known known = asked.known();
            Optional<Field> field = model.field(asked.ref());
            boolean reads = field.filter(f -> Canonical.agree(f, known.value())).isPresent();
            if (reads != known.holds(truth.path(known.key()))) {
                tally.silent(
                        form,
                        known,
                        "reads " + field.map(Field::value) + ", the page holds " + truth.path(known.key()));
            }
        }
    }
}
