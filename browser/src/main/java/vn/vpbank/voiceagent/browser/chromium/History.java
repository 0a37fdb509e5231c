package vn.vpbank.voiceagent.browser.chromium;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;

/// Changes made on request, so that they can be taken back and brought back.
final class History {
    /// Nobody takes back more than this by voice.
    private static final int DEPTH = 100;

    /// The values before and after one change.
    record Change(Map<FieldRef, FieldValue> before, Map<FieldRef, FieldValue> after) {}

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();

    void add(Map<FieldRef, FieldValue> before, Map<FieldRef, FieldValue> after) {
        Map<FieldRef, FieldValue> from = new LinkedHashMap<>(before);
        Map<FieldRef, FieldValue> to = new LinkedHashMap<>(after);
        from.entrySet().removeIf(e -> e.getValue().equals(to.get(e.getKey())));
        to.keySet().retainAll(from.keySet());
        if (from.isEmpty()) {
            return;
        }
        done.push(new Change(Map.copyOf(from), Map.copyOf(to)));
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        undone.clear();
    }

    Optional<Change> undo() {
        Optional<Change> last = Optional.ofNullable(done.poll());
        last.ifPresent(undone::push);
        return last;
    }

    Optional<Change> redo() {
        Optional<Change> last = Optional.ofNullable(undone.poll());
        last.ifPresent(done::push);
        return last;
    }
}
