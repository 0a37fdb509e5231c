package vn.vpbank.voiceagent.bench.understand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vpbank.voiceagent.bench.Metric;
import vn.vpbank.voiceagent.bench.Result;
import vn.vpbank.voiceagent.demo.Latencies;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;

/// How right and how fast understanding is on the project's own corpus; the pure call, on a warm machine. The figures
/// of
/// the whole are those of its lines; noise and sentences made of sayings have groups of their own.
public final class UnderstandBench {
    private static final int WARM_UP_ROUNDS = 8;
    private static final int HEAVY_ROUNDS = 4;

    private UnderstandBench() {}

    public static Result run() {
        List<Case> cases = Corpus.load();
        Understander understander = Understanding.rules();
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            Scoreboard.run(understander, cases);
        }
        long start = System.nanoTime();
        Scoreboard board = Scoreboard.run(understander, cases);
        double seconds = (System.nanoTime() - start) / 1e9;
        Latencies times = new Latencies();
        board.micros().forEach(m -> times.add(m / 1_000.0));
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("text_to_commands_ms", new Metric.Spread(times));
        metrics.put("lines_per_s", new Metric.Value(cases.size() / seconds));
        metrics.put("lines_per_s_all_cores", new Metric.Value(sideBySide(understander, cases)));
        metrics.put("partial_text_ms", new Metric.Spread(times(understander, Heavy.prefixes(cases), 1)));
        metrics.put("text_400_words_ms", new Metric.Spread(times(understander, Heavy.speeches(cases), HEAVY_ROUNDS)));
        metrics.put("form_300_fields_ms", new Metric.Spread(times(understander, Heavy.wideForms(cases), HEAVY_ROUNDS)));
        metrics.putAll(figures(board.total()));
        Map<String, Map<String, Metric>> groups = new LinkedHashMap<>();
        board.groups().forEach((group, score) -> groups.put(group, figures(score)));
        Scoreboard.noisy(understander, cases).groups().forEach((noise, score) -> groups.put(noise, figures(score)));
        Scoreboard natural = Scoreboard.run(understander, Corpus.natural());
        groups.put("natural", figures(natural.total()));
        natural.groups().forEach((kind, score) -> groups.put(kind, figures(score)));
        Scoreboard spoken = Scoreboard.run(understander, SpokenCases.load());
        groups.put("spoken", figures(spoken.total()));
        spoken.groups().forEach((kind, score) -> groups.put(kind, figures(score)));
        return new Result("understand", metrics, groups);
    }

    /// As the command line does it: on every core at once.
    private static double sideBySide(Understander understander, List<Case> cases) {
        long start = System.nanoTime();
        cases.parallelStream().forEach(c -> understander.understand(c.request()));
        return cases.size() / ((System.nanoTime() - start) / 1e9);
    }

    /// The pure calls of one round, after rounds that warm up what they need.
    private static Latencies times(Understander understander, List<UnderstandRequest> requests, int warmUp) {
        for (int i = 0; i < warmUp; i++) {
            requests.forEach(understander::understand);
        }
        Latencies times = new Latencies();
        for (UnderstandRequest request : requests) {
            long start = System.nanoTime();
            understander.understand(request);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    private static Map<String, Metric> figures(Score score) {
        Map<String, Metric> figures = new LinkedHashMap<>();
        figures.put("turn_exact", new Metric.Value(score.turnExact()));
        figures.put("field_accuracy", new Metric.Value(score.fieldAccuracy()));
        figures.put("silent_errors", new Metric.Value(score.silentErrors()));
        figures.put("false_submits", new Metric.Value(score.falseSubmits()));
        figures.put("ask_rate", new Metric.Value(score.askRate()));
        return figures;
    }
}
