package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.Speech.SpokenValue;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;

/// Says briefly what now stands in the page: never before a report has said so.
final class Echo {
    /// More values than this are only counted; they are on the screen.
    private static final int NAMED = 3;

    private Echo() {}

    /// One thing that succeeded.
    private record Done(Field field, FormCommand command, FieldValue now, boolean changed) {}

    static void tell(Talk talk, Job job, List<FieldOutcome> outcomes) {
        List<Done> done = done(talk, job, outcomes);
        switch (job.kind()) {
            case HEARD, AGREED -> {
                values(talk, done);
                pageChanged(talk, outcomes);
            }
            case UNDO -> takenBack(talk, "undo.done", done);
            case REDO -> takenBack(talk, "redo.done", done);
            case OPEN, PARTIAL, EDIT, SUBMIT, CONFIRM -> {}
        }
    }

    private static List<Done> done(Talk talk, Job job, List<FieldOutcome> outcomes) {
        Map<FieldRef, FieldValue> before = Worker.before(job);
        List<Done> done = new ArrayList<>();
        for (FieldRef ref : job.standing()) {
            field(talk, ref)
                    .ifPresent(f -> done.add(new Done(
                            f, new FormCommand.Set(ref, f.value()), f.value(), changed(before, f, f.value()))));
        }
        for (FormCommand command : job.commands()) {
            // What was put back because the words ended otherwise is nobody's news.
            Worker.target(command)
                    .flatMap(ref -> Failures.outcome(outcomes, ref))
                    .filter(FieldOutcome::ok)
                    .filter(o -> job.kind() != Kind.HEARD || !putBack(job, command))
                    .ifPresent(o -> field(talk, o.ref())
                            .ifPresent(
                                    f -> done.add(new Done(f, command, o.actual(), changed(before, f, o.actual())))));
        }
        talk.form().ifPresent(form -> done.sort(Comparator.comparingInt(d -> order(form, d))));
        return done;
    }

    /// As on the page: a person follows with their eyes.
    private static int order(FormModel form, Done done) {
        return form.fields().stream()
                .map(Field::ref)
                .toList()
                .indexOf(done.field().ref());
    }

    private static boolean putBack(Job job, FormCommand command) {
        return Worker.target(command)
                .map(job.before()::get)
                .filter(old -> old.isEmpty()
                        ? command instanceof FormCommand.Clear
                        : command instanceof FormCommand.Set set && set.value().equals(old))
                .isPresent();
    }

    private static boolean changed(Map<FieldRef, FieldValue> before, Field field, FieldValue now) {
        FieldValue old = before.getOrDefault(field.ref(), FieldValue.EMPTY);
        return !old.isEmpty() && !old.equals(now);
    }

    private static void values(Talk talk, List<Done> done) {
        boolean onlyValues = done.stream().allMatch(d -> d.command() instanceof FormCommand.Set);
        if (done.size() > NAMED) {
            Speaker.tell(talk, talk.phrases.say("echo.many", "count", Names.number(talk, done.size())));
        } else if (done.size() > 1 && onlyValues) {
            List<Words> items = new ArrayList<>();
            List<SpokenValue> spoken = new ArrayList<>();
            for (Done one : done) {
                Words value = value(talk, one);
                items.add(
                        talk.phrases.say("echo.item", Map.of("label", Names.label(talk, one.field()), "value", value)));
                spoken.add(new SpokenValue(one.field().ref(), value.spoken()));
            }
            Speaker.tell(talk, talk.phrases.say("echo.some", "items", Names.list(items)), spoken);
        } else {
            done.forEach(one -> one(talk, one));
        }
    }

    private static void one(Talk talk, Done one) {
        Words value = value(talk, one);
        Speaker.tell(
                talk,
                talk.phrases.say(phrase(one), Map.of("label", Names.label(talk, one.field()), "value", value)),
                List.of(new SpokenValue(one.field().ref(), value.spoken())));
    }

    private static String phrase(Done one) {
        return switch (one.command()) {
            case FormCommand.Append _ -> "echo.appended";
            case FormCommand.Clear _ -> "echo.cleared";
            case FormCommand.Upload _ -> "echo.attached";
            default -> {
                if (isTick(one.field())) {
                    yield one.now().equals(FieldValue.of("true")) ? "echo.ticked" : "echo.unticked";
                }
                if (one.field().type() == FieldType.PASSWORD) {
                    yield "echo.secret";
                }
                if (one.field().cleanLabel().endsWith("?")) {
                    yield "echo.answer";
                }
                yield one.changed() ? "echo.changed" : "echo.one";
            }
        };
    }

    private static Words value(Talk talk, Done one) {
        if (one.now().isEmpty()) {
            return Words.same("");
        }
        if (isTick(one.field())) {
            return talk.phrases.say(one.now().equals(FieldValue.of("true")) ? "value.yes" : "value.no");
        }
        return Names.value(talk, one.field(), one.now());
    }

    private static boolean isTick(Field field) {
        return field.type() == FieldType.CHECKBOX && field.options().isEmpty();
    }

    /// What the page computes is on the screen; only that it overwrote the person's own words is worth a
    /// sentence.
    private static void pageChanged(Talk talk, List<FieldOutcome> outcomes) {
        for (FieldOutcome outcome : outcomes) {
            boolean theirs = talk.history.recent().contains(outcome.ref());
            if (outcome.requested().isEmpty() && theirs && !outcome.actual().isEmpty()) {
                field(talk, outcome.ref())
                        .ifPresent(f -> Speaker.tell(
                                talk,
                                talk.phrases.say(
                                        "echo.page_changed",
                                        Map.of(
                                                "label",
                                                Names.label(talk, f),
                                                "value",
                                                Names.value(talk, f, outcome.actual())))));
            }
        }
    }

    private static void takenBack(Talk talk, String phrase, List<Done> done) {
        if (!done.isEmpty()) {
            List<FieldRef> fields = done.stream().map(d -> d.field().ref()).toList();
            Speaker.tell(talk, talk.phrases.say(phrase, "labels", Names.labels(talk, fields, NAMED)));
        }
    }

    private static Optional<Field> field(Talk talk, FieldRef ref) {
        return talk.form().flatMap(form -> form.field(ref));
    }
}
