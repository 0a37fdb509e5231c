package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "địa chỉ nhận thư giống địa chỉ thường trú": the value of one field is taken from another of its
/// kind. Where that one is empty, the first is asked for.
final class SameFinder {
    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;

    SameFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
    }

    void at(int start, Mentions.Mention target, double cost, List<Segment> out) {
        int like = Grammar.skipAll(Grammar.Part.FILLER, u, target.end(), u.size(), 2);
        for (int same : Grammar.ends(Grammar.Part.SAME, u, like)) {
            int named = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, same, u.size(), 3);
            for (int at : same == named ? List.of(same) : List.of(same, named)) {
                mentions.at(at).stream()
                        .filter(source -> !source.cue() && source.strength() >= 0.6)
                        .forEach(source -> same(start, target, source, cost, out));
            }
        }
    }

    /// Whether a box asks this very thing: "Nơi ở hiện tại trùng địa chỉ thường trú".
    private boolean asksThis(int start, int end) {
        return mentions.at(start).stream()
                .filter(m -> m.end() >= end)
                .flatMap(m -> m.candidates().stream())
                .anyMatch(c -> c.field().spec().kind() == ValueKind.CHECK);
    }

    private void same(int start, Mentions.Mention target, Mentions.Mention source, double cost, List<Segment> out) {
        FieldProfile from = source.candidates().getFirst().field();
        FieldValue value = scene.value(from);
        List<Segment.Target> targets = new ArrayList<>();
        for (Mentions.Candidate to : target.candidates()) {
            if (!to.field().equals(from)
                    && to.field().spec().kind() == from.spec().kind()) {
                targets.add(new Segment.Target(
                        to.field(), to.strength(), new ValueReading(source.end(), value, 0, Optional.empty())));
            }
        }
        if (targets.isEmpty() || asksThis(start, source.end())) {
            return;
        }
        double total = cost + 0.6;
        out.add(
                value.isEmpty()
                        ? new Segment.Named(start, source.end(), total, targets, target.tags(), Segment.Wish.SET)
                        : new Segment.Slot(
                                start, source.end(), total, start, targets, target.tags(), Segment.Mode.SET));
    }
}
