package vn.vpbank.voiceagent.forms.json;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

/// `form` of the interfaces.
final class FormCodec {
    private FormCodec() {}

    static ObjectNode write(FormModel form) {
        ObjectNode out = FormsJson.NODES.objectNode();
        out.put("id", form.id().value()).put("title", form.title());
        out.put("step", form.step()).put("steps", form.steps());
        ArrayNode fields = out.putArray("fields");
        form.fields().forEach(f -> fields.add(write(f)));
        ArrayNode buttons = out.putArray("buttons");
        form.buttons()
                .forEach(b -> buttons.addObject()
                        .put("ref", b.ref())
                        .put("label", b.label())
                        .put("disabled", b.disabled()));
        ArrayNode errors = out.putArray("errors");
        form.errors().forEach(errors::add);
        return out.put("text", form.text());
    }

    private static ObjectNode write(Field field) {
        ObjectNode out = FormsJson.NODES.objectNode();
        Field.Hints hints = field.hints();
        out.put("ref", field.ref().value()).put("label", field.label());
        out.put("type", field.type().wire()).put("required", field.required());
        out.put("section", field.section()).put("step", field.step());
        out.put("placeholder", hints.placeholder());
        out.set("value", FormsJson.value(field.value()));
        out.put("disabled", field.disabled()).put("readonly", field.readonly());
        hints.min().ifPresentOrElse(v -> out.put("min", v), () -> out.putNull("min"));
        hints.max().ifPresentOrElse(v -> out.put("max", v), () -> out.putNull("max"));
        hints.pattern().ifPresentOrElse(v -> out.put("pattern", v), () -> out.putNull("pattern"));
        hints.maxLength().ifPresent(v -> out.put("maxLength", v));
        putIfGiven(out, "name", hints.name());
        putIfGiven(out, "id", hints.id());
        putIfGiven(out, "autocomplete", hints.autocomplete());
        putIfGiven(out, "inputmode", hints.inputmode());
        putIfGiven(out, "description", hints.description());
        if (field.options().isEmpty()) {
            out.putNull("options");
        } else {
            ArrayNode options = out.putArray("options");
            field.options()
                    .forEach(o -> options.addObject().put("value", o.value()).put("label", o.label()));
        }
        return out;
    }

    private static void putIfGiven(ObjectNode out, String name, String value) {
        if (!value.isEmpty()) {
            out.put(name, value);
        }
    }

    static FormModel read(JsonNode node) {
        Nodes.object(node, "form");
        int step = Nodes.optionalInt(node, "step").orElse(1);
        List<Field> fields = Nodes.list(node.path("fields"), "fields", FormCodec::readField);
        int lastStep = fields.stream().mapToInt(Field::step).max().orElse(1);
        return new FormModel(
                new FormId(
                        Nodes.optionalText(node, "id").filter(s -> !s.isBlank()).orElse("form")),
                Nodes.text(node, "title"),
                step,
                Math.max(lastStep, Nodes.optionalInt(node, "steps").orElse(1)),
                fields,
                Nodes.list(node.path("buttons"), "buttons", FormCodec::readButton),
                Nodes.list(node.path("errors"), "errors", e -> Nodes.scalar(e, "errors")),
                Nodes.text(node, "text"));
    }

    private static Field readField(JsonNode node) {
        Nodes.object(node, "fields");
        FieldType type =
                Nodes.optionalText(node, "type").flatMap(FieldType::ofWire).orElse(FieldType.TEXT);
        JsonNode value = node.path("value");
        return new Field(
                new FieldRef(Nodes.requiredText(node, "ref")),
                Nodes.text(node, "label"),
                type,
                Nodes.absent(value) && type == FieldType.MULTISELECT
                        ? FieldValue.of(List.of())
                        : FormsJson.value(value),
                Nodes.flag(node, "required"),
                Nodes.flag(node, "disabled"),
                Nodes.flag(node, "readonly"),
                Nodes.text(node, "section"),
                Nodes.optionalInt(node, "step").orElse(1),
                Nodes.list(node.path("options"), "options", FormCodec::readChoice),
                readHints(node));
    }

    private static Field.Hints readHints(JsonNode node) {
        return new Field.Hints(
                Nodes.text(node, "name"),
                Nodes.text(node, "id"),
                Nodes.text(node, "placeholder"),
                Nodes.text(node, "autocomplete"),
                Nodes.text(node, "inputmode"),
                Nodes.text(node, "description"),
                Nodes.optionalText(node, "min"),
                Nodes.optionalText(node, "max"),
                Nodes.optionalText(node, "pattern"),
                Nodes.optionalInt(node, "maxLength"));
    }

    private static Choice readChoice(JsonNode node) {
        if (!node.isObject()) {
            String text = Nodes.scalar(node, "options");
            return new Choice(text, text);
        }
        String value = Nodes.text(node, "value");
        return new Choice(value, Nodes.optionalText(node, "label").orElse(value));
    }

    private static Button readButton(JsonNode node) {
        Nodes.object(node, "buttons");
        String label = Nodes.text(node, "label");
        return new Button(Nodes.optionalText(node, "ref").orElse(label), label, Nodes.flag(node, "disabled"));
    }
}
