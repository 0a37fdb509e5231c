package vn.vpbank.voiceagent.language.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// English labels said in Vietnamese, word by word: `glossary.txt`.
///
/// An English noun phrase has its head last, a Vietnamese one first: "hotel cost" is "tiền khách sạn". What stands
/// before and after "of" keeps its order: "number of nights" is "số đêm".
public final class Glossary {
    /// @param words in Vietnamese
    /// @param whole all of the label, or only what it is about ("khách sạn")
    public record Said(String words, boolean whole) {}

    private enum Role {
        HEAD,
        STATE,
        WORD,
        /// Not in the glossary, and said as it is written ("ATM").
        LOAN
    }

    private record Unit(List<String> said, Role role) {}

    private static final int MOST_WORDS = 4;
    private static final int MOST_SAID = 24;
    private static final Pattern TURNS = Pattern.compile(" (?:of|for|to|in|at|from|on|by|with|per|and|or) |[&/,–]| - ");
    private static final Pattern NO_WORD = Pattern.compile("\\([^)]*\\)|[*?!.:\"“”]|'s\\b");
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "your", "my", "our", "their", "i", "we", "have", "read", "please", "select", "enter",
            "is", "are", "any", "if");
    private static final Map<String, Unit> UNITS = load();

    private Glossary() {}

    private static Map<String, Unit> load() {
        Map<String, Unit> units = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("glossary.txt")) {
            Role role = Role.valueOf(entry.group().toUpperCase(Locale.ROOT));
            units.computeIfAbsent(entry.meaning(), m -> new Unit(new ArrayList<>(), role))
                    .said
                    .add(entry.phrase());
        }
        return Map.copyOf(units);
    }

    /// What Vietnamese call a thing with an English label, plainest first; nothing for a label that is not English or
    /// is mostly made of words the glossary lacks.
    public static List<Said> of(String label) {
        String english = NO_WORD.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ");
        if (english.chars().anyMatch(c -> c > 127 && c != '–')) {
            return List.of();
        }
        List<Unit> units = new ArrayList<>();
        for (String turn : TURNS.split(" " + english.strip() + " ")) {
            List<Unit> found = units(turn.strip());
            units.addAll(found.reversed());
        }
        long foreign = units.stream().filter(unit -> unit.role == Role.LOAN).count();
        if (units.isEmpty() || foreign * 2 > units.size()) {
            return List.of();
        }
        List<Said> out = new ArrayList<>();
        spelled(units).forEach(words -> out.add(new Said(words, true)));
        List<Unit> about = units.stream()
                .filter(unit -> unit.role == Role.WORD || unit.role == Role.LOAN)
                .toList();
        if (!about.isEmpty() && about.size() < units.size()) {
            spelled(about).forEach(words -> out.add(new Said(words, false)));
        }
        return List.copyOf(out);
    }

    private static List<Unit> units(String phrase) {
        List<String> words = List.of(phrase.split("\\s+")).stream()
                .filter(w -> !w.isEmpty() && !EMPTY.contains(w))
                .toList();
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = Math.min(words.size(), i + MOST_WORDS);
            while (end > i + 1
                    && unit(String.join(" ", words.subList(i, end))).said.isEmpty()) {
                end--;
            }
            out.add(unit(String.join(" ", words.subList(i, end))));
            i = end;
        }
        return out;
    }

    private static Unit unit(String english) {
        for (String one : List.of(
                english,
                english.replaceAll("ies$", "y"),
                english.replaceAll("es$", ""),
                english.replaceAll("s$", ""))) {
            Unit unit = UNITS.get(one);
            if (unit != null) {
                return unit;
            }
        }
        return new Unit(english.indexOf(' ') < 0 ? List.of(english) : List.of(), Role.LOAN);
    }

    private static List<String> spelled(List<Unit> units) {
        List<String> out = List.of("");
        for (Unit unit : units) {
            List<String> longer = new ArrayList<>();
            for (String before : out) {
                unit.said.forEach(said -> longer.add((before + " " + said).strip()));
            }
            out = longer.subList(0, Math.min(MOST_SAID, longer.size()));
        }
        return List.copyOf(out);
    }
}
