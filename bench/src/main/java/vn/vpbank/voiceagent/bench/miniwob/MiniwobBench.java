package vn.vpbank.voiceagent.bench.miniwob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.vpbank.voiceagent.bench.AgentClient;
import vn.vpbank.voiceagent.bench.Metric;
import vn.vpbank.voiceagent.bench.Result;
import vn.vpbank.voiceagent.demo.Latencies;
import vn.vpbank.voiceagent.demo.TalkRunner;

/// Ten episodes of each task, told apart by the seed that the page draws its problem from. Solved is what the page
/// rewards in full; what the agent thinks of it does not count.
public final class MiniwobBench {
    private static final int SEEDS = 10;
    /// As many tasks at a time as keep two cores busy.
    private static final int WORKERS = 3;

    private final Tasks catalogue = new Tasks();
    private final AgentClient agent;
    private final Path html;
    private final Path forms;
    private final String only;

    /// Settings come with the stack: `MINIWOB_HTML` is the folder of the pages, `FORMS_FILE` the agent's registry, a
    /// copy that may be written; `MINIWOB_TASK`, if set, names one task to run alone.
    public MiniwobBench(TalkRunner.Stack stack) {
        this.agent = new AgentClient(stack);
        this.html = Path.of(System.getenv().getOrDefault("MINIWOB_HTML", "build/miniwob-1.1.0"));
        this.forms = Path.of(System.getenv().getOrDefault("FORMS_FILE", "forms.yaml"));
        this.only = System.getenv().getOrDefault("MINIWOB_TASK", "");
    }

    /// One task's ten episodes.
    ///
    /// @param failed what went wrong, for people
    private record Score(String task, int solved, Latencies times, List<String> failed) {}

    public Result run() throws IOException, InterruptedException {
        List<String> tasks = catalogue.names().stream()
                .filter(t -> only.isEmpty() || t.equals(only))
                .toList();
        List<Score> scores = new ArrayList<>();
        try (TaskPages pages = new TaskPages(html);
                ExecutorService pool = Executors.newFixedThreadPool(WORKERS)) {
            pages.register(tasks, forms);
            List<Future<Score>> running =
                    tasks.stream().map(t -> pool.submit(() -> play(t, pages))).toList();
            for (Future<Score> each : running) {
                scores.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("A task could not be run", e.getCause());
        }
        scores.stream().flatMap(s -> s.failed().stream()).forEach(System.err::println);
        return result(scores);
    }

    private static Result result(List<Score> scores) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        int solved = scores.stream().mapToInt(Score::solved).sum();
        Latencies all = new Latencies();
        scores.forEach(s -> all.addAll(s.times()));
        metrics.put("tasks", new Metric.Value(scores.size()));
        metrics.put("episodes", new Metric.Value(scores.size() * SEEDS));
        metrics.put("solved_percent", new Metric.Value(100.0 * solved / (scores.size() * SEEDS)));
        metrics.put("episode_ms", new Metric.Spread(all));
        Map<String, Map<String, Metric>> groups = new LinkedHashMap<>();
        for (Score score : scores) {
            Map<String, Metric> figures = new LinkedHashMap<>();
            figures.put("solved_of_" + SEEDS, new Metric.Value(score.solved()));
            figures.put("episode_ms", new Metric.Spread(score.times()));
            groups.put(score.task(), figures);
        }
        return new Result("miniwob", metrics, groups);
    }

    private Score play(String task, TaskPages pages) throws IOException, InterruptedException {
        Latencies times = new Latencies();
        List<String> failed = new ArrayList<>();
        int solved = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            TaskPages.Episode episode = pages.begin(task, seed);
            String session = "miniwob-" + task + "-" + seed;
            String why = "";
            agent.open(session, TaskPages.formOf(task));
            long start = System.nanoTime();
            try {
                catalogue.play(task, episode.instruction(), new Player(agent, session, TaskPages.formOf(task)));
            } catch (Unsolved e) {
                why = String.valueOf(e.getMessage());
            }
            times.add((System.nanoTime() - start) / 1e6);
            double reward = episode.reward();
            if (reward == 1) {
                solved++;
            } else {
                failed.add(task + " " + seed + " (" + reward + "): " + episode.instruction() + " " + why);
            }
            agent.close(session);
        }
        return new Score(task, solved, times, failed);
    }
}
