package vn.vpbank.voiceagent.language.json;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// One question to understanding as a JSON object, and its answer. A null is the same as absent; only `id` and `text`
/// are required. Reading throws [MalformedJson], which names the place and never a value.
public final class UnderstandJson {
    private UnderstandJson() {}

    /// @param now used where the object has no `now`
    public static UnderstandRequest request(JsonNode node, ZonedDateTime now) {
        if (!node.isObject()) {
            throw new MalformedJson("request", "an object is expected");
        }
        return new UnderstandRequest(
                required(node, "id"),
                optional(node, "now").map(UnderstandJson::moment).orElse(now),
                present(node, "text"),
                list(node, "alternatives", n -> text(n, "alternatives")),
                absent(node.path("form")) ? Optional.empty() : Optional.of(FormsJson.form(node.path("form"))),
                list(node, "forms", UnderstandJson::knownForm),
                optional(node, "asked").map(FieldRef::new),
                optional(node, "lastSpoken").map(FieldRef::new),
                list(node, "recent", n -> text(n, "recent")).stream()
                        .filter(s -> !s.isBlank())
                        .map(FieldRef::new)
                        .toList(),
                list(node, "open", FormsJson::question),
                optional(node, "awaiting").map(UnderstandJson::awaited),
                !absent(node.path("partial")) && node.path("partial").asBoolean(false),
                list(node, "files", n -> text(n, "files")));
    }

    /// @param micros how long the pure call took
    public static ObjectNode result(UnderstandResult result, long micros) {
        ObjectNode out = FormsJson.MAPPER.createObjectNode();
        out.put("id", result.id());
        out.set("commands", FormsJson.commands(result.commands()));
        out.set("questions", FormsJson.questions(result.questions()));
        out.put("turn", result.turn().name().toLowerCase(Locale.ROOT));
        result.missingDigits().ifPresent(n -> out.put("missing_digits", n));
        return out.put("micros", micros);
    }

    private static KnownForm knownForm(JsonNode node) {
        if (!node.isObject()) {
            throw new MalformedJson("forms", "objects are expected");
        }
        String id = required(node, "id");
        return new KnownForm(
                new FormId(id), optional(node, "name").orElse(id), list(node, "aliases", n -> text(n, "aliases")));
    }

    private static ZonedDateTime moment(String text) {
        try {
            return ZonedDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedJson("now", "an ISO date and time with its offset is expected");
        }
    }

    private static Awaited awaited(String wire) {
        for (Awaited awaited : Awaited.values()) {
            if (awaited.name().equalsIgnoreCase(wire)) {
                return awaited;
            }
        }
        throw new MalformedJson("awaiting", "one of submit, reset, cancel, save, upload, print, leave is expected");
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static Optional<String> optional(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        return absent(node) ? Optional.empty() : Optional.of(text(node, name)).filter(s -> !s.isBlank());
    }

    private static String required(JsonNode parent, String name) {
        return optional(parent, name).orElseThrow(() -> new MalformedJson(name, "a text is expected"));
    }

    /// May be empty, but must be there.
    private static String present(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (absent(node)) {
            throw new MalformedJson(name, "a text is expected");
        }
        return text(node, name);
    }

    private static String text(JsonNode node, String name) {
        if (node.isContainer()) {
            throw new MalformedJson(name, "a text is expected");
        }
        return node.asString();
    }

    private static <T> List<T> list(JsonNode parent, String name, Function<JsonNode, T> read) {
        JsonNode node = parent.path(name);
        if (absent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new MalformedJson(name, "an array is expected");
        }
        List<T> out = new ArrayList<>(node.size());
        node.forEach(n -> out.add(read.apply(n)));
        return out;
    }
}
