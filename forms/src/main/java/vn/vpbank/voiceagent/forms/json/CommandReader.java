package vn.vpbank.voiceagent.forms.json;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;

/// Reads `{"intent":…}` back; an unknown intent is refused, never guessed.
final class CommandReader {
    private CommandReader() {}

    static FormCommand read(JsonNode node) {
        Nodes.object(node, "command");
        return switch (Nodes.requiredText(node, "intent")) {
            case "SET" -> new FormCommand.Set(field(node), FormsJson.value(node.path("value")));
            case "APPEND" -> new FormCommand.Append(field(node), Nodes.requiredText(node, "value"));
            case "CLEAR" -> new FormCommand.Clear(field(node));
            case "UPLOAD" -> new FormCommand.Upload(field(node), Nodes.requiredText(node, "value"));
            case "NEXT" -> new FormCommand.Next();
            case "BACK" -> new FormCommand.Back();
            case "GOTO" ->
                new FormCommand.Goto(place(node)
                        .orElseThrow(() -> new MalformedJson("GOTO", "one of field, section, step is expected")));
            case "OPEN_FORM" -> new FormCommand.OpenForm(new FormId(Nodes.requiredText(node, "form")));
            case "SEARCH" -> new FormCommand.Search(Nodes.requiredText(node, "query"));
            case "SCROLL" -> new FormCommand.Scroll(direction(node));
            case "SAVE" -> new FormCommand.Save();
            case "SUBMIT" -> new FormCommand.Submit();
            case "CANCEL" -> new FormCommand.Cancel();
            case "RESET" -> new FormCommand.Reset();
            case "PRINT" -> new FormCommand.Print();
            case "DOWNLOAD" -> new FormCommand.Download();
            case "PRESS" -> new FormCommand.Press(Nodes.requiredText(node, "button"));
            case "CONFIRM" -> new FormCommand.Confirm(Nodes.optionalText(node, "value"));
            case "DENY" -> new FormCommand.Deny();
            case "UNDO" -> new FormCommand.Undo();
            case "REDO" -> new FormCommand.Redo();
            case "READ" -> new FormCommand.Read(place(node));
            case "MISSING" -> new FormCommand.Missing();
            case "REPEAT" -> new FormCommand.Repeat();
            case "HELP" -> new FormCommand.Help();
            case "SKIP" -> new FormCommand.Skip();
            case "STOP" -> new FormCommand.Stop();
            case "RESUME" -> new FormCommand.Resume();
            case "HANDOFF" -> new FormCommand.Handoff();
            case "OUT_OF_SCOPE" -> new FormCommand.OutOfScope();
            default -> throw new MalformedJson("intent", "one of the known intents is expected");
        };
    }

    private static FieldRef field(JsonNode node) {
        return new FieldRef(Nodes.requiredText(node, "field"));
    }

    private static Optional<FormCommand.Place> place(JsonNode node) {
        Optional<String> field = Nodes.optionalText(node, "field");
        if (field.isPresent()) {
            return field.map(f -> new FormCommand.Place.OfField(new FieldRef(f)));
        }
        Optional<String> section = Nodes.optionalText(node, "section");
        if (section.isPresent()) {
            return section.map(FormCommand.Place.OfSection::new);
        }
        var step = Nodes.optionalInt(node, "step");
        return step.isPresent() ? Optional.of(new FormCommand.Place.OfStep(step.getAsInt())) : Optional.empty();
    }

    private static FormCommand.Direction direction(JsonNode node) {
        String wire = Nodes.requiredText(node, "value");
        for (FormCommand.Direction direction : FormCommand.Direction.values()) {
            if (direction.name().toLowerCase(Locale.ROOT).equals(wire)) {
                return direction;
            }
        }
        throw new MalformedJson("value", "one of up, down, top, bottom is expected");
    }
}
