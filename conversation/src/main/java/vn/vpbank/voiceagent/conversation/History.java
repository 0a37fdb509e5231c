package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;

/// What was changed, so that it can be taken back.
///
/// @param done   changes, newest last
/// @param undone changes taken back, newest last
/// @param recent fields last written, newest first
record History(List<Change> done, List<Change> undone, List<FieldRef> recent) {
    static final History EMPTY = new History(List.of(), List.of(), List.of());

    /// Enough to walk back through a whole form, little enough to keep a talk small.
    private static final int DEPTH = 30;

    History {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
        recent = List.copyOf(recent);
    }

    /// All that one utterance changed.
    record Change(List<Delta> deltas) {
        Change {
            deltas = List.copyOf(deltas);
        }
    }

    record Delta(FieldRef field, FieldValue before, FieldValue after) {}

    History add(Change change) {
        return new History(push(done, change), List.of(), touch(change));
    }

    Optional<Change> lastDone() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    Optional<Change> lastUndone() {
        return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getLast());
    }

    History undo() {
        Change change = done.getLast();
        return new History(done.subList(0, done.size() - 1), push(undone, change), touch(change));
    }

    History redo() {
        Change change = undone.getLast();
        return new History(push(done, change), undone.subList(0, undone.size() - 1), touch(change));
    }

    private static List<Change> push(List<Change> changes, Change change) {
        List<Change> longer = new ArrayList<>(changes);
        longer.add(change);
        return longer.subList(Math.max(0, longer.size() - DEPTH), longer.size());
    }

    private List<FieldRef> touch(Change change) {
        List<FieldRef> fields = new ArrayList<>();
        change.deltas().reversed().forEach(delta -> fields.add(delta.field()));
        recent.stream().filter(f -> !fields.contains(f)).forEach(fields::add);
        return fields.subList(0, Math.min(fields.size(), DEPTH));
    }
}
