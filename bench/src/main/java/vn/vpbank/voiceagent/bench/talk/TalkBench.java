package vn.vpbank.voiceagent.bench.talk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vpbank.voiceagent.bench.Metric;
import vn.vpbank.voiceagent.bench.Result;
import vn.vpbank.voiceagent.demo.Connecting;
import vn.vpbank.voiceagent.demo.Interrupting;
import vn.vpbank.voiceagent.demo.Latencies;
import vn.vpbank.voiceagent.demo.Talk;
import vn.vpbank.voiceagent.demo.TalkResult;
import vn.vpbank.voiceagent.demo.TalkRunner;

/// Connects and interrupts many times, then plays the built-in talks, and adds their latencies up. The times
/// of a talk that went wrong mean nothing and do not count; how many there were is told.
public final class TalkBench {
    /// So many that a median does not hang on one of them.
    private static final int CONNECTS = 25;

    private static final int INTERRUPTIONS = 12;
    private static final String FORM = "loan";

    private final TalkRunner.Stack stack;

    public TalkBench(TalkRunner.Stack stack) {
        this.stack = stack;
    }

    public Result run() throws IOException, InterruptedException {
        progress("connecting " + CONNECTS + " times");
        Map<String, Latencies> stages = new Connecting(stack).measure(FORM, CONNECTS);
        progress("interrupting " + INTERRUPTIONS + " times");
        Latencies bargeIn = new Interrupting(stack).measure(FORM, INTERRUPTIONS);
        Sums sums = new Sums();
        int wrong = 0;
        Path out = Files.createTempDirectory("bench-talk");
        for (Talk talk : Talk.builtIn()) {
            progress("talk " + talk.name());
            TalkResult result = new TalkRunner(stack).run(talk, out);
            if (result.ok()) {
                sums.add(result);
            } else {
                progress("it went wrong: " + result.failures());
                wrong++;
            }
        }
        bargeIn.addAll(sums.bargeIn);
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("connect_ms", new Metric.Spread(stages.getOrDefault("connected", new Latencies())));
        metrics.put("speech_end_to_text_ms", new Metric.Spread(sums.text));
        metrics.put("text_to_commands_ms", new Metric.Spread(sums.understand));
        metrics.put("commands_to_page_ms", new Metric.Spread(sums.execute));
        metrics.put("speech_end_to_page_ms", new Metric.Spread(sums.page));
        metrics.put("speech_end_to_bot_audible_ms", new Metric.Spread(sums.audible));
        metrics.put("barge_in_stop_ms", new Metric.Spread(bargeIn));
        metrics.put("false_cut_ins", new Metric.Value(sums.cutIns));
        metrics.put("talks_gone_wrong", new Metric.Value(wrong));
        Map<String, Metric> steps = new LinkedHashMap<>();
        stages.forEach((stage, times) -> steps.put(stage + "_ms", new Metric.Spread(times)));
        return new Result("talk", metrics, Map.of("connect", steps));
    }

    /// These minutes would else be silent.
    private static void progress(String what) {
        System.err.println("  " + what);
    }

    private static final class Sums {
        private final Latencies text = new Latencies();
        private final Latencies understand = new Latencies();
        private final Latencies execute = new Latencies();
        private final Latencies page = new Latencies();
        private final Latencies audible = new Latencies();
        private final Latencies bargeIn = new Latencies();
        private int cutIns;

        void add(TalkResult result) {
            TalkResult.Timings times = result.timings();
            text.addAll(times.endToText());
            understand.addAll(times.textToCommands());
            execute.addAll(times.commandsToPage());
            page.addAll(times.endToPage());
            audible.addAll(times.endToAudible());
            bargeIn.addAll(times.bargeIn());
            cutIns += result.cutIns();
        }
    }
}
