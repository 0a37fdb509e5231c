package vn.vpbank.voiceagent.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.conversation.Asking.Offer;
import vn.vpbank.voiceagent.conversation.History.Change;
import vn.vpbank.voiceagent.conversation.History.Delta;
import vn.vpbank.voiceagent.conversation.Setting.Mode;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;

/// Answers commands of the talk, and holds back those that need a yes first.
final class TalkCommands {
    /// Labels listed at once; nobody keeps more in mind.
    private static final int LABELS = 5;

    private TalkCommands() {}

    /// @return whether it was answered so that nothing more need be asked now
    static boolean run(Talk talk, FormCommand command) {
        switch (command) {
            case FormCommand.Read(var place) -> Reader.read(talk, place);
            case FormCommand.Missing _ -> missing(talk);
            case FormCommand.Repeat _ -> Speaker.repeat(talk);
            case FormCommand.Help _ -> example(talk, "help.form", "help.no_form");
            case FormCommand.OutOfScope _ -> example(talk, "out_of_scope", "out_of_scope.no_form");
            case FormCommand.Skip _ -> skip(talk);
            case FormCommand.Stop _ -> pause(talk);
            case FormCommand.Resume _ -> resume(talk);
            case FormCommand.Handoff _ -> handoff(talk);
            case FormCommand.Undo _ -> takeBack(talk, talk.history.lastDone(), Kind.UNDO);
            case FormCommand.Redo _ -> takeBack(talk, talk.history.lastUndone(), Kind.REDO);
            case FormCommand.Confirm _ -> yes(talk);
            case FormCommand.Deny _ -> no(talk);
            case FormCommand.Submit _ -> submit(talk);
            case FormCommand.OpenForm(var form) -> open(talk, form);
            case FormCommand.Reset c -> guarded(talk, Awaited.RESET, c);
            case FormCommand.Cancel c -> guarded(talk, Awaited.CANCEL, c);
            case FormCommand.Print c -> guarded(talk, Awaited.PRINT, c);
            case FormCommand.Upload c -> Attaching.attach(talk, c);
            case FormCommand.Set c -> pass(talk, c);
            case FormCommand.Append c -> pass(talk, c);
            case FormCommand.Clear c -> pass(talk, c);
            case FormCommand.Next c -> pass(talk, c);
            case FormCommand.Back c -> pass(talk, c);
            case FormCommand.Goto c -> pass(talk, c);
            case FormCommand.Search c -> pass(talk, c);
            case FormCommand.Scroll c -> pass(talk, c);
            case FormCommand.Save c -> pass(talk, c);
            case FormCommand.Download c -> pass(talk, c);
            case FormCommand.Press c -> pass(talk, c);
        }
        return true;
    }

    private static void pass(Talk talk, FormCommand command) {
        Worker.enqueue(talk, Job.of(Kind.HEARD, List.of(command)));
    }

    private static void guarded(Talk talk, Awaited act, FormCommand command) {
        if (talk.form().isEmpty()) {
            Speaker.tell(talk, "form.not_open");
        } else {
            Confirmer.ask(talk, act, command);
        }
    }

    private static void missing(Talk talk) {
        List<FieldRef> missing = talk.form().map(Asker::inOrder).orElse(List.of());
        if (talk.form().isEmpty()) {
            Asker.next(talk);
        } else if (missing.isEmpty()) {
            Speaker.tell(talk, "missing.none");
            if (talk.awaiting.isEmpty()) {
                Asker.next(talk);
            }
        } else {
            tellMissing(talk, "missing.list", missing);
        }
    }

    private static void tellMissing(Talk talk, String phrase, List<FieldRef> missing) {
        Words count = Names.number(talk, missing.size());
        Speaker.tell(
                talk, talk.phrases.say(phrase, Map.of("count", count, "labels", Names.labels(talk, missing, LABELS))));
        talk.asking = talk.asking.withSkipped(Set.of());
        talk.form().flatMap(form -> form.field(missing.getFirst())).ifPresent(field -> Asker.ask(talk, field));
    }

    private static void example(Talk talk, String withForm, String withoutForm) {
        Optional<FormModel> form = talk.form();
        if (form.isEmpty()) {
            Speaker.tell(talk, talk.phrases.say(withoutForm, "forms", Names.forms(talk)));
            return;
        }
        Words example = Asker.inOrder(form.get()).stream()
                .findFirst()
                .flatMap(form.get()::field)
                .or(() -> form.get().fields().stream().findFirst())
                .map(field -> Words.same(Names.plain(field)))
                .orElse(Words.same(""));
        Speaker.tell(
                talk,
                talk.phrases.say(
                        withForm, Map.of("form", Names.form(talk, form.get().id()), "example", example)));
    }

    private static void skip(Talk talk) {
        Optional<Field> asked = talk.asking.asked().flatMap(ref -> talk.form().flatMap(form -> form.field(ref)));
        if (asked.isEmpty()) {
            Speaker.tell(talk, "skip.nothing");
            return;
        }
        Speaker.tell(talk, asked.get().required() ? "skip.required" : "skip.optional");
        talk.asking = talk.asking.skipping(asked.get().ref()).settled();
        Asker.next(talk);
    }

    private static void pause(Talk talk) {
        Confirmer.end(talk);
        Speaker.tell(talk, "paused");
        talk.asking = talk.asking.notAgain();
        talk.setting = talk.setting.with(Mode.PAUSED);
    }

    private static void resume(Talk talk) {
        talk.setting = talk.setting.with(Mode.TALKING);
        Speaker.tell(talk, "resumed");
        if (talk.work.idle()) {
            Asker.next(talk);
        }
    }

    private static void handoff(Talk talk) {
        talk.act(new TalkAction.CallStaff());
        Speaker.tell(talk, "handoff");
    }

    private static void takeBack(Talk talk, Optional<Change> change, Kind kind) {
        if (change.isEmpty()) {
            Speaker.tell(talk, "undo.nothing");
            return;
        }
        boolean undo = kind == Kind.UNDO;
        talk.history = undo ? talk.history.undo() : talk.history.redo();
        List<FormCommand> commands = change.get().deltas().stream()
                .map(delta -> write(talk, delta, undo ? delta.before() : delta.after()))
                .toList();
        Worker.enqueue(talk, Job.of(kind, commands));
    }

    private static FormCommand write(Talk talk, Delta delta, FieldValue value) {
        if (value.isEmpty()) {
            return new FormCommand.Clear(delta.field());
        }
        // It was agreed to when it was put in first.
        return Attaching.isFile(talk, delta.field())
                ? new FormCommand.Upload(delta.field(), value.toString())
                : new FormCommand.Set(delta.field(), value);
    }

    /// A yes to what was offered; to anything else it only means "right, go on".
    private static void yes(Talk talk) {
        Offer offer = talk.asking.offer();
        talk.asking = talk.asking.settled();
        switch (offer) {
            case NEXT_STEP -> pass(talk, new FormCommand.Next());
            case SUBMIT -> submit(talk);
            case RETRY -> Commands.retry(talk);
            case NONE -> Asker.next(talk);
        }
    }

    private static void no(Talk talk) {
        Offer offer = talk.asking.offer();
        Optional<FieldRef> asked = talk.asking.asked();
        Optional<FieldRef> last = talk.speech.lastSpoken();
        talk.asking = talk.asking.settled();
        if (offer != Offer.NONE) {
            Speaker.tell(talk, "offer.declined");
        } else if (asked.isPresent() && !talk.phrases.listensFor("heard.wrong", talk.said)) {
            // A bare no after a question answers the question, not what was echoed before it.
            Words label = Names.label(talk, asked.get());
            Speaker.tell(talk, talk.phrases.say("ask.declined", "label", label));
            talk.asking = talk.asking
                    .about(asked, talk.phrases.say("ask.short", "label", label))
                    .notAgain();
        } else if (last.isPresent()) {
            Words label = Names.label(talk, last.get());
            Speaker.tell(talk, talk.phrases.say("ask.denied", "label", label));
            talk.asking = talk.asking.about(last, talk.phrases.say("ask.short", "label", label));
        } else {
            Speaker.tell(talk, "ask.which_edit");
        }
    }

    /// Tells what is missing; a person who then insists is taken at their word, for the page has the last
    /// one.
    static void submit(Talk talk) {
        if (talk.form().isEmpty()) {
            Speaker.tell(talk, "form.not_open");
            Asker.next(talk);
            return;
        }
        if (talk.setting.submitted()) {
            Speaker.tell(talk, "submitted.already");
            return;
        }
        List<FieldRef> missing = Asker.inOrder(talk.form().get());
        if (missing.isEmpty() || talk.asking.refused().equals(Set.copyOf(missing))) {
            talk.asking = talk.asking.settled();
            Worker.enqueue(talk, Job.of(Kind.SUBMIT, List.of(new FormCommand.Submit())));
        } else {
            tellMissing(talk, "missing.submit", missing);
            talk.asking = talk.asking.refusing(missing);
        }
    }

    private static void open(Talk talk, FormId form) {
        boolean same = talk.form().filter(f -> f.id().equals(form)).isPresent();
        if (same && !talk.setting.submitted()) {
            Speaker.tell(talk, talk.phrases.say("form.already", "form", Names.form(talk, form)));
            Asker.next(talk);
        } else if (!talk.history.done().isEmpty() && !talk.setting.submitted()) {
            Confirmer.ask(talk, Awaited.LEAVE, new FormCommand.OpenForm(form));
        } else {
            Speaker.tell(talk, talk.phrases.say("form.opening", "form", Names.form(talk, form)));
            Worker.enqueue(talk, Job.opening(form));
        }
    }

    /// Chosen by hand.
    static void choose(Talk talk, FormId form) {
        Speaker.interrupt(talk);
        open(talk, form);
    }
}
