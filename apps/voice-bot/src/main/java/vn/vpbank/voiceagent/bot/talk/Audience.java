package vn.vpbank.voiceagent.bot.talk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage;

/// Everyone who watches one talk: its connection and its sockets. Whoever joins late is told first what stands now.
/// Safe for use by many threads; each line hears everything in the same order.
final class Audience {
    /// A person has a page open in a tab or two; more is not a person.
    static final int MOST_LINES = 4;
    /// Enough to read back; a talk of an hour has some hundreds.
    private static final int REMEMBERED = 200;
    /// Of each of these only the last one matters.
    private static final List<String> STANDING = List.of("form", "question", "confirmation", "task_completed");

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Consumer<Line>> words = new ArrayDeque<>();
    private final Map<String, ObjectNode> standing = new LinkedHashMap<>();

    /// @return false if too many watch already
    synchronized boolean join(Line line) {
        if (lines.size() >= MOST_LINES) {
            return false;
        }
        words.forEach(w -> w.accept(line));
        standing.values().forEach(line::show);
        lines.add(line);
        return true;
    }

    synchronized void leave(Line line) {
        lines.remove(line);
    }

    synchronized boolean isEmpty() {
        return lines.isEmpty();
    }

    synchronized void heard(String text, boolean isFinal, Instant at) {
        if (isFinal) {
            remember(l -> l.heard(text, true, at));
        }
        lines.forEach(l -> l.heard(text, isFinal, at));
    }

    synchronized void said(int segment, String text, boolean spoken, Instant at) {
        remember(l -> l.said(segment, text, false, at));
        lines.forEach(l -> l.said(segment, text, spoken, at));
    }

    synchronized void saidToEnd(int segment, String text) {
        lines.forEach(l -> l.saidToEnd(segment, text));
    }

    synchronized void signal(ServerMessage.Kind kind) {
        lines.forEach(l -> l.signal(kind));
    }

    synchronized void show(ObjectNode message) {
        String type = message.path("type").asString("");
        if (STANDING.contains(type)) {
            // Put behind the others: whoever joins hears them in the order in which they came to stand.
            standing.remove(type);
            standing.put(type, message);
        } else if (type.equals("form-change")) {
            standing.computeIfPresent("form", (_, form) -> Changes.into(form, message));
        }
        lines.forEach(l -> l.show(message));
    }

    synchronized void close() {
        List.copyOf(lines).forEach(Line::close);
        lines.clear();
    }

    private void remember(Consumer<Line> word) {
        if (words.size() == REMEMBERED) {
            words.removeFirst();
        }
        words.addLast(word);
    }

    /// Field changes written into the form that is told to newcomers.
    private static final class Changes {
        static ObjectNode into(ObjectNode form, ObjectNode change) {
            ObjectNode copy = form.deepCopy();
            change.path("fields").forEach(changed -> {
                for (var field : copy.path("form").path("fields")) {
                    if (field instanceof ObjectNode object && object.path("ref").equals(changed.path("ref"))) {
                        object.set("value", changed.path("value"));
                    }
                }
            });
            return copy;
        }
    }
}
