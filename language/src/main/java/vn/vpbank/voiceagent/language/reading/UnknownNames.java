package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Names that nobody knows and that end in a word of some label: "hạn chót hoàn (trả là ngày …)" is no "Ngày trả".
final class UnknownNames {
    /// What a name counts at most that is one word of a label.
    private static final double WEAK = 0.75;
    /// A name of one word, and "là".
    private static final int WORD_AND_LINK = 2;

    private final Utterance u;
    private final Scene scene;
    private final List<Segment> row;

    UnknownNames(Utterance u, Scene scene, Chart.Reading reading) {
        this.u = u;
        this.scene = scene;
        this.row = reading.segments();
    }

    /// Where the whole name begins, if the slot that stands `at` in the row has only the end of one. A value that no
    /// other field could hold is taken nevertheless.
    OptionalInt unknown(Segment.Slot slot, int at) {
        Segment.Target target = slot.targets().getFirst();
        boolean word = slot.valueAt() - slot.start() == WORD_AND_LINK;
        if (!u.says(slot.valueAt() - 1, "la") || !(word || target.strength() < WEAK)) {
            return OptionalInt.empty();
        }
        int strangers = strangersBefore(slot, at);
        return strangers > 1 && !isOnlyOfKind(target.field())
                ? OptionalInt.of(slot.start() - strangers)
                : OptionalInt.empty();
    }

    private boolean isOnlyOfKind(FieldProfile field) {
        return scene.profile().fields().stream()
                        .filter(f -> f.spec().kind() == field.spec().kind())
                        .count()
                == 1;
    }

    /// Words right before the slot that nothing explains; each is a segment.
    private int strangersBefore(Segment.Slot slot, int at) {
        int count = 0;
        int end = slot.start();
        for (int i = at - 1; i >= 0 && !u.brokenBefore(end) && isStrange(row.get(i)); i--) {
            end = row.get(i).start();
            count++;
        }
        return count;
    }

    /// "đổi lại" comes between a name and its value.
    private boolean isStrange(Segment segment) {
        boolean changed = u.says(segment.start(), "doi") || u.says(segment.start(), "lai");
        return segment instanceof Segment.Gap gap && gap.strange() && !changed;
    }
}
