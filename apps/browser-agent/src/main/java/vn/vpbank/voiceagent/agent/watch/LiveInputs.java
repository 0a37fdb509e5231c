package vn.vpbank.voiceagent.agent.watch;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Reads what a person does on the live view:
///
/// ```json
/// {"type":"pointer","kind":"down","x":10,"y":20,"button":0,"clickCount":1}
/// {"type":"wheel","x":10,"y":20,"dx":0,"dy":120}
/// {"type":"key","kind":"down","key":"a","code":"KeyA","modifiers":0}
/// {"type":"text","text":"Trần"}
/// ```
final class LiveInputs {
    /// No screen is larger; keeps nonsense from the browser.
    private static final double FARTHEST = 100_000;

    /// A paste of a long note.
    private static final int LONGEST = 4_000;

    private LiveInputs() {}

    /// Empty where the text is none of these.
    static Optional<LiveInput> read(String json) {
        try {
            JsonNode node = FormsJson.MAPPER.readTree(json);
            return switch (node.path("type").asString("")) {
                case "pointer" -> pointer(node);
                case "wheel" -> wheel(node);
                case "key" -> key(node);
                case "text" -> text(node);
                default -> Optional.empty();
            };
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<LiveInput> pointer(JsonNode node) {
        String kind = node.path("kind").asString("");
        int button = node.path("button").asInt(0);
        int clicks = node.path("clickCount").asInt(1);
        boolean right = List.of("down", "up", "move").contains(kind)
                && are(node, "x", "y")
                && button >= 0
                && button <= 2
                && clicks >= 0
                && clicks <= 3;
        return right
                ? Optional.of(new LiveInput.Pointer(kind, number(node, "x"), number(node, "y"), button, clicks))
                : Optional.empty();
    }

    private static Optional<LiveInput> wheel(JsonNode node) {
        return are(node, "x", "y", "dx", "dy")
                ? Optional.of(new LiveInput.Wheel(
                        number(node, "x"), number(node, "y"), number(node, "dx"), number(node, "dy")))
                : Optional.empty();
    }

    private static Optional<LiveInput> key(JsonNode node) {
        String kind = node.path("kind").asString("");
        String key = node.path("key").asString("");
        String code = node.path("code").asString("");
        boolean right =
                List.of("down", "up").contains(kind) && !key.isEmpty() && key.length() <= 32 && code.length() <= 32;
        return right
                ? Optional.of(new LiveInput.Key(
                        kind, key, code, node.path("modifiers").asInt(0) & 15))
                : Optional.empty();
    }

    private static Optional<LiveInput> text(JsonNode node) {
        String text = node.path("text").asString("");
        return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(new LiveInput.Text(text));
    }

    private static boolean are(JsonNode node, String... names) {
        for (String name : names) {
            if (!node.path(name).isNumber() || Math.abs(number(node, name)) > FARTHEST) {
                return false;
            }
        }
        return true;
    }

    private static double number(JsonNode node, String name) {
        return node.path(name).asDouble(0);
    }
}
