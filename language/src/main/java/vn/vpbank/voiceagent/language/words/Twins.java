package vn.vpbank.voiceagent.language.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Words that regions and generations use for the same thing ("mũ" and "nón"), and abbreviations with what they stand
/// for: `twins.txt`.
public final class Twins {
    private static final int MOST_WORDS = 5;
    private static final Map<String, Set<String>> TWINS = load();

    private Twins() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> twins = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.readAll("twins")) {
            twins.computeIfAbsent(entry.meaning(), k -> new TreeSet<>()).add(entry.phrase());
            twins.computeIfAbsent(entry.phrase(), k -> new TreeSet<>()).add(entry.meaning());
        }
        return twins;
    }

    /// The same text with one word or phrase of it exchanged for each that means the same.
    public static List<String> of(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        List<String> out = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            String before = String.join(" ", words.subList(0, from));
            for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
                String after = String.join(" ", words.subList(to, words.size()));
                for (String twin : TWINS.getOrDefault(String.join(" ", words.subList(from, to)), Set.of())) {
                    out.add((before + " " + twin + " " + after).strip());
                }
            }
        }
        return out;
    }
}
