package vn.vpbank.voiceagent.language.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Words that regions and generations use for the same thing ("mũ" and "nón"), and abbreviations with what they stand
/// for: `twins.txt`.
public final class Twins {
    private static final int MOST_WORDS = 5;
    private static final Map<String, Set<String>> TWINS = load();

    private Twins() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> twins = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.readAll("twins")) {
            twins.computeIfAbsent(key(entry.meaning()), k -> new TreeSet<>()).add(entry.phrase());
            twins.computeIfAbsent(key(entry.phrase()), k -> new TreeSet<>()).add(entry.meaning());
        }
        return twins;
    }

    /// The same for "hàng hoá" and "hàng hóa".
    private static String key(String words) {
        return Arrays.stream(words.split(" ")).map(w -> Word.of(w).spelling()).collect(Collectors.joining(" "));
    }

    /// The same text with one word or phrase of it exchanged for each that means the same.
    public static List<String> of(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        List<String> keys = words.stream().map(Twins::key).toList();
        List<String> out = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            String before = String.join(" ", words.subList(0, from));
            for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
                String after = String.join(" ", words.subList(to, words.size()));
                for (String twin : TWINS.getOrDefault(String.join(" ", keys.subList(from, to)), Set.of())) {
                    out.add((before + " " + twin + " " + after).strip());
                }
            }
        }
        return out;
    }
}
