package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.TalkAction.FieldChange;
import vn.vpbank.voiceagent.conversation.TalkAction.FieldState;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Fields that do not hold what was asked for.
final class Failures {
    /// Told one by one; more would be a lecture, and they are marked on the screen.
    private static final int TOLD = 2;

    private Failures() {}

    record Failure(FieldRef field, FieldValue actual, String problem) {}

    /// What a report says went wrong, and what it should have told of and does not.
    static List<Failure> of(Job job, FillReport report) {
        List<Failure> failures = new ArrayList<>();
        boolean stopped = report.status() == Status.FAILED;
        for (FormCommand command : job.commands()) {
            Worker.target(command).ifPresent(ref -> {
                Optional<FieldOutcome> outcome = outcome(report.fields(), ref);
                if (outcome.isEmpty() && !stopped) {
                    failures.add(new Failure(ref, FieldValue.EMPTY, "other"));
                } else if (outcome.filter(o -> !o.ok()).isPresent()) {
                    failures.add(new Failure(
                            ref, outcome.get().actual(), outcome.get().problem().orElse("other")));
                }
            });
        }
        return failures;
    }

    /// What the report says of a field that was asked for.
    static Optional<FieldOutcome> outcome(List<FieldOutcome> outcomes, FieldRef ref) {
        return outcomes.stream().filter(o -> o.ref().equals(ref)).findFirst();
    }

    static void show(Talk talk, List<Failure> failures) {
        Changes.show(
                talk,
                failures.stream()
                        .map(f -> new FieldChange(f.field(), f.actual(), FieldState.DOUBTFUL, TalkEvent.Source.VOICE))
                        .toList());
    }

    /// Says what failed and why, and asks for the first of them again.
    ///
    /// @return whether something was asked
    static boolean tell(Talk talk, List<Failure> failures) {
        if (failures.isEmpty()) {
            return false;
        }
        show(talk, failures);
        failures.stream()
                .limit(TOLD)
                .forEach(failure -> Speaker.tell(
                        talk,
                        talk.phrases.say(
                                "failed.one",
                                Map.of(
                                        "label",
                                        Names.label(talk, failure.field()),
                                        "why",
                                        why(talk, failure.problem())))));
        FieldRef first = failures.getFirst().field();
        boolean known = talk.form().flatMap(form -> form.field(first)).isPresent();
        if (known) {
            Speaker.tell(talk, "failed.again");
            talk.asking = talk.asking.about(
                    Optional.of(first), talk.phrases.say("ask.short", "label", Names.label(talk, first)));
        }
        return known;
    }

    /// A problem is a word of ours, or words of the page.
    private static Words why(Talk talk, String problem) {
        String known = "problem." + problem.strip();
        if (talk.phrases.has(known)) {
            return talk.phrases.say(known);
        }
        return problem.strip().contains(" ")
                ? Words.same(problem.strip().replaceAll("[.!]+$", ""))
                : talk.phrases.say("problem.other");
    }
}
