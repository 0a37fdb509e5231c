package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// What tells the options of one field apart where their labels share the rest ("Lớp 6, Lớp 7", "Cấp I, Cấp II"), and
/// options that are codes and are spelled ("bê hai" is B2, "o dương" is O+).
final class OptionCodes {
    /// An option found by its number or code.
    record Found(int end, String value, double cost) {}

    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
    private static final Pattern CODE = Pattern.compile("(?=.*[A-Z])[A-Z0-9]{1,8}[+-]?");
    /// "USD - Đô la Mỹ", "A1 - Xe máy": the code stands before what it means.
    private static final Pattern LED = Pattern.compile("((?=.*\\d)[A-Z0-9]{2,4}|[A-Z]{3,4}) [-–:] .+");
    /// Stored codes that people know by heart: "A12", "E21".
    private static final Pattern NUMBERED = Pattern.compile("[A-Z]{1,2}\\d{2,3}");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,4}");
    private static final Lexicon PLUS = Lexicon.of("cộng", "dương", "dương tính", "plus", "+");
    private static final Lexicon MINUS = Lexicon.of("trừ", "âm", "âm tính", "minus", "-");
    /// A code of one letter is also a word of politeness ("e", "a") or a slip.
    private static final double ONE_LETTER = 0.3;
    private static final int LONGEST = 9;

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    /// The words that all labels share, which may or may not be said.
    private final Set<String> shared = new HashSet<>();
    private final Map<String, String> cores = new LinkedHashMap<>();

    OptionCodes(List<Choice> choices) {
        List<List<String>> labels = choices.stream()
                .map(c -> List.of(c.label().replaceAll("\\(.*?\\)", " ").strip().split("\\s+")))
                .toList();
        if (choices.size() > 1) {
            labels.getFirst().stream()
                    .map(OptionCodes::small)
                    .filter(w -> w.chars().anyMatch(Character::isLetterOrDigit))
                    .filter(w -> labels.stream().allMatch(l -> l.stream().anyMatch(x -> small(x).equals(w))))
                    .forEach(shared::add);
        }
        for (int i = 0; i < choices.size(); i++) {
            String core = labels.get(i).stream()
                    .filter(w -> !shared.contains(small(w)))
                    .collect(Collectors.joining(" "));
            learn(choices.get(i).value(), core, shared.size() < labels.get(i).size() && !shared.isEmpty());
        }
        shared.removeIf(w -> FIGURES.matcher(w).matches());
    }

    private void learn(String value, String core, boolean cut) {
        if (CODE.matcher(core).matches()) {
            codes.put(core, value);
        }
        Matcher led = LED.matcher(core);
        if (led.matches()) {
            codes.merge(led.group(1), value, (a, b) -> a.equals(b) ? a : "");
        }
        if (NUMBERED.matcher(value).matches()) {
            codes.putIfAbsent(value, value);
        }
        if (!cut || core.isBlank()) {
            return;
        }
        Utterance said = Utterance.of(core);
        int roman = ROMAN.indexOf(core);
        Optional<BigDecimal> number = roman > 0
                ? Optional.of(BigDecimal.valueOf(roman))
                : Numbers.readCount(said, 0, said.size())
                        .filter(n -> n.end() == said.size())
                        .map(Numbers.Reading::value);
        number.filter(n -> !numbers.containsValue(n)).ifPresent(n -> numbers.put(value, n));
        cores.put(value, core);
    }

    /// What is left of a label without the words that all labels have, by stored value.
    Map<String, String> cores() {
        return cores;
    }

    /// The options whose number or code begins at the word, after words that all options have.
    List<Found> at(Utterance u, int from, int to) {
        int start = from;
        while (start < to && shared.contains(small(u.word(start).text()))) {
            start++;
        }
        List<Found> out = new ArrayList<>(1);
        if (numbers.size() > 1) {
            Numbers.readCount(u, start, to)
                    .flatMap(n -> numbers.entrySet().stream()
                            .filter(e -> e.getValue().compareTo(n.value()) == 0)
                            .findFirst()
                            .map(e -> new Found(n.end(), e.getKey(), 0.1)))
                    .ifPresent(out::add);
        }
        if (!codes.isEmpty()) {
            spelled(u, start, to).ifPresent(out::add);
        }
        return out;
    }

    private Optional<Found> spelled(Utterance u, int from, int to) {
        StringBuilder code = new StringBuilder();
        Optional<Found> found = Optional.empty();
        int i = from;
        while (i < to && i < from + LONGEST && (i == from || !u.brokenBefore(i))) {
            int plus = code.isEmpty() ? i : PLUS.skip(u, i, to);
            int minus = code.isEmpty() ? i : MINUS.skip(u, i, to);
            Digits.Run run = Digits.read(u, i, to);
            if (plus > i || minus > i) {
                code.append(plus > i ? '+' : '-');
                i = Math.max(plus, minus);
            } else if (run.end() > i && !run.strings().isEmpty()) {
                code.append(run.strings().getFirst());
                i = run.end();
            } else {
                code.append(letters(u.word(i)));
                i++;
            }
            String value = codes.get(code.toString());
            if (value != null && !value.isEmpty()) {
                found = Optional.of(new Found(i, value, i == from + 1 && code.length() == 1 ? ONE_LETTER : 0.05));
            }
            if (codes.keySet().stream().noneMatch(c -> c.startsWith(code.toString()))) {
                break;
            }
        }
        return found;
    }

    private static String letters(Word word) {
        String said = word.lower();
        String letter = Letters.NAMES.get(said);
        return (letter != null ? letter : word.folded()).toUpperCase(Locale.ROOT);
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
