package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.conversation.History.Change;
import vn.vpbank.voiceagent.conversation.History.Delta;
import vn.vpbank.voiceagent.conversation.Setting.Mode;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

/// Says what became of a request, going by the report and the page alone, and asks the next thing.
final class Reporter {
    private Reporter() {}

    static void report(Talk talk, Job job, FillReport report) {
        if (job.unplaced().isPresent() && job.commands().isEmpty()) {
            Placing.placed(talk, job, report);
            return;
        }
        switch (job.kind()) {
            case OPEN -> opened(talk, report);
            case PARTIAL -> Failures.show(talk, Failures.of(job, report));
            case CONFIRM -> confirmed(talk, job, report);
            case HEARD, EDIT, UNDO, REDO, SUBMIT, AGREED -> done(talk, job, report);
        }
    }

    /// All that was said stands in the page already, from when the person was still speaking.
    static void alreadyStands(Talk talk, Job job) {
        remember(talk, job.before(), job.standing());
        Asker.answered(talk, job.standing());
        Echo.tell(talk, job, List.of());
        afterwards(talk, job, true, false);
    }

    /// Emptying a form is confirmed like a submit, but can be taken back, and the talk goes on after it.
    private static void confirmed(Talk talk, Job job, FillReport report) {
        Outcomes.told(talk, report);
        if (report.status() == Status.ANSWERED || report.status() == Status.FILLED) {
            remember(talk, Worker.before(job), writable(job));
            afterwards(talk, job, true, false);
        }
    }

    private static void done(Talk talk, Job job, FillReport report) {
        Set<FieldRef> written = targets(job);
        if (job.kind() != Kind.UNDO && job.kind() != Kind.REDO) {
            remember(talk, Worker.before(job), written);
        }
        List<Failures.Failure> failures = Failures.of(job, report);
        Set<FieldRef> right = new LinkedHashSet<>(written);
        failures.forEach(failure -> right.remove(failure.field()));
        Optional<FieldRef> wasAsked = talk.asking.asked();
        Asker.answered(talk, right);
        Asker.doubts(talk, report.questions());

        Echo.tell(talk, job, report.fields());
        boolean asked = Failures.tell(talk, failures);
        if (isOutcome(report.status())) {
            Outcomes.told(talk, report);
            return;
        }
        if (report.status() == Status.NEEDS_CONFIRMATION
                && report.confirmation().isPresent()) {
            needsYes(talk, job, report.confirmation().get());
            return;
        }
        boolean ok =
                (job.unplaced().isPresent() || Moves.tell(talk, job, report, failures.isEmpty())) && failures.isEmpty();
        boolean quiet = job.kind() == Kind.EDIT
                && ok
                && wasAsked.filter(right::contains).isEmpty();
        if (!quiet && !Moves.onlyLooks(job)) {
            afterwards(talk, job, ok, asked);
        }
    }

    private static boolean isOutcome(Status status) {
        return status == Status.SUBMITTED || status == Status.REJECTED || status == Status.UNKNOWN;
    }

    private static void needsYes(Talk talk, Job job, FillReport.Confirmation confirmation) {
        if (talk.setting.mode() != Mode.TALKING) {
            return;
        }
        if (job.kind() == Kind.AGREED && !confirmation.act().equals("submit")) {
            // The person has just agreed to this very act, and nothing has changed since.
            Worker.enqueue(talk, Confirmer.confirming(confirmation));
        } else if (talk.work.idle()) {
            Confirmer.open(talk, confirmation);
        } else if (job.kind() == Kind.SUBMIT) {
            // More was said meanwhile; the read-back would be stale before it began.
            Worker.enqueue(talk, Job.of(Kind.SUBMIT, List.of(new FormCommand.Submit())));
        }
    }

    /// What was to follow, then the next question, unless something went wrong that is already asked about.
    private static void afterwards(Talk talk, Job job, boolean ok, boolean asked) {
        boolean answered = false;
        for (FormCommand command : job.then()) {
            if (ok || harmless(command)) {
                answered |= TalkCommands.run(talk, command);
            }
        }
        if (!answered && !asked && talk.awaiting.isEmpty() && talk.work.idle()) {
            Asker.next(talk);
        }
    }

    private static boolean harmless(FormCommand command) {
        return command instanceof FormCommand.Read
                || command instanceof FormCommand.Missing
                || command instanceof FormCommand.Handoff;
    }

    private static void opened(Talk talk, FillReport report) {
        Optional<FormModel> form = talk.form().filter(f -> report.status() != Status.FAILED);
        if (form.isEmpty() || (!report.status().success() && !report.message().isBlank())) {
            Speaker.tell(talk, talk.phrases.say("done.not", "words", Words.same(report.message())));
            return;
        }
        Changes.startOver(talk);
        List<FieldRef> missing = Asker.inOrder(form.get());
        List<FieldRef> first = (missing.isEmpty()
                        ? form.get().fields().stream().map(Field::ref).toList()
                        : missing)
                .stream().limit(3).toList();
        if (first.isEmpty()) {
            Speaker.tell(talk, "form.ready.none");
            return;
        }
        List<Words> labels = first.stream().map(ref -> Names.label(talk, ref)).toList();
        Speaker.tell(
                talk,
                labels.size() == 1
                        ? talk.phrases.say("form.ready.one", "field", labels.getFirst())
                        : talk.phrases.say("form.ready", "fields", Names.list(labels)));
        if (!missing.isEmpty()) {
            talk.asking = talk.asking.about(
                    Optional.of(missing.getFirst()), talk.phrases.say("ask.short", "label", labels.getFirst()));
        }
    }

    private static Set<FieldRef> targets(Job job) {
        Set<FieldRef> targets = new LinkedHashSet<>(job.standing());
        job.commands().forEach(command -> Worker.target(command).ifPresent(targets::add));
        boolean reset = job.commands().stream().anyMatch(FormCommand.Reset.class::isInstance);
        if (reset) {
            targets.addAll(writable(job));
        }
        return targets;
    }

    private static List<FieldRef> writable(Job job) {
        return job.seen().stream()
                .flatMap(form -> form.fields().stream())
                .filter(f -> !f.readonly() && !f.disabled())
                .map(Field::ref)
                .toList();
    }

    /// Notes what these fields held, so that it can be brought back.
    static void remember(Talk talk, Map<FieldRef, FieldValue> before, Collection<FieldRef> fields) {
        List<Delta> deltas = new ArrayList<>();
        for (FieldRef ref : fields) {
            talk.form().flatMap(form -> form.field(ref)).ifPresent(field -> {
                FieldValue old = before.getOrDefault(ref, field.value());
                if (!old.equals(field.value())) {
                    deltas.add(new Delta(ref, old, field.value()));
                }
            });
        }
        if (!deltas.isEmpty()) {
            talk.history = talk.history.add(new Change(deltas));
        }
    }
}
