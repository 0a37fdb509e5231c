package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.conversation.OpenAct.Phase;
import vn.vpbank.voiceagent.conversation.Setting.Mode;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.TalkEvent.Heard;
import vn.vpbank.voiceagent.conversation.TalkEvent.Source;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// Carries a finished utterance out: what concerns the form goes there in one request, what concerns the
/// talk is answered here, in the order it was said.
final class Commands {
    private Commands() {}

    /// @param open what in the words nobody here can place
    static void carryOut(Talk talk, Heard event, Hearing hearing, UnderstandResult result, List<OpenPhrase> open) {
        Worker.dropWaitingGuesses(talk);
        List<FormCommand> commands = meant(result.commands());
        if (talk.setting.mode() == Mode.PAUSED) {
            whilePaused(talk, commands);
            return;
        }
        if (!commands.isEmpty()) {
            talk.show(new Shown.Commands(event.utterance(), commands));
        }
        if (!talk.work.held().isEmpty() && talk.phrases.listensFor("heard.retry", event.text())) {
            retry(talk);
            return;
        }
        List<FormCommand> restore = Listener.restore(hearing, commands);
        if (restore.isEmpty() && Placing.mayHelp(talk, result, open)) {
            Placing.begin(talk, event.text(), result);
            return;
        }
        Asker.doubts(talk, result.questions());
        boolean forForm = !restore.isEmpty() || commands.stream().anyMatch(Commands::concernsForm);
        if (talk.awaiting.isPresent() && !forForm && result.questions().isEmpty()) {
            answerToAwaited(talk, event.text(), commands);
            return;
        }
        if (talk.awaiting.isPresent()) {
            // Something is to be changed first: no yes in the same breath can mean what was read back.
            Confirmer.end(talk);
            commands = commands.stream()
                    .map(c -> c instanceof FormCommand.Confirm ? new FormCommand.Submit() : c)
                    .toList();
        }
        split(talk, hearing, restore, commands, result);
    }

    private static void split(
            Talk talk,
            Hearing hearing,
            List<FormCommand> restore,
            List<FormCommand> commands,
            UnderstandResult result) {
        List<FormCommand> onForm = new ArrayList<>(restore);
        List<FormCommand> then = new ArrayList<>();
        boolean answered = false;
        for (FormCommand command : commands) {
            if (concernsForm(command)) {
                onForm.add(command);
            } else if (onForm.size() > restore.size()) {
                then.add(command);
            } else {
                answered |= TalkCommands.run(talk, command);
            }
        }
        if (!onForm.isEmpty()) {
            if (!talk.work.held().isEmpty()) {
                Worker.retry(talk, false);
            }
            write(talk, hearing, onForm, then);
        } else if (!result.questions().isEmpty() && !answered) {
            Asker.next(talk);
        } else if (!answered && talk.asking.again().isPresent()) {
            talk.setTimer(Talk.Timer.SILENCE);
        }
    }

    private static void write(Talk talk, Hearing hearing, List<FormCommand> onForm, List<FormCommand> then) {
        Set<FieldRef> standing = new LinkedHashSet<>();
        List<FormCommand> toDo = new ArrayList<>();
        Map<FieldRef, FieldValue> heard = new LinkedHashMap<>();
        for (FormCommand command : onForm) {
            if (command instanceof FormCommand.Set(var field, var value)) {
                if (talk.work.idle() && stands(talk, field, value)) {
                    standing.add(field);
                    continue;
                }
                heard.put(field, value);
            }
            toDo.add(command);
        }
        Changes.heard(talk, heard, Source.VOICE);
        // An earlier reading of the same words may still be on show.
        talk.form().ifPresent(form -> Changes.tell(talk, form, standing, Source.VOICE));
        Job job = new Job(
                "",
                Kind.HEARD,
                Optional.empty(),
                toDo,
                then,
                standing,
                hearing.before(),
                talk.form(),
                Optional.empty());
        if (talk.form().isEmpty()) {
            Speaker.tell(talk, "form.not_open");
            Asker.next(talk);
        } else if (toDo.isEmpty()) {
            Reporter.alreadyStands(talk, job);
        } else {
            Worker.enqueue(talk, job);
        }
    }

    /// Whether the page was seen to hold this value.
    private static boolean stands(Talk talk, FieldRef field, FieldValue value) {
        return talk.form()
                .flatMap(form -> form.field(field))
                .filter(f -> f.value().equals(value))
                .isPresent();
    }

    private static void answerToAwaited(Talk talk, String text, List<FormCommand> commands) {
        Phase phase = talk.awaiting.orElseThrow().phase();
        if (phase != Phase.HEARD && talk.phrases.listensFor("heard.waive", text)) {
            Confirmer.waive(talk);
            return;
        }
        if (commands.isEmpty()) {
            Confirmer.weak(talk);
            return;
        }
        for (FormCommand command : commands) {
            // The first command may end the wait; what follows it is then said to an ordinary talk.
            if (talk.awaiting.isEmpty()) {
                return;
            }
            switch (command) {
                case FormCommand.Confirm _ -> Confirmer.yes(talk, text);
                case FormCommand.Deny _ -> Confirmer.no(talk);
                case FormCommand.Stop _ when phase == Phase.HEARD -> Confirmer.no(talk);
                case FormCommand.Stop _ -> Confirmer.waive(talk);
                case FormCommand.Submit _ -> Confirmer.weak(talk);
                case FormCommand.OutOfScope _ -> Confirmer.weak(talk);
                case FormCommand.Read(var place) when place.isEmpty() -> Confirmer.readAgain(talk);
                default -> TalkCommands.run(talk, command);
            }
        }
    }

    private static void whilePaused(Talk talk, List<FormCommand> commands) {
        for (FormCommand command : commands) {
            if (command instanceof FormCommand.Resume || command instanceof FormCommand.Next) {
                TalkCommands.run(talk, new FormCommand.Resume());
            } else if (command instanceof FormCommand.Handoff) {
                TalkCommands.run(talk, command);
            }
        }
    }

    static void retry(Talk talk) {
        Speaker.tell(talk, "retrying");
        talk.asking = talk.asking.settled();
        Worker.retry(talk, true);
    }

    /// "Out of scope" beside something understood is only the chatter around it.
    private static List<FormCommand> meant(List<FormCommand> commands) {
        List<FormCommand> meant = commands.stream()
                .filter(c -> !(c instanceof FormCommand.OutOfScope))
                .toList();
        return meant.isEmpty() ? commands : meant;
    }

    /// Whether a command goes to the form as it is; the others are answered here or need a yes first.
    static boolean concernsForm(FormCommand command) {
        return switch (command) {
            case FormCommand.Set _ -> true;
            case FormCommand.Append _ -> true;
            case FormCommand.Clear _ -> true;
            case FormCommand.Next _ -> true;
            case FormCommand.Back _ -> true;
            case FormCommand.Goto _ -> true;
            case FormCommand.Search _ -> true;
            case FormCommand.Scroll _ -> true;
            case FormCommand.Save _ -> true;
            case FormCommand.Download _ -> true;
            case FormCommand.Press _ -> true;
            case FormCommand.Upload _ -> false;
            case FormCommand.OpenForm _ -> false;
            case FormCommand.Submit _ -> false;
            case FormCommand.Cancel _ -> false;
            case FormCommand.Reset _ -> false;
            case FormCommand.Print _ -> false;
            case FormCommand.Confirm _ -> false;
            case FormCommand.Deny _ -> false;
            case FormCommand.Undo _ -> false;
            case FormCommand.Redo _ -> false;
            case FormCommand.Read _ -> false;
            case FormCommand.Missing _ -> false;
            case FormCommand.Repeat _ -> false;
            case FormCommand.Help _ -> false;
            case FormCommand.Skip _ -> false;
            case FormCommand.Stop _ -> false;
            case FormCommand.Resume _ -> false;
            case FormCommand.Handoff _ -> false;
            case FormCommand.OutOfScope _ -> false;
        };
    }
}
