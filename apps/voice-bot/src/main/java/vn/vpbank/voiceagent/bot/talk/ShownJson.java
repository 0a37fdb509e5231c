package vn.vpbank.voiceagent.bot.talk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.forms.FillReport.Confirmation;
import vn.vpbank.voiceagent.forms.FillReport.DigestLine;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The spelling of what the page is shown.
final class ShownJson {
    private ShownJson() {}

    /// The message for the page; empty for words, which go their own way ([Line#heard]).
    static Optional<ObjectNode> message(Shown shown) {
        return switch (shown) {
            case Shown.Transcript _ -> Optional.empty();
            case Shown.Form form -> {
                ObjectNode out = typed("form");
                out.set("form", FormsJson.form(form.form()));
                yield Optional.of(out);
            }
            case Shown.FieldChanges changes -> Optional.of(changes(changes));
            case Shown.Commands commands -> {
                ObjectNode out = typed("command").put("utterance", commands.utterance());
                out.set("commands", FormsJson.commands(commands.commands()));
                yield Optional.of(out);
            }
            case Shown.Questions questions -> {
                ObjectNode out = typed("question");
                out.set("questions", FormsJson.questions(questions.questions()));
                yield Optional.of(out);
            }
            case Shown.Confirmation confirmation -> Optional.of(confirmation(confirmation.confirmation()));
            case Shown.Completed done ->
                Optional.of(typed("task_completed")
                        .put("form", done.form().value())
                        .put("outcome", done.outcome())
                        .put("message", done.message()));
            case Shown.Failed failed ->
                Optional.of(
                        typed("task_failed").put("outcome", failed.outcome()).put("message", failed.message()));
        };
    }

    static ObjectNode metrics(String turn, Map<String, Double> millis) {
        ObjectNode out = typed("metrics").put("turn", turn);
        ObjectNode ms = out.putObject("ms");
        millis.forEach((name, value) -> ms.put(name, Math.round(value * 10) / 10.0));
        return out;
    }

    /// For people, Vietnamese.
    static ObjectNode error(String sentence) {
        return typed("error").put("message", sentence);
    }

    static ObjectNode typed(String type) {
        return FormsJson.MAPPER.createObjectNode().put("type", type);
    }

    private static ObjectNode changes(Shown.FieldChanges changes) {
        ObjectNode out = typed("form-change");
        ArrayNode fields = out.putArray("fields");
        changes.fields().forEach(change -> {
            ObjectNode field = fields.addObject().put("ref", change.ref().value());
            field.set("value", FormsJson.value(change.value()));
            field.put("state", change.state().name().toLowerCase(Locale.ROOT));
            field.put("source", change.source().name().toLowerCase(Locale.ROOT));
        });
        return out;
    }

    /// A confirmation that is no longer open has a null token, so that the page takes its buttons away.
    private static ObjectNode confirmation(Optional<Confirmation> open) {
        ObjectNode out = typed("confirmation");
        if (open.isEmpty()) {
            return out.putNull("act").putNull("token");
        }
        Confirmation confirmation = open.get();
        out.put("act", confirmation.act()).put("token", confirmation.token());
        ArrayNode digest = out.putArray("digest");
        for (DigestLine line : confirmation.digest()) {
            ObjectNode item = digest.addObject().put("ref", line.ref().value()).put("label", line.label());
            item.set("value", FormsJson.value(line.value()));
        }
        return out.put("expires_at", confirmation.expiresAt().toString());
    }
}
