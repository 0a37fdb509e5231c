package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;

/// What options are also called: the groups of synonyms in `options.txt`, and which of them are of a kind.
final class OptionGroups {
    private static final double EXACT = 0.1;
    private static final Map<String, List<String>> PHRASES = new LinkedHashMap<>();
    private static final Map<String, List<String>> BY_PHRASE = new HashMap<>();
    private static final Map<String, List<String>> FAMILIES = new LinkedHashMap<>();
    /// All that is of some family, with its group: one index for all forms.
    private static final Phrases<String> OF_FAMILIES = new Phrases<>();

    static {
        for (Vocabulary.Entry entry : Vocabulary.read("options.txt")) {
            PHRASES.computeIfAbsent(entry.group(), k -> new ArrayList<>()).add(entry.phrase());
            BY_PHRASE
                    .computeIfAbsent(normal(entry.phrase()), k -> new ArrayList<>())
                    .add(entry.group());
        }
        for (Vocabulary.Entry entry : Vocabulary.read("families.txt")) {
            FAMILIES.computeIfAbsent(entry.group(), k -> new ArrayList<>()).add(entry.phrase());
            phrases(entry.phrase()).forEach(p -> OF_FAMILIES.add(p, entry.phrase()));
        }
    }

    static List<String> of(Choice choice) {
        List<String> texts = new ArrayList<>(OptionWords.pieces(choice.label()));
        List<String> groups = new ArrayList<>();
        addGroups(choice.value(), groups);
        texts.forEach(t -> addGroups(t, groups));
        return groups;
    }

    private static void addGroups(String text, List<String> groups) {
        for (String group : BY_PHRASE.getOrDefault(normal(text), List.of())) {
            if (!groups.contains(group)) {
                groups.add(group);
            }
        }
    }

    /// Groups of the kind that at least two of these are of, without these: what the options might have been.
    static Set<String> kin(Set<String> groups) {
        Set<String> out = new HashSet<>();
        for (List<String> family : FAMILIES.values()) {
            if (family.stream().filter(groups::contains).count() > 1) {
                family.stream().filter(g -> !groups.contains(g)).forEach(out::add);
            }
        }
        return out;
    }

    /// Where the longest name of one of these groups ends that begins at the word, exactly as it is written; `from` if
    /// there is none.
    static int end(Set<String> groups, Utterance u, int from, int to) {
        return groups.isEmpty()
                ? from
                : OF_FAMILIES.at(u, from).stream()
                        .filter(m -> groups.contains(m.meaning()) && m.cost() < EXACT && m.end() <= to)
                        .mapToInt(Phrases.Match::end)
                        .max()
                        .orElse(from);
    }

    static List<String> phrases(String group) {
        return PHRASES.getOrDefault(group, List.of());
    }

    private static String normal(String text) {
        return OptionWords.key(Utterance.of(text.replace('_', ' ')).words());
    }
}
