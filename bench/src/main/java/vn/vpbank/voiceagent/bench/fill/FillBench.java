package vn.vpbank.voiceagent.bench.fill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vpbank.voiceagent.bench.AgentClient;
import vn.vpbank.voiceagent.bench.Metric;
import vn.vpbank.voiceagent.bench.Result;
import vn.vpbank.voiceagent.demo.Latencies;
import vn.vpbank.voiceagent.demo.TalkRunner;

/// Times the loan form: 20 fields over 3 steps, through `/api/execute`, beside field by field in the same run.
public final class FillBench {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final int COLD_ROUNDS = 10;
    private static final int SESSIONS = 8;
    private static final long EPISODES_NANOS = 10_000_000_000L;
    /// Two more than the cores of the reference machine: one waits for the page while others work.
    private static final int EPISODE_WORKERS = 4;

    private final TalkRunner.Stack stack;
    private final LoanFill agent;

    public FillBench(TalkRunner.Stack stack) {
        this.stack = stack;
        this.agent = new LoanFill(new AgentClient(stack));
    }

    public Result run() throws IOException, InterruptedException {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        warmBesideOneByOne(metrics);
        metrics.put("cold_ms", new Metric.Spread(cold()));
        concurrent(metrics);
        metrics.put("episodes_per_s", new Metric.Value(episodesPerSecond()));
        return new Result("fill", metrics, Map.of());
    }

    private void warmBesideOneByOne(Map<String, Metric> metrics) throws IOException, InterruptedException {
        Latencies batch = new Latencies();
        Latencies single = new Latencies();
        String shell = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium-headless-shell");
        try (OneByOne other = new OneByOne(stack.bank(), shell)) {
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                LoanValues values = i % 2 == 0 ? LoanValues.FIRST : LoanValues.SECOND;
                double ours = agent.fill("bench-warm", values);
                double theirs = other.fill(values);
                if (i >= WARM_UP) {
                    batch.add(ours);
                    single.add(theirs);
                }
                agent.rewind("bench-warm");
                other.rewind();
            }
        }
        agent.close("bench-warm");
        metrics.put("fill_20_fields_3_steps_ms", new Metric.Spread(batch));
        metrics.put("one_by_one_ms", new Metric.Spread(single));
        metrics.put("ratio", new Metric.Value(single.percentile(0.5) / batch.percentile(0.5)));
    }

    /// A session that does not exist yet: context, navigation, reading and filling in one request.
    private Latencies cold() throws IOException, InterruptedException {
        Latencies times = new Latencies();
        for (int i = 0; i < COLD_ROUNDS; i++) {
            times.add(agent.fill("bench-cold-" + i, LoanValues.FIRST));
            agent.close("bench-cold-" + i);
        }
        return times;
    }

    private void concurrent(Map<String, Metric> metrics) throws IOException, InterruptedException {
        agent.fill("bench-many-0", LoanValues.FIRST);
        double one = BrowserMemory.megabytes();
        for (int s = 1; s < SESSIONS; s++) {
            agent.fill("bench-many-" + s, LoanValues.FIRST);
        }
        double many = BrowserMemory.megabytes();
        Latencies times = new Latencies();
        for (int round = 0; round < 6; round++) {
            LoanValues values = round % 2 == 0 ? LoanValues.SECOND : LoanValues.FIRST;
            for (int s = 0; s < SESSIONS; s++) {
                agent.rewind("bench-many-" + s);
            }
            for (double time : together(values)) {
                times.add(time);
            }
        }
        for (int s = 0; s < SESSIONS; s++) {
            agent.close("bench-many-" + s);
        }
        metrics.put("sessions_8_ms", new Metric.Spread(times));
        metrics.put("session_mb", new Metric.Value((many - one) / (SESSIONS - 1)));
    }

    private List<Double> together(LoanValues values) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> running = new ArrayList<>();
            for (int s = 0; s < SESSIONS; s++) {
                String session = "bench-many-" + s;
                running.add(pool.submit(() -> agent.fill(session, values)));
            }
            for (Future<Double> each : running) {
                times.add(result(each));
            }
        }
        return times;
    }

    private double episodesPerSecond() throws IOException, InterruptedException {
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> workers = new ArrayList<>();
            for (int w = 0; w < EPISODE_WORKERS; w++) {
                String name = "bench-episode-" + w + "-";
                workers.add(pool.submit(() -> {
                    for (int i = 0; System.nanoTime() - start < EPISODES_NANOS; i++) {
                        agent.fill(name + i, LoanValues.FIRST);
                        agent.close(name + i);
                        done.incrementAndGet();
                    }
                    return 0.0;
                }));
            }
            for (Future<Double> worker : workers) {
                result(worker);
            }
        }
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static double result(Future<Double> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("A fill failed", e.getCause());
        }
    }
}
