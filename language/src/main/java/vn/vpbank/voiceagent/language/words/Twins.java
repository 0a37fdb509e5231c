package vn.vpbank.voiceagent.language.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Words that regions and generations use for the same thing ("mũ" and "nón"): `twins.txt`.
public final class Twins {
    private static final Map<String, Set<String>> TWINS = load();

    private Twins() {}

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> twins = new TreeMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("twins.txt")) {
            twins.computeIfAbsent(entry.meaning(), k -> new TreeSet<>()).add(entry.phrase());
            twins.computeIfAbsent(entry.phrase(), k -> new TreeSet<>()).add(entry.meaning());
        }
        return twins;
    }

    /// The same text with one word or phrase of it exchanged for each that means the same.
    public static List<String> of(String text) {
        String padded = " " + text.toLowerCase(Locale.ROOT) + " ";
        List<String> out = new ArrayList<>();
        TWINS.forEach((word, others) -> {
            if (padded.contains(" " + word + " ")) {
                others.forEach(other -> out.add(
                        padded.replace(" " + word + " ", " " + other + " ").strip()));
            }
        });
        return out;
    }
}
