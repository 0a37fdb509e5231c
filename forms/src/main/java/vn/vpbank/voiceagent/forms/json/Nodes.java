package vn.vpbank.voiceagent.forms.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Reading members with defaults and clear complaints.
final class Nodes {
    private Nodes() {}

    static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    static JsonNode object(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new MalformedJson(path, "an object is expected");
        }
        return node;
    }

    static String scalar(JsonNode node, String path) {
        if (node.isContainer()) {
            throw new MalformedJson(path, "a text is expected");
        }
        return node.asString();
    }

    static String text(JsonNode parent, String name) {
        return optionalText(parent, name).orElse("");
    }

    static Optional<String> optionalText(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return absent(node) ? Optional.empty() : Optional.of(scalar(node, name));
    }

    static String requiredText(JsonNode parent, String name) {
        return optionalText(parent, name)
                .filter(s -> !s.isBlank())
                .orElseThrow(() -> new MalformedJson(name, "a text is expected"));
    }

    static boolean flag(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return !absent(node) && node.asBoolean(false);
    }

    static OptionalInt optionalInt(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (absent(node)) {
            return OptionalInt.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new MalformedJson(name, "an integer is expected");
        }
        return OptionalInt.of(node.intValue());
    }

    static <T> List<T> list(JsonNode node, String path, Function<JsonNode, T> read) {
        if (absent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new MalformedJson(path, "an array is expected");
        }
        List<T> out = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            out.add(read.apply(item));
        }
        return out;
    }
}
