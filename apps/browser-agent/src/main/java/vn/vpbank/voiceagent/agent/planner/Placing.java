package vn.vpbank.voiceagent.agent.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.agent.planner.Plan.IsField;
import vn.vpbank.voiceagent.agent.planner.Plan.IsNothing;
import vn.vpbank.voiceagent.agent.planner.Plan.IsOption;
import vn.vpbank.voiceagent.agent.planner.Plan.Meaning;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;

/// Puts meanings into a result. The rules read what was said again, as a bare answer to the field that is meant, and
/// nothing but a value or a question of that very field is taken from it: no text of the page and none of a model is
/// ever read as if a person had said it.
final class Placing {
    private final Understander rules;

    Placing(Understander rules) {
        this.rules = rules;
    }

    /// @param placed by field, the phrases whose value is certain now
    record Outcome(UnderstandResult result, Map<FieldRef, OpenPhrase> placed) {
        Outcome {
            placed = Map.copyOf(placed);
        }
    }

    /// What one meaning comes to.
    private record Reading(List<FormCommand> sets, List<Question> questions) {
        static final Reading NONE = new Reading(List.of(), List.of());

        boolean isEmpty() {
            return sets.isEmpty() && questions.isEmpty();
        }
    }

    Outcome of(UnderstandRequest request, UnderstandResult first, List<OpenPhrase> open, List<Meaning> meanings) {
        Set<FieldRef> taken = new HashSet<>();
        for (FormCommand command : first.commands()) {
            if (command instanceof FormCommand.Set set) {
                taken.add(set.field());
            }
        }
        List<FormCommand> sets = new ArrayList<>();
        List<Question> questions = new ArrayList<>(first.questions());
        List<OpenPhrase> answered = new ArrayList<>();
        Map<FieldRef, OpenPhrase> placed = new HashMap<>();
        for (Meaning meaning : meanings) {
            Optional<FieldRef> ref = ref(meaning).filter(r -> !taken.contains(r));
            Reading reading = ref.map(r -> read(request, meaning)).orElse(Reading.NONE);
            if (reading.isEmpty()) {
                continue;
            }
            taken.add(ref.orElseThrow());
            sets.addAll(reading.sets);
            questions.remove(meaning.phrase().question());
            questions.addAll(reading.questions);
            answered.add(meaning.phrase());
            if (reading.questions.isEmpty()) {
                placed.put(ref.orElseThrow(), meaning.phrase());
            }
        }
        if (answered.isEmpty()) {
            return new Outcome(first, Map.of());
        }
        // with one part understood, the others are not to be passed over in silence
        open.stream()
                .filter(p -> !answered.contains(p) && !questions.contains(p.question()))
                .forEach(p -> questions.add(p.question()));
        return new Outcome(
                new UnderstandResult(
                        first.id(), with(first.commands(), sets), questions, first.turn(), first.missingDigits()),
                placed);
    }

    private static Optional<FieldRef> ref(Meaning meaning) {
        return switch (meaning) {
            case IsField(OpenPhrase.FieldName _, FieldRef field) -> Optional.of(field);
            case IsOption(OpenPhrase.OptionName name, String _) -> Optional.of(name.field());
            case IsNothing _ -> Optional.empty();
        };
    }

    private Reading read(UnderstandRequest request, Meaning meaning) {
        return switch (meaning) {
            case IsField(OpenPhrase.FieldName name, FieldRef field) -> read(request, name.value(), field);
            case IsOption(OpenPhrase.OptionName name, String option) ->
                new Reading(List.of(new FormCommand.Set(name.field(), FieldValue.of(option))), List.of());
            case IsNothing _ -> Reading.NONE;
        };
    }

    private Reading read(UnderstandRequest request, String value, FieldRef field) {
        UnderstandResult answer = rules.understand(new UnderstandRequest(
                request.id(),
                request.now(),
                value,
                List.of(),
                request.form(),
                List.of(),
                Optional.of(field),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of()));
        return new Reading(
                answer.commands().stream()
                        .filter(c ->
                                c instanceof FormCommand.Set set && set.field().equals(field))
                        .toList(),
                answer.questions().stream()
                        .filter(q -> q.field().filter(field::equals).isPresent())
                        .toList());
    }

    /// Values go in before anything is done with the form.
    private static List<FormCommand> with(List<FormCommand> commands, List<FormCommand> sets) {
        List<FormCommand> all = new ArrayList<>(sets);
        commands.stream().filter(c -> !(c instanceof FormCommand.OutOfScope)).forEach(all::add);
        return all;
    }
}
