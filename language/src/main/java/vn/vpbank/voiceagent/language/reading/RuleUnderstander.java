package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.UnderstandResult.Turn;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.fields.FormProfiles;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Understands by rules: the cheapest way to explain all words of the sentence by names of fields, values of the kinds
/// those fields hold, commands and politeness; then what that means in this talk. See RATIONALE.md.
public final class RuleUnderstander implements Understander {
    /// Longer texts are no utterances.
    private static final int LONGEST_TEXT = 10_000;

    private static final FormModel NO_FORM =
            new FormModel(new FormId("none"), "", 1, 1, List.of(), List.of(), List.of(), "");

    private final FormProfiles profiles = new FormProfiles();

    @Override
    public UnderstandResult understand(UnderstandRequest request) {
        if (request.text().length() > LONGEST_TEXT) {
            return new UnderstandResult(
                    request.id(),
                    request.partial() ? List.of() : List.of(new FormCommand.OutOfScope()),
                    List.of(),
                    Turn.UNDECIDED,
                    OptionalInt.empty());
        }
        FormModel form = request.form().orElse(NO_FORM);
        Scene scene = new Scene(request, form, profiles.of(form));
        UnderstandResult first = understand(request.text(), scene);
        if (isClear(first) || request.alternatives().isEmpty()) {
            return first;
        }
        return request.alternatives().stream()
                .filter(a -> a.length() <= LONGEST_TEXT)
                .limit(5)
                .map(a -> understand(a, scene))
                .filter(r -> isClear(r) && r.commands().stream().allMatch(RuleUnderstander::isHarmless))
                .findFirst()
                .orElse(first);
    }

    private static boolean isClear(UnderstandResult result) {
        return result.questions().isEmpty()
                && !result.commands().isEmpty()
                && result.commands().stream().noneMatch(c -> c instanceof FormCommand.OutOfScope);
    }

    /// What may be taken from a hypothesis that the recogniser itself did not believe in.
    private static boolean isHarmless(FormCommand command) {
        return Interpreter.isSet(command)
                || command instanceof FormCommand.Next
                || command instanceof FormCommand.Back
                || command instanceof FormCommand.Goto
                || command instanceof FormCommand.Read;
    }

    private UnderstandResult understand(String text, Scene scene) {
        Utterance u = Utterance.of(text);
        UnderstandRequest request = scene.request();
        if (u.size() == 0) {
            return new UnderstandResult(request.id(), List.of(), List.of(), Turn.UNDECIDED, OptionalInt.empty());
        }
        Hearing hearing = Hearing.best(u, scene);
        Outcome outcome = hearing.outcome(scene);
        hearing.reading().ifPresent(r -> new ReadBack(hearing.u(), scene, r).check(outcome));
        new CrossChecks(scene).check(outcome);
        return Finish.result(hearing.u(), scene, outcome, hearing.reading());
    }
}
