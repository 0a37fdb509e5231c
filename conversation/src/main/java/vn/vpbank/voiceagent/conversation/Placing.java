package vn.vpbank.voiceagent.conversation;

import java.util.List;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Unplaced;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// Words that the rules cannot place are given to the browser agent, which may have help; where it cannot place them
/// either, the talk goes on as if it had not asked. Of what comes back only values that stand in the page count.
final class Placing {
    private Placing() {}

    /// Whether the words are of nothing but what nobody here can place, and nothing else waits for them.
    static boolean mayHelp(Talk talk, UnderstandResult result, List<OpenPhrase> open) {
        boolean nothingElse = result.commands().stream().allMatch(FormCommand.OutOfScope.class::isInstance)
                && result.questions().stream()
                        .allMatch(q -> open.stream().anyMatch(p -> p.question().equals(q)));
        return !open.isEmpty()
                && nothingElse
                && talk.form().isPresent()
                && talk.awaiting.isEmpty()
                && talk.work.held().isEmpty();
    }

    static void begin(Talk talk, String text, UnderstandResult result) {
        Worker.enqueue(talk, Job.placing(new Unplaced(text, result.questions())));
    }

    /// What the agent has written is reported as if it had been asked for by name.
    static void placed(Talk talk, Job job, FillReport report) {
        List<FormCommand> written = report.fields().stream()
                .filter(f -> f.requested().isPresent())
                .<FormCommand>map(Placing::written)
                .toList();
        if (!written.isEmpty()) {
            Reporter.report(talk, job.with(written), report);
        } else if (report.questions().isEmpty()) {
            failed(talk, job);
        } else {
            Asker.doubts(talk, report.questions());
            next(talk);
        }
    }

    private static FormCommand written(FieldOutcome outcome) {
        return new FormCommand.Set(outcome.ref(), outcome.requested().orElseThrow());
    }

    /// Nobody could place them.
    static void failed(Talk talk, Job job) {
        Unplaced words = job.unplaced().orElseThrow();
        Asker.doubts(talk, words.questions());
        if (words.questions().isEmpty()) {
            TalkCommands.run(talk, new FormCommand.OutOfScope());
        } else {
            next(talk);
        }
    }

    private static void next(Talk talk) {
        if (talk.awaiting.isEmpty() && talk.work.idle()) {
            Asker.next(talk);
        }
    }
}
