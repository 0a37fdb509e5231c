package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Things of bank forms that this form does not have: asked about rather than mistaken for something it has.
final class ForeignFinder {
    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;

    ForeignFinder(Utterance u, Scene scene, Anchors anchors) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
    }

    /// A thing of bank forms that this form does not have, with whatever is said to be its value.
    void at(int start, int at, List<Segment> out) {
        for (Phrases.Match<String> match : scene.profile().foreign(u, at)) {
            if (match.cost() > (u.unmarked() ? 0.2 : 0.1)) {
                continue;
            }
            int value = Grammar.skipAll(Grammar.Part.TEXT_LINK, u, match.end(), u.size(), 3);
            boolean linked = value > match.end();
            out.add(new Segment.Unknown(start, match.end(), start < at ? 1.0 : 2.0, match.meaning()));
            if (linked || start < at) {
                for (int end : anchors.ends(value, u.size(), 3)) {
                    out.add(new Segment.Unknown(start, end, 1.0 + 0.08 * (end - value), match.meaning()));
                }
                if (u.size() > value) {
                    out.add(new Segment.Unknown(
                            start,
                            u.size(),
                            1.0 + 0.08 * (u.size() - value) + anchors.cost(value, u.size()),
                            match.meaning()));
                }
            }
        }
    }
}
