package vn.vpbank.voiceagent.conversation.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.Question;

/// Commands as a person writes them in a dialogue: `SET loanAmount=3; NEXT; READ note; ASK phoneNumber
/// INVALID words`.
public final class CommandLine {
    private CommandLine() {}

    public record Parsed(List<FormCommand> commands, List<Question> questions) {}

    public static Parsed parse(String line) {
        List<FormCommand> commands = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (String part : line.split(";")) {
            String[] words = part.strip().split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            if (words[0].equals("ASK")) {
                questions.add(question(rest));
            } else if (!words[0].isEmpty()) {
                commands.add(command(words[0], rest));
            }
        }
        return new Parsed(commands, questions);
    }

    private static Question question(String rest) {
        String[] words = rest.split("\\s+", 3);
        Question.Reason reason = Question.Reason.valueOf(words[1].toUpperCase(Locale.ROOT));
        Optional<FieldRef> field = words[0].equals("-") ? Optional.empty() : Optional.of(new FieldRef(words[0]));
        return new Question(field, reason, "", "", List.of(), words[2]);
    }

    private static FormCommand command(String intent, String rest) {
        return switch (intent) {
            case "SET" -> new FormCommand.Set(ref(rest), FieldValue.of(value(rest)));
            case "APPEND" -> new FormCommand.Append(ref(rest), value(rest));
            case "UPLOAD" -> new FormCommand.Upload(ref(rest), value(rest));
            case "CLEAR" -> new FormCommand.Clear(ref(rest));
            case "READ" ->
                new FormCommand.Read(
                        rest.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new FormCommand.Place.OfField(new FieldRef(rest))));
            case "GOTO" -> new FormCommand.Goto(new FormCommand.Place.OfField(new FieldRef(rest)));
            case "OPEN_FORM" -> new FormCommand.OpenForm(new FormId(rest));
            case "PRESS" -> new FormCommand.Press(rest);
            case "CONFIRM" -> new FormCommand.Confirm(rest.isEmpty() ? Optional.empty() : Optional.of(rest));
            case "NEXT" -> new FormCommand.Next();
            case "BACK" -> new FormCommand.Back();
            case "SAVE" -> new FormCommand.Save();
            case "SUBMIT" -> new FormCommand.Submit();
            case "CANCEL" -> new FormCommand.Cancel();
            case "RESET" -> new FormCommand.Reset();
            case "PRINT" -> new FormCommand.Print();
            case "DENY" -> new FormCommand.Deny();
            case "UNDO" -> new FormCommand.Undo();
            case "REDO" -> new FormCommand.Redo();
            case "MISSING" -> new FormCommand.Missing();
            case "REPEAT" -> new FormCommand.Repeat();
            case "HELP" -> new FormCommand.Help();
            case "SKIP" -> new FormCommand.Skip();
            case "STOP" -> new FormCommand.Stop();
            case "RESUME" -> new FormCommand.Resume();
            case "HANDOFF" -> new FormCommand.Handoff();
            case "OUT_OF_SCOPE" -> new FormCommand.OutOfScope();
            default -> throw new IllegalArgumentException("No such command in a dialogue: " + intent);
        };
    }

    private static FieldRef ref(String rest) {
        return new FieldRef(rest.split("=", 2)[0].strip());
    }

    private static String value(String rest) {
        return rest.split("=", 2)[1].strip();
    }

    /// The same notation, for comparing.
    public static String write(List<FormCommand> commands) {
        return commands.stream().map(CommandLine::write).collect(Collectors.joining("; "));
    }

    private static String write(FormCommand command) {
        return switch (command) {
            case FormCommand.Set(var ref, var value) -> "SET " + ref + "=" + value;
            case FormCommand.Append(var ref, var value) -> "APPEND " + ref + "=" + value;
            case FormCommand.Upload(var ref, var value) -> "UPLOAD " + ref + "=" + value;
            case FormCommand.Clear(var ref) -> "CLEAR " + ref;
            case FormCommand.Confirm(var token) -> ("CONFIRM " + token.orElse("")).strip();
            case FormCommand.Press(var button) -> "PRESS " + button;
            case FormCommand.Goto(FormCommand.Place.OfField(var ref)) -> "GOTO " + ref;
            default ->
                Arrays.stream(command.getClass().getSimpleName().split("(?=[A-Z])"))
                        .map(w -> w.toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining("_"));
        };
    }
}
