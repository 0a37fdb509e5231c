package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;

/// What has been made of an utterance so far.
final class Outcome {
    private final List<FormCommand> commands = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private OptionalInt missing = OptionalInt.empty();
    private boolean incomplete;

    /// The last value said for a field is the one that counts; its place is that of the first.
    void set(FieldRef field, FieldValue value) {
        questions.removeIf(q -> q.field().filter(field::equals).isPresent());
        FormCommand set = new FormCommand.Set(field, value);
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i) instanceof FormCommand.Set old && old.field().equals(field)) {
                commands.set(i, set);
                return;
            }
        }
        commands.add(set);
    }

    boolean isSet(FieldRef field) {
        return commands.stream()
                .anyMatch(c -> c instanceof FormCommand.Set set && set.field().equals(field));
    }

    /// What has been said for a field so far.
    Optional<FieldValue> value(FieldRef field) {
        return commands.stream()
                .filter(c -> c instanceof FormCommand.Set set && set.field().equals(field))
                .map(c -> ((FormCommand.Set) c).value())
                .findFirst();
    }

    /// What was set last that is written like a date.
    Optional<String> lastDate() {
        return commands.reversed().stream()
                .filter(c -> c instanceof FormCommand.Set)
                .map(c -> ((FormCommand.Set) c).value().toString())
                .filter(v -> v.matches("\\d{4}-\\d{2}-\\d{2}"))
                .findFirst();
    }

    boolean isAsked(FieldRef field) {
        return questions.stream().anyMatch(q -> q.field().filter(field::equals).isPresent());
    }

    void add(FormCommand command) {
        if (!commands.contains(command)) {
            commands.add(command);
        }
    }

    /// A question about a field also takes back a value set for it in the same breath.
    void ask(Question question) {
        question.field()
                .ifPresent(f -> commands.removeIf(
                        c -> c instanceof FormCommand.Set set && set.field().equals(f)));
        if (questions.stream()
                .noneMatch(q -> q.field().equals(question.field())
                        && q.reason() == question.reason()
                        && q.heard().equals(question.heard()))) {
            questions.add(question);
        }
    }

    void missing(OptionalInt digits) {
        missing = digits.isPresent() ? digits : missing;
        incomplete = true;
    }

    void expectMore() {
        incomplete = true;
    }

    List<FormCommand> commands() {
        return commands;
    }

    List<Question> questions() {
        return questions;
    }

    OptionalInt missing() {
        return missing;
    }

    boolean incomplete() {
        return incomplete;
    }

    boolean isEmpty() {
        return commands.isEmpty() && questions.isEmpty();
    }
}
