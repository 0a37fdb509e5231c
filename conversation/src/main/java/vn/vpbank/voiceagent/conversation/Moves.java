package vn.vpbank.voiceagent.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormCommand.Place;
import vn.vpbank.voiceagent.forms.FormModel;

/// Says how a move or a press of a button went; where the page refused, in the page's own words.
final class Moves {
    private Moves() {}

    /// @param fieldsOk whether the fields of the same request are right, so that a bad status must be the
    ///                 move's
    /// @return whether the request as a whole went well
    static boolean tell(Talk talk, Job job, FillReport report, boolean fieldsOk) {
        Optional<FormCommand> move = job.commands().stream()
                .filter(command -> Worker.target(command).isEmpty())
                .reduce((first, last) -> last);
        boolean moved = job.seen().filter(form -> form.step() != report.step()).isPresent();
        boolean ok = report.status().success() || (moved && isStep(move));
        if (ok) {
            move.ifPresent(command -> done(talk, command, report, moved));
        } else if (move.isPresent() || fieldsOk) {
            refused(talk, move, report);
        }
        return ok;
    }

    /// Whether nothing was changed or left, so that nothing need be asked again.
    static boolean onlyLooks(Job job) {
        return !job.commands().isEmpty()
                && job.then().isEmpty()
                && job.standing().isEmpty()
                && job.kind() == Kind.HEARD
                && job.commands().stream()
                        .allMatch(c -> c instanceof FormCommand.Scroll || c instanceof FormCommand.Download);
    }

    private static boolean isStep(Optional<FormCommand> move) {
        return move.filter(c -> c instanceof FormCommand.Next || c instanceof FormCommand.Back)
                .isPresent();
    }

    private static void done(Talk talk, FormCommand command, FillReport report, boolean moved) {
        switch (command) {
            case FormCommand.Next _ -> step(talk, report, moved);
            case FormCommand.Back _ -> step(talk, report, moved);
            case FormCommand.Goto(Place.OfStep _) -> step(talk, report, true);
            case FormCommand.Goto(Place.OfField(var field)) ->
                Speaker.tell(talk, talk.phrases.say("place.at", "place", Names.label(talk, field)));
            case FormCommand.Goto(Place.OfSection(var label)) ->
                Speaker.tell(talk, talk.phrases.say("place.at", "place", Words.same(Names.inSentence(label))));
            case FormCommand.Scroll _ -> {}
            case FormCommand.Press(var button) ->
                Speaker.tell(talk, talk.phrases.say("done.press", "button", Words.same(label(talk, button))));
            case FormCommand.Save _, FormCommand.Download _, FormCommand.Print _ ->
                Speaker.tell(talk, "done." + command.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            default -> Speaker.tell(talk, inItsWords(talk, report));
        }
    }

    /// What the browser agent says of an act that has no phrase of its own here.
    static Words inItsWords(Talk talk, FillReport report) {
        String message = report.message().strip();
        return message.isEmpty() ? talk.phrases.say("done.other") : Words.same(message);
    }

    private static void step(Talk talk, FillReport report, boolean moved) {
        Map<String, Words> slots =
                Map.of("step", Names.number(talk, report.step()), "steps", Names.number(talk, report.steps()));
        Speaker.tell(talk, talk.phrases.say(moved ? "step.at.of" : "step.same", slots));
    }

    private static String label(Talk talk, String button) {
        return talk.form().stream()
                .flatMap(form -> form.buttons().stream())
                .filter(b -> b.ref().equals(button))
                .map(b -> b.label())
                .findFirst()
                .orElse(button);
    }

    private static void refused(Talk talk, Optional<FormCommand> move, FillReport report) {
        List<String> errors = talk.form().map(FormModel::errors).orElse(List.of());
        String words = (errors.isEmpty() ? report.message() : String.join("; ", errors)).strip();
        // What was left for later is what the page may be waiting for.
        talk.asking = talk.asking.withSkipped(Set.of());
        boolean navigation =
                isStep(move) || move.filter(FormCommand.Goto.class::isInstance).isPresent();
        Speaker.tell(
                talk,
                words.isEmpty()
                        ? talk.phrases.say("done.not.plain")
                        : talk.phrases.say(
                                navigation ? "step.refused" : "done.not", "words", Words.same(closed(words))));
    }

    private static String closed(String words) {
        return words.matches(".*[.!?]") ? words : words + ".";
    }
}
