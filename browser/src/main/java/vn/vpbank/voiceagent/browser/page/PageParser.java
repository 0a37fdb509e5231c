package vn.vpbank.voiceagent.browser.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.Button;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

/// Turns the answers of `agent.read()` into [PageState]s. A page that is told which reading is the last one here sends
/// the ref alone of a field that says the same as there, as most fields do. For use by one thread at a time.
public final class PageParser {
    /// A field together with what the page said of it.
    private record Seen(JsonNode said, Field field) {}

    private final FormId form;
    private Map<String, Seen> seen = Map.of();
    private String reading = "";

    public PageParser(FormId form) {
        this.form = form;
    }

    /// The id of the last reading, as its page gave it; empty before the first.
    public String reading() {
        return reading;
    }

    /// @param page a reading in full, or one that leaves out what stands in the last one
    public PageState parse(JsonNode page) {
        Map<String, Seen> now = new HashMap<>();
        List<Field> fields = new ArrayList<>();
        Map<FieldRef, String> mounted = new LinkedHashMap<>();
        Map<FieldRef, String> complaints = new HashMap<>();
        for (JsonNode node : page.path("fields")) {
            Seen one = node.isString() ? before(node.asString("")) : new Seen(node, field(node));
            Field field = one.field();
            now.put(field.ref().value(), one);
            fields.add(field);
            mounted.put(field.ref(), text(one.said(), "text"));
            if (!text(one.said(), "complaint").isEmpty()) {
                complaints.put(field.ref(), text(one.said(), "complaint"));
            }
        }
        seen = now;
        reading = text(page, "id");
        List<PageButton> buttons = new ArrayList<>();
        for (JsonNode node : page.path("buttons")) {
            buttons.add(new PageButton(
                    text(node, "ref"),
                    text(node, "label"),
                    node.path("disabled").asBoolean(false),
                    text(node, "type"),
                    node.path("filled").asBoolean(false),
                    node.path("aside").asBoolean(false),
                    node.path("last").asBoolean(false)));
        }
        FormModel model = new FormModel(
                form,
                text(page, "title"),
                page.path("step").asInt(1),
                page.path("steps").asInt(1),
                fields,
                buttons.stream()
                        .map(b -> new Button(b.ref(), b.label(), b.disabled()))
                        .toList(),
                texts(page.path("errors")),
                text(page, "text"));
        return new PageState(
                model,
                mounted,
                buttons,
                text(page, "modal"),
                texts(page.path("notices")),
                text(page, "url"),
                page.path("told").asBoolean(false),
                page.path("mounted").asBoolean(false),
                texts(page.path("stepNames")),
                page.path("byHand").asBoolean(false),
                complaints);
    }

    private Seen before(String ref) {
        Seen one = seen.get(ref);
        if (one == null) {
            throw new IllegalArgumentException("A page speaks of a reading that is not here");
        }
        return one;
    }

    private static Field field(JsonNode node) {
        FieldType type = FieldType.ofWire(text(node, "type")).orElse(FieldType.TEXT);
        List<Choice> options = new ArrayList<>();
        node.path("options").forEach(o -> options.add(new Choice(text(o, "value"), text(o, "label"))));
        Field empty = new Field(
                new FieldRef(text(node, "ref")),
                text(node, "label"),
                type,
                FieldValue.EMPTY,
                node.path("required").asBoolean(false),
                node.path("disabled").asBoolean(false),
                node.path("readonly").asBoolean(false),
                text(node, "section"),
                node.path("step").asInt(1),
                options,
                hints(node));
        JsonNode raw = node.path("raw");
        return empty.withValue(
                raw.isArray() ? FieldValue.of(texts(raw)) : FieldValue.of(Canonical.ofShown(empty, raw.asString(""))));
    }

    private static Field.Hints hints(JsonNode node) {
        return new Field.Hints(
                text(node, "name"),
                text(node, "id"),
                text(node, "placeholder"),
                text(node, "autocomplete"),
                text(node, "inputmode"),
                text(node, "description"),
                given(node, "min"),
                given(node, "max"),
                given(node, "pattern"),
                node.has("maxLength") ? OptionalInt.of(node.path("maxLength").asInt(0)) : OptionalInt.empty());
    }

    private static Optional<String> given(JsonNode node, String name) {
        return Optional.of(text(node, name)).filter(t -> !t.isEmpty());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(item -> out.add(item.asString("")));
        return out;
    }
}
