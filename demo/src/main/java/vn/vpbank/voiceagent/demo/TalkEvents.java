package vn.vpbank.voiceagent.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// What the page's data channel has told so far, read as a person's eyes and ears would: is the bot
/// speaking, what did it hear, what does it ask, how did the task end.
final class TalkEvents {
    private final List<Entry> entries = new ArrayList<>();
    private boolean botSpeaking;
    private Optional<String> askedField = Optional.empty();
    private Optional<String> outcome = Optional.empty();
    private double lastActivity;

    /// A message with its time in epoch milliseconds; `type` is the RTVI type, or that of the server
    /// message inside.
    record Entry(double at, String type, JsonNode data) {}

    void add(JsonNode event) {
        double at = event.path("at").asDouble();
        if (!"message".equals(event.path("type").asString())) {
            entries.add(new Entry(at, "connection:" + event.path("data").asString(""), event.path("data")));
            return;
        }
        JsonNode message = event.path("data");
        String type = message.path("type").asString("");
        JsonNode data = message.path("data");
        if (type.equals("server-message")) {
            type = data.path("type").asString("");
        }
        Entry entry = new Entry(at, type, data);
        entries.add(entry);
        note(entry);
    }

    private void note(Entry entry) {
        switch (entry.type()) {
            case "bot-started-speaking" -> botSpeaking = true;
            case "bot-stopped-speaking" -> botSpeaking = false;
            case "question" -> {
                JsonNode questions = entry.data().path("questions");
                askedField = questions
                        .valueStream()
                        .map(q -> q.path("field").asString(""))
                        .filter(f -> !f.isEmpty())
                        .findFirst();
            }
            case "task_completed", "task_failed" ->
                outcome = Optional.of(entry.data().path("outcome").asString(entry.type()));
            default -> {
                // Everything else is read from the list when it is asked for.
            }
        }
        lastActivity = Math.max(lastActivity, entry.at());
    }

    boolean botSpeaking() {
        return botSpeaking;
    }

    /// The field that the last question was about.
    Optional<String> askedField() {
        return askedField;
    }

    /// How the task ended, once it has.
    Optional<String> outcome() {
        return outcome;
    }

    double lastActivity() {
        return lastActivity;
    }

    /// Entries of one type within a span of epoch milliseconds.
    List<Entry> between(String type, double from, double to) {
        return entries.stream()
                .filter(e -> e.type().equals(type) && e.at() >= from && e.at() < to)
                .toList();
    }

    /// Milliseconds from pressing Start to a stage of connecting: `microphone` (it is open), `offered`,
    /// `answered`, `connected`.
    OptionalDouble sincePressed(String stage) {
        OptionalDouble pressed = first("connection:pressed");
        OptionalDouble reached = first("connection:" + stage);
        return pressed.isPresent() && reached.isPresent()
                ? OptionalDouble.of(reached.getAsDouble() - pressed.getAsDouble())
                : OptionalDouble.empty();
    }

    OptionalDouble first(String type) {
        return entries.stream()
                .filter(e -> e.type().equals(type))
                .mapToDouble(Entry::at)
                .findFirst();
    }
}
