package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.SeveralOptions;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// All choices of a list, told by how many they are before what they are called: "bật cả ba dịch vụ".
final class WholeListFinder {
    private static final double BASE = 0.5;
    /// What a name must have of a label.
    private static final double NAMED = 0.5;

    private final Utterance u;
    private final Mentions mentions;
    private final List<FieldProfile> lists;

    WholeListFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.mentions = mentions;
        this.lists = scene.profile().those("list", f -> f.spec().kind() == ValueKind.MULTI);
    }

    void at(int i, List<Segment> out) {
        for (FieldProfile field : lists) {
            int name = SeveralOptions.allBefore(
                    u, i, field.spec().options().choices().size());
            if (name > i) {
                mentions.at(name).stream()
                        .filter(m -> !m.cue() && m.strength() >= NAMED)
                        .filter(m ->
                                m.candidates().stream().allMatch(c -> c.field().equals(field)))
                        .forEach(m -> out.add(all(field, i, m)));
            }
        }
    }

    private static Segment all(FieldProfile field, int start, Mentions.Mention named) {
        List<String> values =
                field.spec().options().choices().stream().map(Choice::value).toList();
        ValueReading reading = new ValueReading(named.end(), FieldValue.of(values), named.cost(), Optional.empty());
        return Segment.Slot.of(
                start,
                named.end(),
                BASE + named.cost(),
                start,
                new Segment.Target(field, named.strength(), reading),
                named.tags());
    }
}
