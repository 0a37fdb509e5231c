package vn.vpbank.voiceagent.forms.json;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FormCommand;

/// `{"intent":…}` with the slots of each intent.
final class CommandWriter {
    private CommandWriter() {}

    static ObjectNode write(FormCommand command) {
        return switch (command) {
            case FormCommand.Set c -> {
                ObjectNode out = intent("SET").put("field", c.field().value());
                out.set("value", FormsJson.value(c.value()));
                yield out;
            }
            case FormCommand.Append c ->
                intent("APPEND").put("field", c.field().value()).put("value", c.value());
            case FormCommand.Clear c -> intent("CLEAR").put("field", c.field().value());
            case FormCommand.Upload c ->
                intent("UPLOAD").put("field", c.field().value()).put("value", c.fileName());
            case FormCommand.Next ignored -> intent("NEXT");
            case FormCommand.Back ignored -> intent("BACK");
            case FormCommand.Goto c -> place(intent("GOTO"), c.place());
            case FormCommand.OpenForm c ->
                intent("OPEN_FORM").put("form", c.form().value());
            case FormCommand.Search c -> intent("SEARCH").put("query", c.query());
            case FormCommand.Scroll c ->
                intent("SCROLL").put("value", c.direction().name().toLowerCase(Locale.ROOT));
            case FormCommand.Save ignored -> intent("SAVE");
            case FormCommand.Submit ignored -> intent("SUBMIT");
            case FormCommand.Cancel ignored -> intent("CANCEL");
            case FormCommand.Reset ignored -> intent("RESET");
            case FormCommand.Print ignored -> intent("PRINT");
            case FormCommand.Download ignored -> intent("DOWNLOAD");
            case FormCommand.Press c -> intent("PRESS").put("button", c.button());
            case FormCommand.Confirm c -> {
                ObjectNode out = intent("CONFIRM");
                c.token().ifPresent(t -> out.put("value", t));
                yield out;
            }
            case FormCommand.Deny ignored -> intent("DENY");
            case FormCommand.Undo ignored -> intent("UNDO");
            case FormCommand.Redo ignored -> intent("REDO");
            case FormCommand.Read c ->
                c.place().map(p -> place(intent("READ"), p)).orElseGet(() -> intent("READ"));
            case FormCommand.Missing ignored -> intent("MISSING");
            case FormCommand.Repeat ignored -> intent("REPEAT");
            case FormCommand.Help ignored -> intent("HELP");
            case FormCommand.Skip ignored -> intent("SKIP");
            case FormCommand.Stop ignored -> intent("STOP");
            case FormCommand.Resume ignored -> intent("RESUME");
            case FormCommand.Handoff ignored -> intent("HANDOFF");
            case FormCommand.OutOfScope ignored -> intent("OUT_OF_SCOPE");
        };
    }

    private static ObjectNode intent(String name) {
        return FormsJson.NODES.objectNode().put("intent", name);
    }

    private static ObjectNode place(ObjectNode out, FormCommand.Place place) {
        return switch (place) {
            case FormCommand.Place.OfField p -> out.put("field", p.field().value());
            case FormCommand.Place.OfSection p -> out.put("section", p.label());
            case FormCommand.Place.OfStep p -> out.put("step", p.step());
        };
    }
}
