package vn.vpbank.voiceagent.bench.miniwob;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.bench.AgentClient;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

/// A caller of the agent: sees the form model and gives commands, nothing else. What needs a yes gets it.
final class Player {
    private final AgentClient agent;
    private final String session;
    private final String form;

    Player(AgentClient agent, String session, String form) {
        this.agent = agent;
        this.session = session;
        this.form = form;
    }

    FormModel form() throws IOException, InterruptedException {
        return agent.form(session);
    }

    /// The fields of these types, in page order.
    List<Field> fields(FieldType... types) throws IOException, InterruptedException {
        return form().fields().stream()
                .filter(f -> List.of(types).contains(f.type()))
                .toList();
    }

    /// The nth of them, counted from 1.
    Field nth(int n, FieldType... types) throws IOException, InterruptedException {
        List<Field> found = fields(types);
        if (found.size() < n) {
            throw new Unsolved("There are only " + found.size() + " fields of " + List.of(types));
        }
        return found.get(n - 1);
    }

    /// The field whose label or placeholder holds these words.
    ///
    /// @param words a regular expression
    Field labelled(String words) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(words);
        return form().fields().stream()
                .filter(f -> wanted.matcher(f.label() + " " + f.hints().placeholder())
                        .find())
                .findFirst()
                .orElseThrow(() -> new Unsolved("No field is labelled " + words));
    }

    void set(Field field, String value) throws IOException, InterruptedException {
        run(new FormCommand.Set(field.ref(), FieldValue.of(value)));
    }

    /// The choices with these labels.
    void choose(Field field, String... labels) throws IOException, InterruptedException {
        List<String> values = Stream.of(labels).map(l -> valueOf(field, l)).toList();
        run(new FormCommand.Set(
                field.ref(),
                field.type() == FieldType.MULTISELECT ? FieldValue.of(values) : FieldValue.of(values.getFirst())));
    }

    private static String valueOf(Field field, String label) {
        return field.options().stream()
                .filter(o -> o.label().equals(label))
                .map(Choice::value)
                .findFirst()
                .orElseThrow(() -> new Unsolved(field.ref() + " does not offer " + label));
    }

    /// What the field with this label offers now that fits.
    String offered(String words, Predicate<String> fits) throws IOException, InterruptedException {
        return labelled(words).options().stream()
                .map(Choice::value)
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new Unsolved(words + " offers nothing that fits"));
    }

    Optional<Button> button(String label) throws IOException, InterruptedException {
        return form().buttons().stream()
                .filter(b -> b.label().equals(label) && !b.disabled())
                .findFirst();
    }

    void press(String label) throws IOException, InterruptedException {
        press(button(label).orElseThrow(() -> new Unsolved("There is no button " + label)));
    }

    void press(Button button) throws IOException, InterruptedException {
        run(new FormCommand.Press(button.ref()));
    }

    void submit() throws IOException, InterruptedException {
        run(new FormCommand.Submit());
    }

    void run(FormCommand... commands) throws IOException, InterruptedException {
        FillReport report = agent.execute(session, form, List.of(commands));
        if (report.status() == FillReport.Status.NEEDS_CONFIRMATION) {
            agent.execute(
                    session,
                    form,
                    List.of(new FormCommand.Confirm(report.confirmation().map(FillReport.Confirmation::token))));
        }
    }
}
