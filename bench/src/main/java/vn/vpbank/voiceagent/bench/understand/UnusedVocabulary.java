package vn.vpbank.voiceagent.bench.understand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.vpbank.voiceagent.bench.Metric;
import vn.vpbank.voiceagent.bench.Result;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;

/// Which lines of the vocabulary no sentence of the corpus or of the spoken sets ever says: to be given a sentence,
/// or
/// to be struck out. `places.txt` is left aside, it lists the country.
public final class UnusedVocabulary {
    private static final List<String> FILES = List.of(
            "acts.txt",
            "grammar.txt",
            "concepts.txt",
            "options.txt",
            "numbers.txt",
            "english.txt",
            "email.txt",
            "letters.txt",
            "names.txt",
            "surnames.txt",
            "glossary.txt",
            "twins.txt");
    /// What leads an entry that counts only right before a value.
    private static final String CUE = "~";

    private UnusedVocabulary() {}

    /// Prints the lines of which no entry is ever said, and counts them by file.
    public static Result run() {
        List<Case> cases = new ArrayList<>(Corpus.load());
        cases.addAll(SpokenCases.load());
        List<Utterance> said = cases.stream()
                .map(c -> c.request().text())
                .distinct()
                .map(Utterance::of)
                .toList();
        Map<String, Map<String, Metric>> groups = new LinkedHashMap<>();
        int all = 0;
        int unused = 0;
        for (String file : FILES) {
            NavigableMap<Integer, List<Vocabulary.Entry>> lines = new TreeMap<>();
            Vocabulary.read(file)
                    .forEach(e -> lines.computeIfAbsent(e.line(), k -> new ArrayList<>())
                            .add(e));
            Set<Integer> never = never(lines, said);
            never.forEach(line -> System.out.println(file + ":" + line + " "
                    + Optional.ofNullable(lines.get(line))
                            .orElseThrow()
                            .getFirst()
                            .phrase()));
            Map<String, Metric> figures = new LinkedHashMap<>();
            figures.put("lines", new Metric.Value(lines.size()));
            figures.put("never_said", new Metric.Value(never.size()));
            groups.put(file, figures);
            all += lines.size();
            unused += never.size();
        }
        Map<String, Metric> total = new LinkedHashMap<>();
        total.put("lines", new Metric.Value(all));
        total.put("never_said", new Metric.Value(unused));
        return new Result("vocabulary", total, groups);
    }

    private static Set<Integer> never(Map<Integer, List<Vocabulary.Entry>> lines, List<Utterance> said) {
        Phrases<Integer> phrases = new Phrases<>();
        lines.forEach((line, entries) -> entries.forEach(e -> phrases.add(plain(e), line)));
        Set<Integer> never = new TreeSet<>(lines.keySet());
        for (Utterance u : said) {
            for (int i = 0; i < u.size(); i++) {
                phrases.at(u, i).stream().filter(m -> m.cost() < 0.1).forEach(m -> never.remove(m.meaning()));
            }
        }
        return never;
    }

    private static String plain(Vocabulary.Entry entry) {
        String phrase = entry.phrase();
        return phrase.startsWith(CUE) ? phrase.substring(CUE.length()).strip() : phrase;
    }
}
