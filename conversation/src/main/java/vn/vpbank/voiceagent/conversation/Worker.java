package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.conversation.Asking.Offer;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.TalkEvent.Engine;
import vn.vpbank.voiceagent.conversation.TalkEvent.Executed;
import vn.vpbank.voiceagent.conversation.TalkEvent.ExecutionFailed;
import vn.vpbank.voiceagent.conversation.TalkEvent.Source;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.conversation.Work.Unplaced;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;

/// Sends requests to the form, one at a time, and loses none.
final class Worker {
    private Worker() {}

    /// Sends the job or lets it wait. Whatever touches the form ends an open confirmation.
    static void enqueue(Talk talk, Job job) {
        if (job.kind() != Kind.CONFIRM) {
            Confirmer.end(talk);
        }
        List<Job> queue = new ArrayList<>(talk.work.queue());
        if (!queue.isEmpty() && job.kind() == Kind.PARTIAL && queue.getLast().kind() == Kind.PARTIAL) {
            queue.add(merge(queue.removeLast(), job));
        } else {
            queue.add(job);
        }
        talk.work = new Work(talk.work.count(), talk.work.inFlight(), queue, talk.work.held());
        dispatch(talk);
    }

    private static Job merge(Job first, Job second) {
        List<FormCommand> commands = new ArrayList<>(first.commands());
        for (FormCommand command : second.commands()) {
            commands.removeIf(c -> target(c).equals(target(command)));
            commands.add(command);
        }
        return first.with(commands);
    }

    /// The field a command writes.
    static Optional<FieldRef> target(FormCommand command) {
        return switch (command) {
            case FormCommand.Set set -> Optional.of(set.field());
            case FormCommand.Append append -> Optional.of(append.field());
            case FormCommand.Clear clear -> Optional.of(clear.field());
            case FormCommand.Upload upload -> Optional.of(upload.field());
            default -> Optional.empty();
        };
    }

    /// Forgets guesses that were not sent yet: the finished utterance says it better.
    static void dropWaitingGuesses(Talk talk) {
        talk.work = new Work(
                talk.work.count(),
                talk.work.inFlight(),
                talk.work.queue().stream()
                        .filter(job -> job.kind() != Kind.PARTIAL)
                        .toList(),
                talk.work.held());
    }

    private static void dispatch(Talk talk) {
        Work work = talk.work;
        if (work.inFlight().isPresent() || work.queue().isEmpty()) {
            return;
        }
        Job job = work.queue().getFirst();
        boolean named = !job.id().isEmpty();
        int count = named ? work.count() : work.count() + 1;
        Job sent = job.sent(named ? job.id() : "e" + count, talk.form());
        talk.work = new Work(
                count, Optional.of(sent), work.queue().subList(1, work.queue().size()), work.held());
        talk.act(new TalkAction.Execute(
                sent.id(),
                sent.open(),
                sent.commands(),
                sent.unplaced().map(Unplaced::text).orElse("")));
    }

    static void executed(Talk talk, Executed event) {
        Optional<Job> job = talk.work.inFlight().filter(j -> j.id().equals(event.execution()));
        Set<FieldRef> settled = event.report().fields().stream()
                .map(FillReport.FieldOutcome::ref)
                .collect(Collectors.toSet());
        event.form().ifPresent(form -> Changes.take(talk, form, Source.VOICE, settled));
        if (job.isEmpty()) {
            return;
        }
        free(talk);
        talk.setting = talk.setting.withBroken(Engine.BROWSER, false);
        Reporter.report(talk, job.get(), event.report());
        dispatch(talk);
    }

    static void failed(Talk talk, ExecutionFailed event) {
        Optional<Job> inFlight = talk.work.inFlight().filter(j -> j.id().equals(event.execution()));
        if (inFlight.isEmpty()) {
            return;
        }
        free(talk);
        Job job = inFlight.get();
        if (job.unplaced().isPresent()) {
            Placing.failed(talk, job);
        } else if (job.kind() == Kind.CONFIRM) {
            Outcomes.noAnswer(talk);
        } else if (job.kind() != Kind.PARTIAL) {
            // What a partial text had guessed is said again by the finished one.
            hold(talk, job);
            Words problem = Words.same(event.problem());
            String phrase = job.open().isPresent() ? "trouble.open" : "trouble.execute";
            Speaker.tell(talk, talk.phrases.say(phrase, "problem", problem));
            talk.asking = talk.asking.offering(Offer.RETRY, talk.phrases.say("retrying"));
            talk.asking = talk.asking.notAgain();
            talk.show(new Shown.Failed("failed", event.problem()));
        }
        dispatch(talk);
    }

    private static void hold(Talk talk, Job job) {
        List<Job> held = new ArrayList<>(talk.work.held());
        held.add(job);
        talk.work = new Work(talk.work.count(), talk.work.inFlight(), talk.work.queue(), held);
    }

    private static void free(Talk talk) {
        talk.work = new Work(talk.work.count(), Optional.empty(), talk.work.queue(), talk.work.held());
    }

    /// Sends again, under the same names, what had no report; older requests first.
    ///
    /// @param asked whether the person said so; else acts beyond the writing of values are let go
    static void retry(Talk talk, boolean asked) {
        List<Job> queue = new ArrayList<>(talk.work.held());
        if (!asked) {
            queue.removeIf(job -> job.kind() == Kind.SUBMIT || job.kind() == Kind.AGREED);
        }
        queue.addAll(talk.work.queue());
        talk.work = new Work(talk.work.count(), talk.work.inFlight(), queue, List.of());
        dispatch(talk);
    }

    /// What these fields held before the job.
    static Map<FieldRef, FieldValue> before(Job job) {
        Map<FieldRef, FieldValue> before = new HashMap<>();
        job.seen().ifPresent(form -> form.fields().forEach(f -> before.put(f.ref(), f.value())));
        before.putAll(job.before());
        return before;
    }
}
