package vn.vpbank.voiceagent.language.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// English labels said in Vietnamese, word by word: `glossary.txt`.
///
/// An English noun phrase has its head last, a Vietnamese one first: "hotel cost" is "tiền khách sạn". What stands
/// before and after "of" keeps its order: "number of nights" is "số đêm"; so does what stands before its head in both
/// ("not allowed": "không cho phép", "2 bedrooms": "2 phòng ngủ"). A phrase of the glossary goes before its words; one
/// that is a head and what it is about is read both ways.
public final class Glossary {
    /// @param words in Vietnamese
    /// @param whole all of the label, or only what it is about ("khách sạn")
    public record Said(String words, boolean whole) {}

    private enum Role {
        HEAD,
        STATE,
        WORD,
        /// Said before what follows it, and never left out ("not", "more than", figures).
        BEFORE,
        /// Joins two phrases and is not said ("of", "and").
        TURN,
        /// Not in the glossary, and said as it is written ("ATM").
        LOAN
    }

    private record Unit(List<String> said, Role role) {}

    private static final int MOST_WORDS = 5;
    private static final int MOST_OF_PAIR = 2;
    private static final int MOST_SAID = 24;
    private static final Set<String> TURNS =
            Set.of("of", "for", "to", "in", "at", "from", "on", "by", "with", "per", "and", "or", ",", "/", "–", "-");
    private static final Pattern SIGN = Pattern.compile("[,/–]");
    /// "No children", not "No. of children".
    private static final Pattern NOT_ANY = Pattern.compile("^no (?!of )(?=\\p{L})");
    private static final Pattern NO_WORD = Pattern.compile("\\([^)]*\\)|[*?!.:\"“”]|'s\\b");
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "your", "my", "our", "their", "i", "we", "have", "read", "please", "select", "enter",
            "is", "are", "any", "if");
    private static final Map<String, Unit> UNITS = load();

    private Glossary() {}

    private static Map<String, Unit> load() {
        Map<String, Unit> units = new HashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.readAll("glossary")) {
            Role role = Role.valueOf(entry.group().toUpperCase(Locale.ROOT));
            units.computeIfAbsent(
                            String.join(" ", words(tidy(entry.meaning()))).replace('-', ' '),
                            m -> new Unit(new ArrayList<>(), role))
                    .said
                    .add(entry.phrase());
        }
        return Map.copyOf(units);
    }

    /// What Vietnamese call a thing with an English label, plainest first; nothing for a label that is not English or
    /// is mostly made of words the glossary lacks.
    public static List<Said> of(String label) {
        String english = tidy(label);
        if (english.chars().anyMatch(c -> c > 127 && c != '–')) {
            return List.of();
        }
        List<String> words = words(english);
        Set<Said> out = new LinkedHashSet<>(said(inOrder(units(words, true, MOST_WORDS))));
        out.addAll(said(inOrder(units(words, false, MOST_WORDS))));
        // a phrase of the glossary is one way to say it, its words are another
        out.addAll(said(inOrder(units(words, true, MOST_OF_PAIR))));
        out.addAll(said(inOrder(units(words, true, 1))));
        return List.copyOf(out);
    }

    private static List<Said> said(List<Unit> units) {
        long loans = units.stream().filter(unit -> unit.role == Role.LOAN).count();
        long told = units.stream().filter(unit -> unit.role == Role.BEFORE).count();
        long known = units.size() - loans - told;
        if (known == 0 || loans > known) {
            return List.of();
        }
        List<Said> out = new ArrayList<>();
        spelled(units).forEach(words -> out.add(new Said(words, true)));
        List<Unit> about = units.stream()
                .filter(unit -> unit.role == Role.WORD || unit.role == Role.LOAN)
                .toList();
        if (told == 0 && !about.isEmpty() && about.size() < units.size()) {
            spelled(about).forEach(words -> out.add(new Said(words, false)));
        }
        return out;
    }

    private static String tidy(String label) {
        String lower = NOT_ANY.matcher(label.toLowerCase(Locale.ROOT)).replaceFirst("not ");
        String words = NO_WORD.matcher(lower).replaceAll(" ").replace("&", " and ");
        return SIGN.matcher(words).replaceAll(" $0 ").strip().replaceAll("\\s+", " ");
    }

    /// Heads first: each row of words between joints is turned round.
    private static List<Unit> inOrder(List<Unit> units) {
        List<Unit> out = new ArrayList<>();
        int row = 0;
        for (Unit unit : units) {
            boolean joint = unit.role == Role.TURN || unit.role == Role.BEFORE;
            if (unit.role != Role.TURN) {
                out.add(joint ? out.size() : row, unit);
            }
            row = joint ? out.size() : row;
        }
        return out;
    }

    private static List<String> words(String phrase) {
        return List.of(phrase.split("\\s+")).stream()
                .filter(w -> !w.isEmpty() && !EMPTY.contains(w))
                .toList();
    }

    /// @param headed whether a phrase that is a head and what it is about ("loan amount") is kept together
    /// @param most words that are looked for together
    private static List<Unit> units(List<String> words, boolean headed, int most) {
        List<Unit> out = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = Math.min(words.size(), i + most);
            while (end > i + 1 && !isPhrase(words.subList(i, end), headed)) {
                end--;
            }
            out.add(unit(String.join(" ", words.subList(i, end))));
            i = end;
        }
        return out;
    }

    private static boolean isPhrase(List<String> words, boolean headed) {
        if (unit(String.join(" ", words)).said.isEmpty()) {
            return false;
        }
        boolean of = words.get(1).equals("of");
        return headed || unit(of ? words.getFirst() : words.getLast()).role != Role.HEAD;
    }

    private static Unit unit(String english) {
        String words = english.replace('-', ' ');
        List<String> forms = words.indexOf('s') < 0
                ? List.of(words)
                : List.of(
                        words,
                        words.replaceAll("ies$", "y"),
                        words.replaceAll("es$", ""),
                        words.replaceAll("s$", ""),
                        words.replaceAll("(?<=\\w{2}[^s ])s\\b", ""));
        for (String form : forms) {
            Unit unit = UNITS.get(form);
            if (unit != null) {
                return unit;
            }
        }
        boolean one = english.indexOf(' ') < 0;
        if (one && TURNS.contains(english)) {
            return new Unit(List.of(""), Role.TURN);
        }
        Role role = one && english.chars().allMatch(Character::isDigit) ? Role.BEFORE : Role.LOAN;
        return new Unit(one ? List.of(english) : List.of(), role);
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
