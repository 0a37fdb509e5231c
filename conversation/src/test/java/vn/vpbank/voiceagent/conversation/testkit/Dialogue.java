package vn.vpbank.voiceagent.conversation.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormId;

/// A talk as a script: lines of what happens, each followed by lines (`<`) of all that the talk says and does.
///
/// ```
/// person vay ba tỷ => SET loanAmount=3000000000
/// < does SET loanAmount=3000000000
/// < says Dạ, số tiền vay 3000000000. …
/// ```
/// `…` at the end of an expectation leaves the rest open.
public final class Dialogue {
    private final Stage stage;
    private int utterance = 1;
    private int seen;

    public Dialogue(Stage stage) {
        this.stage = stage;
    }

    /// One line of what happens.
    public record Beat(int line, String happens, List<String> expected) {}

    public static List<Beat> read(String script) {
        List<Beat> beats = new ArrayList<>();
        List<String> lines = script.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<")) {
                beats.getLast().expected().add(line.substring(1).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                beats.add(new Beat(i + 1, line, new ArrayList<>()));
            }
        }
        return beats;
    }

    /// Lets it happen and tells what the talk said and did.
    public List<String> play(String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "start" ->
                stage.on(new TalkEvent.Started(
                        LoanForm.FORMS, rest.isEmpty() ? Optional.empty() : form(rest), stage.now()));
            case "chooses" -> stage.on(new TalkEvent.FormChosen(form(rest).orElseThrow(), stage.now()));
            case "speaks" -> stage.on(new TalkEvent.SpeechStarted(stage.now()));
            case "pauses" -> stage.on(new TalkEvent.SpeechPaused(stage.now()));
            case "partial" -> stage.on(new TalkEvent.PartialHeard("u" + utterance, told(rest), stage.now()));
            case "person" -> heard(told(rest));
            case "coughs" -> heard("");
            case "hears" -> stage.hearsAll();
            case "hears-one" -> stage.hearsOne();
            case "cut" -> stage.cut(rest);
            case "wait" -> stage.pass(Duration.ofMillis(Math.round(Double.parseDouble(rest) * 1000)));
            case "press" -> press(rest);
            case "edit" -> stage.on(new TalkEvent.Edited(ref(rest), FieldValue.of(value(rest)), stage.now()));
            case "page-changes" -> changed(rest, TalkEvent.Source.PAGE);
            case "person-changes" -> changed(rest, TalkEvent.Source.PERSON);
            case "engine" -> stage.on(new TalkEvent.EngineFailed(TalkEvent.Engine.valueOf(rest), stage.now()));
            case "ends" -> stage.on(new TalkEvent.Ended(stage.now()));
            case "page-complete" -> stage.page().set(LoanForm.complete());
            case "page-hides-later-steps" -> stage.page().set(LoanForm.firstStep());
            case "agent-places" -> places(rest);
            case "page-waits" -> stage.pageWaits();
            case "page-answers" -> stage.pageAnswers();
            case "page-loses" -> stage.pageLoses(rest);
            case "page-refuses" -> stage.page().refuse(rest.split(" ", 2)[0], rest.split(" ", 2)[1]);
            case "page-next" -> stage.page().answerNext(Status.valueOf(rest.split(" ", 2)[0]), rest.split(" ", 2)[1]);
            default -> throw new IllegalArgumentException("No such thing can happen in a dialogue: " + line);
        }
        return whatWasDone();
    }

    private void places(String line) {
        String[] parts = line.split("=>", 2);
        CommandLine.Parsed meaning = CommandLine.parse(parts[1]);
        stage.page().places(parts[0].strip(), meaning.commands(), meaning.questions());
    }

    private String told(String line) {
        String[] parts = line.split("=>", 2);
        String text = parts[0].strip();
        if (parts.length > 1) {
            stage.means(text, CommandLine.parse(parts[1]));
        }
        return text;
    }

    private void heard(String text) {
        stage.on(new TalkEvent.Heard("u" + utterance, text, List.of(), TalkEvent.Input.VOICE, stage.now()));
        utterance++;
    }

    private void press(String rest) {
        String[] words = rest.split(" ");
        stage.on(new TalkEvent.ConfirmationPressed(words[1], words[0].equals("yes"), stage.now()));
    }

    private void changed(String rest, TalkEvent.Source source) {
        stage.page().set(LoanForm.with(stage.page().form(), ref(rest), FieldValue.of(value(rest))));
        stage.on(new TalkEvent.FormChanged(stage.page().form(), source, stage.now()));
    }

    private static FieldRef ref(String assignment) {
        return new FieldRef(assignment.split("=", 2)[0]);
    }

    private static String value(String assignment) {
        return assignment.split("=", 2)[1];
    }

    private static Optional<FormId> form(String id) {
        return Optional.of(new FormId(id));
    }

    private List<String> whatWasDone() {
        List<TalkAction> actions = stage.actions();
        List<String> done = new ArrayList<>();
        actions.subList(seen, actions.size()).forEach(action -> describe(action).ifPresent(done::add));
        seen = actions.size();
        return done;
    }

    private static Optional<String> describe(TalkAction action) {
        return switch (action) {
            case TalkAction.Say say -> Optional.of("says " + say.spoken());
            case TalkAction.Execute e
            when e.form().isPresent() -> Optional.of("opens " + e.form().get());
            case TalkAction.Execute e when !e.words().isEmpty() -> Optional.of("passes on " + e.words());
            case TalkAction.Execute e -> Optional.of("does " + CommandLine.write(e.commands()));
            case TalkAction.StopSpeaking _ -> Optional.of("stops speaking");
            case TalkAction.CallStaff _ -> Optional.of("calls staff");
            case TalkAction.Show(Shown.Completed c) -> Optional.of("shows " + c.outcome());
            case TalkAction.Show(Shown.Failed f) -> Optional.of("shows " + f.outcome());
            case TalkAction.Show _, TalkAction.SetTimer _, TalkAction.CancelTimer _, TalkAction.ExpectMore _ ->
                Optional.empty();
        };
    }
}
