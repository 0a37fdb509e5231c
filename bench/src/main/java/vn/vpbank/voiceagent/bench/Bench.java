package vn.vpbank.voiceagent.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.bench.fill.FillBench;
import vn.vpbank.voiceagent.bench.miniwob.MiniwobBench;
import vn.vpbank.voiceagent.bench.talk.TalkBench;
import vn.vpbank.voiceagent.bench.understand.MemoryBench;
import vn.vpbank.voiceagent.bench.understand.UnderstandBench;
import vn.vpbank.voiceagent.bench.understand.UnusedVocabulary;
import vn.vpbank.voiceagent.demo.Demo;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// `./voice-agent bench [NAME…] [--json FILE]` inside its private network, against a running stack.
public final class Bench {
    private static final Map<String, Benchmark> ALL = all();

    /// Run only when they are asked for: one needs pages that are fetched first, one takes long, one measures nothing.
    private static final Set<String> BY_NAME_ALONE = Set.of("miniwob", "understand-memory", "vocabulary");

    private Bench() {}

    /// One benchmark.
    @FunctionalInterface
    interface Benchmark {
        Result run() throws IOException, InterruptedException;
    }

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("understand", UnderstandBench::run);
        all.put("fill", () -> new FillBench(Demo.stack()).run());
        all.put("talk", () -> new TalkBench(Demo.stack()).run());
        all.put("miniwob", () -> new MiniwobBench(Demo.stack()).run());
        all.put("understand-memory", MemoryBench::run);
        all.put("vocabulary", UnusedVocabulary::run);
        return all;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        Optional<Path> file = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--json") && i + 1 < args.length) {
                file = Optional.of(Path.of(args[++i]));
            } else if (ALL.containsKey(args[i])) {
                names.add(args[i]);
            } else {
                System.err.println("Not understood: " + args[i] + ". Benchmarks: " + String.join(", ", ALL.keySet())
                        + "; --json FILE");
                System.exit(2);
            }
        }
        if (names.isEmpty()) {
            names.addAll(ALL.keySet());
            names.removeAll(BY_NAME_ALONE);
        }
        run(names, file);
        // Drivers leave threads behind that would hold the process.
        System.exit(0);
    }

    private static void run(List<String> names, Optional<Path> file) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ObjectNode report = FormsJson.MAPPER.createObjectNode();
        report.set("machine", Machine.json());
        report.put("commit", Machine.commit());
        report.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode results = report.putArray("results");
        for (String name : names) {
            Benchmark benchmark = Optional.ofNullable(ALL.get(name)).orElseThrow();
            Result result = benchmark.run();
            result.print(out);
            results.add(result.json());
        }
        if (file.isPresent()) {
            Files.writeString(
                    file.get(),
                    FormsJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report),
                    StandardCharsets.UTF_8);
        }
    }
}
