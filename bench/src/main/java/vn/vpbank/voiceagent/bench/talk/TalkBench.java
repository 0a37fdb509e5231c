package vn.vpbank.voiceagent.bench.talk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vpbank.voiceagent.bench.Metric;
import vn.vpbank.voiceagent.bench.Result;
import vn.vpbank.voiceagent.demo.Latencies;
import vn.vpbank.voiceagent.demo.Talk;
import vn.vpbank.voiceagent.demo.TalkResult;
import vn.vpbank.voiceagent.demo.TalkRunner;

/// Plays the built-in talks a few times and adds their latencies up. A talk that went wrong stops the benchmark: its
/// times would mean nothing.
public final class TalkBench {
    private static final int ROUNDS = 2;

    private final TalkRunner.Stack stack;

    public TalkBench(TalkRunner.Stack stack) {
        this.stack = stack;
    }

    public Result run() throws IOException, InterruptedException {
        Latencies connect = new Latencies();
        Latencies text = new Latencies();
        Latencies understand = new Latencies();
        Latencies execute = new Latencies();
        Latencies page = new Latencies();
        Latencies audible = new Latencies();
        Latencies bargeIn = new Latencies();
        int cutIns = 0;
        Path out = Files.createTempDirectory("bench-talk");
        for (int round = 0; round < ROUNDS; round++) {
            for (Talk talk : Talk.builtIn()) {
                TalkResult result = new TalkRunner(stack).run(talk, out);
                if (!result.ok()) {
                    throw new IOException("The talk " + talk.name() + " went wrong: " + result.failures());
                }
                result.timings().connectMs().ifPresent(connect::add);
                text.addAll(result.timings().endToText());
                understand.addAll(result.timings().textToCommands());
                execute.addAll(result.timings().commandsToPage());
                page.addAll(result.timings().endToPage());
                audible.addAll(result.timings().endToAudible());
                bargeIn.addAll(result.timings().bargeIn());
                cutIns += result.cutIns();
            }
        }
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("connect_ms", new Metric.Spread(connect));
        metrics.put("speech_end_to_text_ms", new Metric.Spread(text));
        metrics.put("text_to_commands_ms", new Metric.Spread(understand));
        metrics.put("commands_to_page_ms", new Metric.Spread(execute));
        metrics.put("speech_end_to_page_ms", new Metric.Spread(page));
        metrics.put("speech_end_to_bot_audible_ms", new Metric.Spread(audible));
        metrics.put("barge_in_stop_ms", new Metric.Spread(bargeIn));
        metrics.put("false_cut_ins", new Metric.Value(cutIns));
        return new Result("talk", metrics, Map.of());
    }
}
