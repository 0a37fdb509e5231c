package vn.vpbank.voiceagent.bench.understand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;

/// Runs the corpus and keeps score, by group and over all.
///
/// @param groups  by group, in corpus order
/// @param total   over all groups
/// @param misses  every utterance that did not give what it must, for people to read
/// @param micros  how long each pure call took, sorted
public record Scoreboard(Map<String, Score> groups, Score total, List<String> misses, List<Long> micros) {
    private static final Set<String> NOISY = Set.of("regional", "unmarked");

    public static Scoreboard run(Understander understander, List<Case> cases) {
        return run(understander, cases, got -> got);
    }

    private static Scoreboard run(Understander understander, List<Case> cases, UnaryOperator<List<String>> compared) {
        Map<String, Score> groups = new LinkedHashMap<>();
        Score total = Score.NONE;
        List<String> misses = new ArrayList<>();
        List<Long> micros = new ArrayList<>();
        for (Case one : cases) {
            long start = System.nanoTime();
            List<String> spelled = Spelling.of(understander.understand(one.request()));
            micros.add((System.nanoTime() - start) / 1_000);
            List<String> got = compared.apply(spelled);
            Score score = score(buttons(one, one.expected()), buttons(one, got));
            groups.merge(one.group(), score, Score::plus);
            total = total.plus(score);
            if (score.exact() == 0) {
                misses.add(
                        where(one) + " " + one.request().text() + "\n    must " + one.expected() + "\n    gave " + got);
            }
        }
        micros.sort(Long::compare);
        return new Scoreboard(groups, total, List.copyOf(misses), List.copyOf(micros));
    }

    /// A button may be told by its ref or by its label; the label stands for both.
    private static List<String> buttons(Case one, List<String> spelled) {
        return spelled.stream()
                .map(s -> one.request().form().stream()
                        .flatMap(f -> f.buttons().stream())
                        .filter(b -> s.equals("PRESS " + b.ref()))
                        .map(b -> "PRESS " + b.label())
                        .findFirst()
                        .orElse(s))
                .toList();
    }

    /// A copy with noise says where the original stands.
    private static String where(Case one) {
        String id = one.request().id();
        return id.startsWith(one.group()) ? id : one.group() + " " + id;
    }

    /// The same corpus, said and written by others: a row for each kind of noise. What carries noise already is left
    /// out.
    public static Scoreboard noisy(Understander understander, List<Case> cases) {
        List<Case> noisy = new ArrayList<>();
        for (Noise noise : Noise.values()) {
            cases.stream()
                    .filter(c -> !NOISY.contains(c.group()))
                    .map(c -> new Case(c.group(), c.line(), c.request(), heard(c.expected())))
                    .forEach(c -> noisy.add(noise.of(c)));
        }
        return run(understander, noisy, Scoreboard::heard);
    }

    private static List<String> heard(List<String> spelled) {
        return spelled.stream().map(Scoreboard::heard).toList();
    }

    private static String heard(String spelled) {
        int value = spelled.startsWith("SEARCH ") ? "SEARCH ".length() : spelled.indexOf('=') + 1;
        return spelled.substring(0, value) + (value > 0 ? Noise.heard(spelled.substring(value)) : spelled);
    }

    private static Score score(List<String> expected, List<String> got) {
        int values = (int) expected.stream().filter(Scoreboard::isValue).count();
        int right = (int) expected.stream()
                .filter(Scoreboard::isValue)
                .filter(got::contains)
                .count();
        int silent = (int) got.stream()
                .filter(Scoreboard::isValue)
                .filter(g -> !expected.contains(g))
                .count();
        int submits = (int) got.stream()
                .filter(g -> g.equals("SUBMIT") || g.equals("CONFIRM"))
                .filter(g -> !expected.contains(g))
                .count();
        boolean asked = got.stream().anyMatch(g -> g.startsWith("?") && !expected.contains(g));
        return new Score(1, got.equals(expected) ? 1 : 0, values, right, silent, submits, asked ? 1 : 0);
    }

    private static boolean isValue(String spelled) {
        return spelled.contains("=") && !spelled.startsWith("?");
    }

    /// A table for people.
    public String table() {
        StringBuilder out = new StringBuilder();
        out.append(row("group", "turns", "exact", "fields", "silent", "submits", "asks"));
        groups.forEach((group, score) -> out.append(row(group, score)));
        out.append(row("all", total));
        if (!micros.isEmpty()) {
            out.append("text to commands: p50 %d µs, p99 %d µs%n"
                    .formatted(micros.get(micros.size() / 2), micros.get((int) (micros.size() * 0.99))));
        }
        return out.toString();
    }

    private static String row(String group, Score score) {
        return row(
                group,
                "" + score.turns(),
                percent(score.turnExact()),
                percent(score.fieldAccuracy()),
                "" + score.silentErrors(),
                "" + score.falseSubmits(),
                percent(score.askRate()));
    }

    private static String row(String... cells) {
        return "%-16s %6s %8s %8s %7s %8s %7s%n".formatted((Object[]) cells);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static List<Case> cases(String folder) throws IOException {
        return switch (folder) {
            case "--spoken" -> SpokenCases.load();
            case "--natural" -> Corpus.natural();
            default -> Corpus.load(Path.of(folder));
        };
    }

    /// Prints the table and every miss, of the project's corpus or of the folders named: `--spoken` are its sentences
    /// made of sayings, `--natural` those of strangers. It runs several times over, so that the times are those
    /// of a warm machine.
    public static void main(String[] arguments) throws IOException {
        List<Case> cases = new ArrayList<>(arguments.length == 0 ? Corpus.load() : List.of());
        for (String folder : arguments) {
            cases.addAll(cases(folder));
        }
        Understander understander = Understanding.rules();
        for (int warm = 0; warm < 3; warm++) {
            run(understander, cases);
        }
        Scoreboard board = run(understander, cases);
        board.misses().forEach(System.out::println);
        System.out.println(board.table());
        Scoreboard noisy = noisy(understander, cases);
        noisy.misses().forEach(System.out::println);
        System.out.println(noisy.table());
    }
}
