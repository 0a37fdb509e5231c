package vn.vpbank.voiceagent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.conversation.OpenAct.Phase;
import vn.vpbank.voiceagent.conversation.Speech.Piece;
import vn.vpbank.voiceagent.conversation.Talk.Timer;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.Confirmation;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;

/// Acts that cannot be taken back: read back in full, then done on a strong yes and on nothing else.
///
/// A yes counts if the read-back was heard to its end or the rest was waived, within [Timer#CONFIRM] of
/// that moment. A person who speaks into the read-back must name the act ("xác nhận nộp") to mean what is
/// on the screen; any other yes there only has the rest read. Any value that changes meanwhile ends it.
final class Confirmer {
    private Confirmer() {}

    /// The browser agent wants a yes.
    static void open(Talk talk, Confirmation confirmation) {
        begin(talk, act(confirmation.act()), confirmation, Optional.empty());
        readAgain(talk);
    }

    /// The talk itself wants a yes before it passes a command on.
    static void ask(Talk talk, Awaited act, FormCommand command) {
        String token = "talk-" + (talk.speech.count() + 1);
        Instant until = talk.at.plus(Timer.CONFIRM.after.multipliedBy(2));
        begin(talk, act, new Confirmation(name(act), token, List.of(), until), Optional.of(command));
        readAgain(talk);
    }

    private static void begin(Talk talk, Awaited act, Confirmation confirmation, Optional<FormCommand> local) {
        talk.asking = talk.asking.settled();
        talk.awaiting = Optional.of(
                new OpenAct(act, confirmation, local, values(talk), Phase.READING, "", List.of(), Optional.empty()));
        talk.show(new Shown.Confirmation(Optional.of(confirmation)));
    }

    /// Reads from the beginning.
    static void readAgain(Talk talk) {
        OpenAct open = talk.awaiting.orElseThrow();
        talk.cancelTimer(Timer.CONFIRM);
        if (!open.confirmation().digest().isEmpty()) {
            Speaker.tell(talk, "confirm.intro");
            Reader.digest(talk, open.confirmation().digest());
        }
        talk.awaiting = Optional.of(open.reading(Speaker.piece(talk, question(talk, open), List.of())));
    }

    /// Reads what was not heard.
    static void readRest(Talk talk) {
        OpenAct open = talk.awaiting.orElseThrow();
        if (open.unread().isEmpty()) {
            weak(talk);
            return;
        }
        talk.cancelTimer(Timer.CONFIRM);
        if (open.unread().size() > 1) {
            Speaker.tell(talk, "confirm.rest");
        }
        String last = "";
        for (Piece piece : open.unread()) {
            last = Speaker.piece(talk, piece.words(), piece.values());
        }
        talk.awaiting = Optional.of(open.reading(last));
    }

    static void interrupted(Talk talk, List<Piece> pieces) {
        talk.awaiting = talk.awaiting.map(open -> {
            if (open.phase() != Phase.READING) {
                return open;
            }
            talk.setTimer(Timer.CONFIRM);
            Words announcement = talk.phrases.say("confirm.rest");
            List<Piece> unread = pieces.stream()
                    .filter(piece -> !piece.words().equals(announcement))
                    .toList();
            return open.interrupted(unread, talk.at.plus(Timer.CONFIRM.after));
        });
    }

    /// The 30 s begin when the read-back ends.
    static void sayFinished(Talk talk, String say) {
        talk.awaiting.filter(open -> open.lastSay().equals(say)).ifPresent(open -> {
            boolean allHeard = open.phase() == Phase.READING
                    || (open.phase() == Phase.INTERRUPTED
                            && open.unread().stream().allMatch(p -> p.id().equals(say)));
            if (allHeard) {
                heard(talk, open);
            }
        });
    }

    /// The person has heard enough.
    static void waive(Talk talk) {
        OpenAct open = talk.awaiting.orElseThrow();
        heard(talk, open);
        Speaker.tell(talk, "confirm.waived");
        Speaker.tell(talk, question(talk, open));
    }

    private static void heard(Talk talk, OpenAct open) {
        Instant until = talk.at.plus(Timer.CONFIRM.after);
        talk.awaiting = Optional.of(open.heard(until));
        talk.setTimer(Timer.CONFIRM);
        Confirmation c = open.confirmation();
        Instant shown = until.isBefore(c.expiresAt()) ? until : c.expiresAt();
        talk.show(new Shown.Confirmation(Optional.of(new Confirmation(c.act(), c.token(), c.digest(), shown))));
    }

    /// A strong yes in these words.
    static void yes(Talk talk, String text) {
        OpenAct open = talk.awaiting.orElseThrow();
        boolean counts = open.phase() == Phase.HEARD
                || open.act() != Awaited.SUBMIT
                || talk.phrases.listensFor("heard.explicit.submit", text);
        if (counts) {
            agree(talk, open);
        } else {
            readRest(talk);
        }
    }

    /// The button beside the digest: a yes or no to what is on the screen.
    static void pressed(Talk talk, String token, boolean yes) {
        talk.awaiting.filter(open -> open.confirmation().token().equals(token)).ifPresent(open -> {
            Speaker.interrupt(talk);
            if (yes) {
                agree(talk, open);
            } else {
                no(talk);
            }
        });
    }

    private static void agree(Talk talk, OpenAct open) {
        boolean late = !talk.at.isBefore(open.confirmation().expiresAt())
                || open.deadline().filter(until -> !talk.at.isBefore(until)).isPresent();
        if (late || !talk.work.idle()) {
            expire(talk);
            return;
        }
        end(talk);
        open.local().ifPresentOrElse(command -> Worker.enqueue(talk, agreed(command)), () -> {
            if (open.act() == Awaited.SUBMIT) {
                Speaker.tell(talk, "confirm.sending");
            }
            Worker.enqueue(talk, confirming(open.confirmation()));
        });
    }

    private static Job agreed(FormCommand command) {
        return command instanceof FormCommand.OpenForm(var form)
                ? Job.opening(form)
                : Job.of(Kind.AGREED, List.of(command));
    }

    static Job confirming(Confirmation confirmation) {
        return Job.of(Kind.CONFIRM, List.of(new FormCommand.Confirm(Optional.of(confirmation.token()))));
    }

    /// Not a yes, not a no.
    static void weak(Talk talk) {
        OpenAct open = talk.awaiting.orElseThrow();
        if (open.phase() == Phase.INTERRUPTED && !open.unread().isEmpty()) {
            readRest(talk);
        } else {
            Speaker.tell(talk, open.act() == Awaited.SUBMIT ? "confirm.again.submit" : "confirm.again.other");
        }
    }

    static void no(Talk talk) {
        boolean submit = talk.awaiting.orElseThrow().act() == Awaited.SUBMIT;
        end(talk);
        Speaker.tell(talk, submit ? "confirm.denied.submit" : "confirm.denied.other");
    }

    static void timer(Talk talk) {
        talk.awaiting.flatMap(OpenAct::deadline).ifPresent(until -> {
            if (talk.at.isBefore(until)) {
                talk.setTimer(Timer.CONFIRM);
            } else {
                expire(talk);
            }
        });
    }

    private static void expire(Talk talk) {
        end(talk);
        Speaker.tell(talk, "confirm.expired");
    }

    /// Ends it without a word: something else is asked for.
    static void end(Talk talk) {
        if (talk.awaiting.isPresent()) {
            talk.awaiting = Optional.empty();
            talk.cancelTimer(Timer.CONFIRM);
            talk.show(new Shown.Confirmation(Optional.empty()));
        }
    }

    /// The page holds something else than what was read back.
    static void formChanged(Talk talk) {
        talk.awaiting.ifPresent(open -> {
            Map<FieldRef, FieldValue> now = values(talk);
            List<FieldRef> changed = now.entrySet().stream()
                    .filter(e -> !e.getValue().equals(open.values().get(e.getKey())))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (!changed.isEmpty() || !now.keySet().equals(open.values().keySet())) {
                Speaker.interrupt(talk);
                end(talk);
                Speaker.tell(talk, talk.phrases.say("confirm.changed", "labels", Names.labels(talk, changed, 2)));
            }
        });
    }

    private static Words question(Talk talk, OpenAct open) {
        String phrase = "confirm.ask." + name(open.act());
        Words current = talk.form().map(form -> Names.form(talk, form.id())).orElse(Words.same(""));
        return switch (open.local().orElse(new FormCommand.Submit())) {
            case FormCommand.Upload(var field, var file) ->
                talk.phrases.say(phrase, Map.of("file", Words.same(file), "label", Names.label(talk, field)));
            default -> talk.phrases.say(phrase, "form", current);
        };
    }

    private static Map<FieldRef, FieldValue> values(Talk talk) {
        return talk.form()
                .map(form -> form.fields().stream().collect(Collectors.toMap(Field::ref, Field::value, (a, b) -> a)))
                .orElse(Map.of());
    }

    private static String name(Awaited act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    private static Awaited act(String name) {
        for (Awaited act : Awaited.values()) {
            if (name(act).equals(name)) {
                return act;
            }
        }
        // An act we have no word for is treated as the gravest one.
        return Awaited.SUBMIT;
    }
}
