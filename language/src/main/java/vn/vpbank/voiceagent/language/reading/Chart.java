package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Finds the cheapest row of segments that covers an utterance. Time grows with words times segments.
final class Chart {
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

    static Reading read(Utterance u, SegmentFinder finder) {
        int n = u.size();
        double[] best = new double[n + 1];
        Segment[] last = new Segment[n + 1];
        java.util.Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int i = 0; i < n; i++) {
            if (best[i] == Double.POSITIVE_INFINITY) {
                continue;
            }
            for (Segment segment : finder.at(i, best)) {
                double cost = best[i] + segment.cost();
                if (cost < best[segment.end()] - 1e-9) {
                    best[segment.end()] = cost;
                    last[segment.end()] = segment;
                }
            }
        }
        List<Segment> row = new ArrayList<>();
        for (int i = n; i > 0; i = last[i].start()) {
            row.add(last[i]);
        }
        Collections.reverse(row);
        return new Reading(List.copyOf(row), best[n]);
    }
}
