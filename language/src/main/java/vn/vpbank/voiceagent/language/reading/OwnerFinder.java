package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Values whose field is told by whose they are, and values that join those already chosen.
final class OwnerFinder {
    private static final double BASE = 0.3;

    private final Utterance u;
    private final Scene scene;
    private final SlotValues values;

    OwnerFinder(Utterance u, Scene scene, SlotValues values) {
        this.u = u;
        this.scene = scene;
        this.values = values;
    }

    /// "thêm dịch vụ SMS", "bỏ dịch vụ SMS": to what is chosen already, or away from it.
    void changed(int start, Mentions.Mention mention, boolean more, List<Segment> out) {
        FieldProfile field = mention.candidates().getFirst().field();
        List<String> kept = scene.value(field) instanceof FieldValue.Choices c ? c.values() : List.of();
        int value = Grammar.skipAll(Grammar.Part.LINK, u, mention.end(), u.size(), 2);
        for (ValueReading reading : values.at(field, value, false)) {
            if (reading.value() instanceof FieldValue.Choices said) {
                List<String> all = field.spec().options().choices().stream()
                        .map(Choice::value)
                        .filter(v -> more
                                ? kept.contains(v) || said.values().contains(v)
                                : kept.contains(v) && !said.values().contains(v))
                        .toList();
                ValueReading joined =
                        new ValueReading(reading.end(), FieldValue.of(all), reading.cost(), reading.doubt());
                Segment.Target target = new Segment.Target(field, mention.strength(), joined);
                out.add(Segment.Slot.of(
                        start,
                        reading.end(),
                        BASE + reading.cost() + (1 - mention.strength()) * 0.6,
                        value,
                        target,
                        mention.tags()));
            }
        }
    }

    /// "mẹ là Đinh Thị Mơ", "cha Trần Quốc Toản": a part of the form that is called by one word, with somebody's name.
    private boolean isParent(int i, double cost) {
        boolean name = Names.isSurname(u, i + 1) && Names.isLong(u, i + 1);
        return cost < 0.1
                && !u.unmarked()
                && Persons.isRelative(u, i)
                && !u.brokenBefore(i + 1)
                && (name || u.says(i + 1, "la") || u.says(i + 1, "ten"));
    }

    /// "người bảo lãnh là vợ", "người bảo lãnh Lê Văn Tám": whose value it is and what kind of value name the field.
    void at(int start, List<Segment> out) {
        for (Phrases.Match<String> match : scene.profile().tags(u, start)) {
            boolean oneWord = match.end() - start < 2;
            if (match.cost() > 0.4 || (oneWord && !isParent(start, match.cost()))) {
                continue;
            }
            int value = Grammar.skipAll(Grammar.Part.TEXT_LINK, u, match.end(), u.size(), 3);
            Map<Integer, List<Segment.Target>> byEnd = new LinkedHashMap<>();
            for (FieldProfile field : scene.profile().fields()) {
                ValueKind kind = field.spec().kind();
                boolean tells = kind == ValueKind.NAME
                        || kind == ValueKind.PHONE
                        || (kind == ValueKind.OPTION && !field.spec().options().isYesNo());
                if (tells && field.tags().contains(match.meaning())) {
                    values.at(field, value, true).stream()
                            .filter(r -> r.isSure() && r.cost() < 0.35)
                            .forEach(r -> byEnd.computeIfAbsent(r.end(), k -> new ArrayList<>())
                                    .add(new Segment.Target(field, 0.6, r)));
                }
            }
            double base = value > match.end() ? 0.4 : 0.6;
            byEnd.forEach((end, targets) -> out.add(new Segment.Slot(
                    start,
                    end,
                    base + match.cost() + targets.getFirst().reading().cost(),
                    value,
                    targets,
                    List.of(match.meaning()),
                    Segment.Mode.SET)));
        }
    }
}
