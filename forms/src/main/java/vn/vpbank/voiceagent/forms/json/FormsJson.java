package vn.vpbank.voiceagent.forms.json;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;

/// The JSON spelling of the shared vocabulary. Lenient when reading (a null is the same as absent, unknown members are
/// ignored), exact when writing. Reading throws [MalformedJson] with a path and a reason, never with a value.
///
/// ```java
/// FormModel form = FormsJson.form(mapper.readTree(body));
/// String json = FormsJson.form(form).toString();
/// ```
public final class FormsJson {
    /// One mapper for all: immutable, safe for use by many threads.
    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FormsJson() {}

    public static ObjectNode form(FormModel form) {
        return FormCodec.write(form);
    }

    public static FormModel form(JsonNode node) {
        return FormCodec.read(node);
    }

    public static ObjectNode command(FormCommand command) {
        return CommandWriter.write(command);
    }

    public static ArrayNode commands(List<FormCommand> commands) {
        ArrayNode array = NODES.arrayNode();
        commands.forEach(c -> array.add(command(c)));
        return array;
    }

    public static FormCommand command(JsonNode node) {
        return CommandReader.read(node);
    }

    public static List<FormCommand> commands(JsonNode array) {
        return Nodes.list(array, "commands", FormsJson::command);
    }

    public static ObjectNode question(Question question) {
        return QuestionCodec.write(question);
    }

    public static Question question(JsonNode node) {
        return QuestionCodec.read(node);
    }

    public static ArrayNode questions(List<Question> questions) {
        ArrayNode array = NODES.arrayNode();
        questions.forEach(q -> array.add(question(q)));
        return array;
    }

    /// Writes the report's own members; the service adds session, form and request id around them.
    public static ObjectNode report(FillReport report) {
        return ReportCodec.write(report);
    }

    public static FillReport report(JsonNode node) {
        return ReportCodec.read(node);
    }

    /// An array for choices, a text for everything else.
    public static JsonNode value(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> NODES.stringNode(text.text());
            case FieldValue.Choices choices -> {
                ArrayNode array = NODES.arrayNode();
                choices.values().forEach(array::add);
                yield array;
            }
        };
    }

    /// Also takes numbers and booleans, as people write them by hand.
    public static FieldValue value(JsonNode node) {
        if (node.isArray()) {
            return FieldValue.of(Nodes.list(node, "value", JsonNode::asString));
        }
        return node.isMissingNode() || node.isNull() ? FieldValue.EMPTY : FieldValue.of(Nodes.scalar(node, "value"));
    }
}
