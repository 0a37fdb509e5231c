package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Words after the name of a field that are no value of it: asked about rather than passed over.
final class UnreadFinder {
    /// What it costs to read nothing where a link says that a value follows, where none does, and for each word.
    private static final double LED = 1.2;

    private static final double NOT_LED = 2.2;
    private static final double EACH_WORD = 0.12;
    private static final int LONGEST = 8;

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    private final SlotValues values;
    private final ValueStarts starts;

    UnreadFinder(Utterance u, Scene scene, Anchors anchors, SlotValues values, ValueStarts starts) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
        this.values = values;
        this.starts = starts;
    }

    void at(int start, Mentions.Mention mention, double cost, List<Segment> out) {
        boolean linked = Grammar.at(Grammar.Part.TEXT_LINK, u, mention.end(), u.size());
        int value = Grammar.skipAll(Grammar.Part.TEXT_LINK, u, mention.end(), u.size(), 3);
        FieldProfile field = mention.candidates().getFirst().field();
        boolean any = !field.spec().kind().typed() || field.spec().kind() == ValueKind.CHECK;
        if (any || !u.has(value) || isVague(mention) || starts.isReadable(mention, values)) {
            return;
        }
        int end = value + 1;
        while (end < u.size() && end < value + LONGEST && !anchors.at(end) && !isCount(end)) {
            end++;
        }
        List<Segment.Target> targets = mention.candidates().stream()
                .map(c -> new Segment.Target(
                        c.field(), c.strength(), new ValueReading(value, FieldValue.EMPTY, 0, Optional.empty())))
                .toList();
        double total = cost + (linked ? LED : NOT_LED) + EACH_WORD * (end - value);
        out.add(new Segment.Unread(start, end, total, value, targets, mention.tags(), linked));
    }

    /// "(phòng đôi) | hai người": what a field counts is told by itself.
    private boolean isCount(int i) {
        return Starts.number(u, i)
                && !Starts.number(u, i - 1)
                && Numbers.read(u, i, u.size())
                        .filter(n ->
                                scene.profile().counted(u, n.end()).stream().anyMatch(m -> m.cost() < 0.1))
                        .isPresent();
    }

    private boolean isVague(Mentions.Mention mention) {
        return mention.end() - mention.start() == 1 && FormProfile.isGeneric(u.word(mention.start()));
    }
}
