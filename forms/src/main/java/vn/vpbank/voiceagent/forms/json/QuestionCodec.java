package vn.vpbank.voiceagent.forms.json;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.Question;

/// `questions[]` of the interfaces.
final class QuestionCodec {
    private QuestionCodec() {}

    static ObjectNode write(Question question) {
        ObjectNode out = FormsJson.NODES.objectNode();
        question.field().ifPresentOrElse(f -> out.put("field", f.value()), () -> out.putNull("field"));
        out.put("reason", question.reason().name().toLowerCase(Locale.ROOT));
        out.put("heard", question.heard()).put("value", question.value());
        ArrayNode candidates = out.putArray("candidates");
        question.candidates().forEach(candidates::add);
        return out.put("say", question.say());
    }

    static Question read(JsonNode node) {
        Nodes.object(node, "question");
        return new Question(
                Nodes.optionalText(node, "field").filter(f -> !f.isBlank()).map(FieldRef::new),
                reason(Nodes.requiredText(node, "reason")),
                Nodes.text(node, "heard"),
                Nodes.text(node, "value"),
                Nodes.list(node.path("candidates"), "candidates", c -> Nodes.scalar(c, "candidates")),
                Nodes.text(node, "say"));
    }

    private static Question.Reason reason(String wire) {
        for (Question.Reason reason : Question.Reason.values()) {
            if (reason.name().toLowerCase(Locale.ROOT).equals(wire)) {
                return reason;
            }
        }
        throw new MalformedJson("reason", "one of the known reasons is expected");
    }
}
