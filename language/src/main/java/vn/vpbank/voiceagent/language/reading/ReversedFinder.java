package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Values said before the field they go into.
final class ReversedFinder {
    private static final double BASE = 0.3;

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    private final Mentions mentions;

    ReversedFinder(Utterance u, Scene scene, Anchors anchors, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
        this.mentions = mentions;
    }

    /// "ghi … vào ghi chú", "lấy 24 tháng làm kỳ hạn".
    void at(int start, int verb, Segment.Mode mode, List<Segment> out) {
        int n = u.size();
        int value = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, n, 3);
        for (int j = verb + 1; j < Math.min(n - 1, verb + 40); j++) {
            int into = Grammar.skip(Grammar.Part.INTO, u, j, n);
            if (into == j) {
                continue;
            }
            for (Mentions.Mention mention : mentions.at(Grammar.skipAll(Grammar.Part.FIELD_WORD, u, into, n, 2))) {
                if (!mention.cue() && (start < verb || SlotFinder.hasMulti(mention))) {
                    reversed(start, verb, j, mention, mode, out);
                    if (value > verb && value < j) {
                        reversed(start, value, j, mention, mode, out);
                    }
                }
            }
        }
    }

    private void reversed(
            int start, int value, int valueEnd, Mentions.Mention mention, Segment.Mode mode, List<Segment> out) {
        List<Segment.Target> targets = new ArrayList<>();
        for (Mentions.Candidate candidate : mention.candidates()) {
            FieldProfile field = candidate.field();
            if (field.spec().kind() == ValueKind.MULTI && mode == Segment.Mode.APPEND) {
                continue;
            }
            List<ValueReading> readings =
                    SlotFinder.isText(field) && field.spec().kind() != ValueKind.NAME
                            ? List.of(ValueReader.text(field.spec(), u, value, valueEnd))
                            : ValueReader.read(field.spec(), scene.value(field), u, value, valueEnd, scene.today());
            readings.stream()
                    .filter(r -> r.end() == valueEnd && r.isSure())
                    .forEach(r -> targets.add(new Segment.Target(field, candidate.strength(), r)));
        }
        if (!targets.isEmpty()) {
            double cost = BASE
                    + (1 - mention.strength()) * 0.6
                    + mention.cost()
                    + targets.getFirst().reading().cost()
                    + anchors.cost(value, valueEnd) * 0.6;
            out.add(new Segment.Slot(start, mention.end(), cost, value, targets, mention.tags(), mode));
        }
    }
}
