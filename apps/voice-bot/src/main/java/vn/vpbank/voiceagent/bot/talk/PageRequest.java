package vn.vpbank.voiceagent.bot.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;

/// What our page asks for by name: `heard`, `edit`, `open-form`, `confirm`. The same over the data channel and `/ws`.
final class PageRequest {
    /// Longer than anyone speaks or types at once; a paste beyond it is a mistake.
    static final int LONGEST_TEXT = 4_000;

    private static final int MOST_ALTERNATIVES = 5;
    private static final int LONGEST_NAME = 200;

    private PageRequest() {}

    /// The event that a request stands for; empty where the request is unknown or lacks something.
    static Optional<TalkEvent> event(String name, JsonNode data, Instant at) {
        try {
            return switch (name) {
                case "heard" -> heard(data, at);
                case "edit" -> edit(data, at);
                case "open-form" ->
                    text(data, "form", LONGEST_NAME).map(f -> new TalkEvent.FormChosen(new FormId(f), at));
                case "confirm" ->
                    text(data, "token", LONGEST_TEXT)
                            .filter(_ -> data.path("yes").isBoolean())
                            .map(t -> new TalkEvent.ConfirmationPressed(
                                    t, data.path("yes").booleanValue(), at));
                default -> Optional.empty();
            };
        } catch (MalformedJson e) {
            return Optional.empty();
        }
    }

    private static Optional<TalkEvent> heard(JsonNode data, Instant at) {
        Optional<String> utterance = text(data, "utterance", LONGEST_NAME);
        JsonNode words = data.path("text");
        if (utterance.isEmpty() || !words.isString() || words.stringValue().length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        // Names of the page must not meet those of our own ears.
        String name = "page-" + utterance.get();
        if (!data.path("final").asBoolean(false)) {
            return Optional.of(new TalkEvent.PartialHeard(name, words.stringValue(), at));
        }
        List<String> alternatives = data.path("alternatives")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(a -> a.length() <= LONGEST_TEXT)
                .limit(MOST_ALTERNATIVES)
                .toList();
        return Optional.of(new TalkEvent.Heard(name, words.stringValue(), alternatives, TalkEvent.Input.VOICE, at));
    }

    private static Optional<TalkEvent> edit(JsonNode data, Instant at) {
        return text(data, "field", LONGEST_NAME)
                .filter(_ -> !data.path("value").isObject())
                .map(f -> new TalkEvent.Edited(new FieldRef(f), FormsJson.value(data.path("value")), at));
    }

    private static Optional<String> text(JsonNode data, String name, int longest) {
        JsonNode value = data.path(name);
        return value.isString()
                        && !value.stringValue().isBlank()
                        && value.stringValue().length() <= longest
                ? Optional.of(value.stringValue())
                : Optional.empty();
    }
}
