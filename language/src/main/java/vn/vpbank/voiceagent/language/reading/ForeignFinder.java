package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Things of bank forms that this form does not have: asked about rather than mistaken for something it has.
final class ForeignFinder {
    /// A rate with its unit and its period is about this long.
    private static final int LONGEST_VALUE = 9;

    /// Where a field of this form is named further on, the question is not about this.
    private static final double NAMED = 1;

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;

    ForeignFinder(Utterance u, Scene scene, Anchors anchors) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
    }

    /// A short value follows at once, at the beginning of what is said: nobody tells a story like that.
    private boolean valued(int at, int end) {
        int n = u.size();
        if (!Grammar.opens(u, at) || end >= n || n - end > LONGEST_VALUE) {
            return false;
        }
        return Starts.number(u, end) || !askedAt(end);
    }

    private boolean askedAt(int from) {
        int n = u.size();
        for (int i = from; i < n; i++) {
            if (asks(Grammar.skip(Grammar.Part.WHATS, u, i, n), i)
                    || (i > from && asks(Grammar.skip(Grammar.Part.ASKED, u, i, n), i))) {
                return true;
            }
        }
        return false;
    }

    private boolean asks(int end, int from) {
        return end > from && Grammar.skipAll(Grammar.Part.FILLER, u, end, u.size(), 3) == u.size();
    }

    /// A thing of bank forms that this form does not have, with whatever is said to be its value.
    void at(int start, int at, List<Segment> out) {
        for (Phrases.Match<String> match : scene.profile().foreign(u, at)) {
            if (match.cost() > (u.unmarked() ? 0.2 : 0.1)) {
                continue;
            }
            int value = Grammar.skipAll(Grammar.Part.TEXT_LINK, u, match.end(), u.size(), 3);
            if (askedAt(match.end()) && anchors.cost(match.end(), u.size()) < NAMED) {
                // what the bank offers is for someone else to answer, not for this form
                out.add(new Segment.Gap(start, u.size(), 1.0, Segment.Sense.CONTEXT));
            }
            boolean linked = value > match.end();
            out.add(new Segment.Unknown(start, match.end(), start < at ? 1.0 : 2.0, match.meaning()));
            if (linked || start < at || valued(at, match.end())) {
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
