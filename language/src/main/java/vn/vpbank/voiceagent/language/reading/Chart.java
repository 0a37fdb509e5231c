package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Finds the cheapest row of segments that covers an utterance. The place that is cheapest to reach is looked at next
/// (Dijkstra), so that most words inside a name or value that explains them are never looked at by themselves.
final class Chart {
    private static final double SAME = 1e-9;
    private static final Reading NONE = new Reading(List.of(), Double.POSITIVE_INFINITY);

    private Chart() {}

    /// @param cost of the whole row
    record Reading(List<Segment> segments, double cost) {
        /// Words that nothing explains.
        int strangers() {
            return words(gap -> !gap.known());
        }

        /// Those among them that have no place in talk about a form.
        int strange() {
            return words(Segment.Gap::strange);
        }

        private int words(Predicate<Segment.Gap> wanted) {
            return segments.stream()
                    .filter(s -> s instanceof Segment.Gap gap && wanted.test(gap))
                    .mapToInt(s -> s.end() - s.start())
                    .sum();
        }
    }

    /// @param most what a row may cost to be of use; dearer ones are not looked for
    /// @return the cheapest row, or one without end if all cost more
    static Reading read(Utterance u, SegmentFinder finder, double most) {
        int n = u.size();
        double[] best = new double[n + 1];
        @Nullable Segment[] last = new Segment[n + 1];
        boolean[] done = new boolean[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int i = 0; i < n; i = cheapest(best, done)) {
            if (best[i] >= most) {
                return NONE;
            }
            done[i] = true;
            for (Segment segment : finder.at(i, best)) {
                int end = segment.end();
                double gain = best[end] - best[i] - segment.cost();
                Segment before = last[end];
                // of two that cost the same the one that begins first
                boolean longer = before != null && segment.start() < before.start() && gain > -SAME;
                if (gain > SAME || longer) {
                    best[end] = best[i] + segment.cost();
                    last[end] = segment;
                }
            }
        }
        List<Segment> row = new ArrayList<>();
        for (Segment segment = last[n]; segment != null; segment = last[segment.start()]) {
            row.add(segment);
        }
        return new Reading(List.copyOf(row.reversed()), best[n]);
    }

    private static int cheapest(double[] best, boolean[] done) {
        int cheapest = best.length - 1;
        for (int i = 0; i < done.length; i++) {
            if (!done[i] && best[i] < best[cheapest]) {
                cheapest = i;
            }
        }
        return cheapest;
    }
}
