package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// `./voice-agent demo` inside its private network: plays talks against the running stack, writes
/// `report.json`, tells people how it went. Exit 0 only if every value is right and the bank counted
/// exactly one submission a talk.
public final class Demo {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Demo() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new Demo().run(options) ? 0 : 1);
    }

    private boolean run(Options options) throws IOException, InterruptedException {
        Files.createDirectories(options.out());
        TalkRunner runner = new TalkRunner(stack());
        List<TalkResult> results = new ArrayList<>();
        for (Talk talk : options.talks()) {
            out.println("● " + talk.name() + " (" + talk.form() + ")");
            TalkResult result = runner.run(talk, options.out());
            results.add(result);
            tell(result);
        }
        boolean ok = results.stream().allMatch(TalkResult::ok);
        ObjectNode report = FormsJson.MAPPER.createObjectNode().put("ok", ok);
        ArrayNode talks = report.putArray("talks");
        results.forEach(r -> talks.add(r.json()));
        Path file = options.out().resolve("report.json");
        Files.writeString(
                file,
                FormsJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report),
                StandardCharsets.UTF_8);
        out.println((ok ? "✓ " : "✗ ") + file);
        return ok;
    }

    private void tell(TalkResult result) {
        for (TalkResult.Turn turn : result.turns()) {
            out.println("  người nói:   " + turn.said());
            if (!turn.heard().equalsIgnoreCase(turn.said())) {
                out.println("  máy nghe:    " + turn.heard());
            }
            out.println("  trợ lý:      " + turn.answer());
        }
        long right = result.fields().stream().filter(TalkResult.FieldCheck::ok).count();
        out.println("  " + right + "/" + result.fields().size() + " trường đúng, " + result.submissions()
                + " lần nộp, chen ngang nhầm " + result.cutIns());
        out.println("  hết lời → giá trị trong trang: "
                + result.timings().endToPage().json() + " ms");
        out.println("  hết lời → nghe tiếng trợ lý:   "
                + result.timings().endToAudible().json() + " ms");
        result.failures().forEach(f -> out.println("  ✗ " + f));
    }

    /// The stack's addresses, as the start script gives them.
    public static TalkRunner.Stack stack() {
        Map<String, String> env = System.getenv();
        return new TalkRunner.Stack(
                URI.create(env.getOrDefault("VOICE_BOT_URL", "http://127.0.0.1:7860/")),
                URI.create(env.getOrDefault("BROWSER_SERVICE_URL", "http://127.0.0.1:7863/")),
                URI.create(env.getOrDefault("TEST_BANK_ORIGIN", "http://127.0.0.1:7870/")),
                env.getOrDefault("BROWSER_SERVICE_TOKEN", ""),
                env.getOrDefault("DEMO_CHROMIUM", "/usr/bin/chromium"));
    }

    /// @param talks what to play
    private record Options(List<Talk> talks, Path out) {
        static Options parse(List<String> args) throws IOException {
            Optional<String> form = Optional.empty();
            Optional<Path> script = Optional.empty();
            List<Talk.Turn> said = new ArrayList<>();
            Path out = Path.of("demo-out");
            for (int i = 0; i < args.size(); i += 2) {
                if (i + 1 == args.size()) {
                    throw new IllegalArgumentException("A value is expected after " + args.get(i));
                }
                String value = args.get(i + 1);
                switch (args.get(i)) {
                    case "--form" -> form = Optional.of(value);
                    case "--script" -> script = Optional.of(Path.of(value));
                    case "--say" -> said.add(new Talk.Turn(value, 0, false, Optional.empty()));
                    case "--out" -> out = Path.of(value);
                    default -> throw new IllegalArgumentException("Not understood: " + args.get(i));
                }
            }
            if (!said.isEmpty()) {
                String on = form.orElse("loan");
                return new Options(List.of(new Talk(on, on, said, Map.of(), Map.of())), out);
            }
            List<Talk> talks = script.isPresent() ? List.of(TalkFile.read(script.get())) : TalkFile.builtIn(form);
            if (talks.isEmpty()) {
                throw new IllegalArgumentException(
                        "There is no built-in talk for the form " + form.orElse("") + "; give --say or --script");
            }
            return new Options(talks, out);
        }
    }
}
