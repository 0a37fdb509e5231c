package vn.vpbank.voiceagent.language.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The vocabulary files hold no entry twice and none that can never be found.
class VocabularyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acts.txt",
                "grammar.txt",
                "concepts.txt",
                "options.txt",
                "families.txt",
                "numbers.txt",
                "email.txt",
                "letters.txt",
                "names.txt",
                "surnames.txt",
                "glossary.txt",
                "glossary_bank.txt",
                "glossary_people.txt",
                "glossary_trade.txt",
                "twins.txt",
                "twins_bank.txt",
                "twins_people.txt",
                "twins_trade.txt"
            })
    void every_line_adds_something(String file) {
        Map<String, Set<Integer>> lines = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read(file)) {
            lines.computeIfAbsent(key(entry), k -> new TreeSet<>()).add(entry.line());
        }
        Map<Integer, Boolean> duplicated = new TreeMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read(file)) {
            boolean elsewhere = lines.getOrDefault(key(entry), Set.of()).size() > 1;
            duplicated.merge(entry.line(), elsewhere, Boolean::logicalAnd);
        }
        duplicated.values().removeIf(d -> !d);
        assertThat(duplicated.keySet())
                .as("lines of " + file + " that other lines say")
                .isEmpty();
    }

    private static String key(Vocabulary.Entry entry) {
        return entry.group() + "|" + entry.meaning() + "|" + entry.phrase();
    }

    @Test
    void a_bracket_stands_for_each_of_its_words() {
        List<String> said = Vocabulary.read("acts.txt").stream()
                .filter(e -> e.meaning().equals("BACK"))
                .map(Vocabulary.Entry::phrase)
                .toList();
        assertThat(said).contains("lùi một bước", "về trang trước").noneMatch(p -> p.contains("("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acts.txt", "numbers.txt"})
    void no_phrase_has_two_meanings(String file) {
        Map<String, Vocabulary.Entry> seen = new HashMap<>();
        List<String> shadowed = new ArrayList<>();
        for (Vocabulary.Entry entry : Vocabulary.read(file)) {
            Vocabulary.Entry before = seen.putIfAbsent(entry.phrase(), entry);
            if (before != null && !before.meaning().equals(entry.meaning())) {
                shadowed.add(file + ":" + entry.line() + " is shadowed by line " + before.line());
            }
        }
        assertThat(shadowed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acts.txt", "grammar.txt", "concepts.txt", "options.txt", "email.txt"})
    void every_entry_is_found_when_said(String file) {
        List<String> lost = new ArrayList<>();
        Phrases<Integer> phrases = new Phrases<>();
        List<Vocabulary.Entry> entries = Vocabulary.read(file);
        entries.forEach(e -> phrases.add(said(e), e.line()));
        for (Vocabulary.Entry entry : entries) {
            Utterance u = Utterance.of(said(entry));
            boolean found = u.size() > 0
                    && phrases.at(u, 0).stream()
                            .anyMatch(m -> m.meaning() == entry.line() && m.end() == u.size() && m.cost() < 0.1);
            if (!found) {
                lost.add(file + ":" + entry.line() + " " + entry.phrase());
            }
        }
        assertThat(lost).isEmpty();
    }

    private static String said(Vocabulary.Entry entry) {
        return entry.phrase().startsWith("~") ? entry.phrase().substring(1).strip() : entry.phrase();
    }
}
