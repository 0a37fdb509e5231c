package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What the words after a field's name may be as its value.
final class SlotValues {
    private static final int MOST_TEXT_ENDS = 12;

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    private final Texts texts;
    private final Readings readings;
    private final Room room;

    SlotValues(Utterance u, Scene scene, Anchors anchors, Readings readings, Room room) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
        this.texts = new Texts(u, anchors);
        this.readings = readings;
        this.room = room;
    }

    /// Typed kinds by their grammar; names and texts at every end that makes sense.
    List<ValueReading> at(FieldProfile field, int value, boolean cue) {
        return at(field, value, cue, Double.NEGATIVE_INFINITY);
    }

    /// The same without texts that are too dear for a segment that begins at the present word.
    ///
    /// @param lead what that segment costs beside its text
    List<ValueReading> at(FieldProfile field, int value, boolean cue, double lead) {
        int n = u.size();
        if (value >= n) {
            return List.of();
        }
        ValueKind kind = field.spec().kind();
        List<ValueReading> typed = readings.at(field, value);
        if (kind == ValueKind.NAME) {
            return NameEnds.of(u, scene, value, texts.names(field, value, typed));
        }
        if (kind == ValueKind.OPTION && typed.isEmpty() && !cue) {
            Optional<ValueReading> hinted = hinted(field, value);
            return hinted.isPresent() ? List.of(hinted.get()) : optionAhead(field, value);
        }
        boolean openCombobox = field.field().type() == FieldType.COMBOBOX
                && field.spec().options().isEmpty();
        if ((kind.typed() && !openCombobox) || kind == ValueKind.FILE) {
            return typed;
        }
        if (kind == ValueKind.CODE && !typed.isEmpty()) {
            return typed;
        }
        boolean linkStart = Grammar.at(Grammar.Part.TEXT_LINK, u, value, n);
        if (linkStart) {
            return List.of();
        }
        int polite = Grammar.skipAll(Grammar.Part.FILLER, u, value, n, n);
        // "sửa lại chức danh giùm em" says no position
        return texts.endings(
                field, value, MOST_TEXT_ENDS, cue, (end, cost) -> end > polite && room.isLeft(end, lead + cost));
    }

    /// "khiếu nại về phí | số tiền …": one word of an option, where the words around it belong to something else.
    private Optional<ValueReading> hinted(FieldProfile field, int value) {
        return field.spec().options().hinted(u, value, u.size()).filter(r -> {
            int end = r.end();
            boolean one = field.spec().options().hinted(u, end - 2, end - 1).isEmpty();
            boolean apart = !u.has(end)
                    || u.brokenBefore(end)
                    || anchors.at(end)
                    || Grammar.at(Grammar.Part.FILLER, u, end, u.size());
            return (apart || !one) && !isOfLabel(field, value, end);
        });
    }

    /// "hình thức | trả lãi …": a word of the label goes on with the name.
    private boolean isOfLabel(FieldProfile field, int from, int to) {
        String label = " " + field.field().cleanLabel().toLowerCase(Locale.ROOT) + " ";
        return IntStream.range(from, to).anyMatch(i -> label.contains(" " + u.lower(i) + " "));
    }

    /// "mục đích là cho con đi du học": the option may stand a few words ahead, if nothing in between denies it.
    private List<ValueReading> optionAhead(FieldProfile field, int value) {
        // "khiếu nại phí chuyển tiền": what stands first speaks for another option
        boolean torn = field.spec()
                .options()
                .hinted(u, value, u.size())
                .filter(r -> !isOfLabel(field, value, r.end()))
                .isPresent();
        for (int i = value + 1; i < Math.min(u.size(), value + 5); i++) {
            boolean denied = Grammar.at(Grammar.Part.NOT, u, i - 1, u.size());
            if (denied || (anchors.at(i) && anchors.named(i) > 0.5) || u.brokenBefore(i)) {
                break;
            }
            double skipped = 0.25 * (i - value);
            int start = i;
            List<ValueReading> found =
                    ValueReader.read(field.spec(), FieldValue.EMPTY, u, i, u.size(), scene.today()).stream()
                            .filter(r -> r.isSure() && r.cost() < 0.1 && (!torn || r.end() > start + 2))
                            .map(r -> new ValueReading(r.end(), r.value(), r.cost() + skipped, r.doubt()))
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
