package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Options that are numbers or terms ("24 tháng", "5 sao"): found by how much they are.
public final class OptionAmounts {
    private static final Lexicon PERCENT = Lexicon.of("phần trăm", "%", "phần chăm", "percent");

    private final List<Choice> choices;
    private final Map<String, BigDecimal> months = new LinkedHashMap<>();
    private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    /// What the options' numbers count ("5 sao"), in the words of the labels.
    private final Set<String> units = new HashSet<>();

    OptionAmounts(List<Choice> choices) {
        this.choices = choices;
        choices.forEach(this::learn);
    }

    private void learn(Choice choice) {
        Utterance said = Utterance.of(choice.label());
        Terms.read(said, 0, said.size()).filter(t -> t.end() == said.size()).ifPresent(t -> {
            if (t.unit()) {
                months.put(choice.value(), t.months());
            } else {
                numbers.put(choice.value(), t.months());
            }
        });
        Numbers.read(said, 0, said.size()).ifPresent(n -> {
            numbers.putIfAbsent(choice.value(), n.value());
            units.add(said.text(n.end(), said.size()));
        });
    }

    public boolean isTerm() {
        return months.size() > choices.size() / 2;
    }

    public boolean isQuantity() {
        return numbers.size() > choices.size() / 2;
    }

    Optional<String> byMonths(BigDecimal wanted) {
        return equal(months, wanted);
    }

    /// Where the word for what the numbers count ends, if it stands at `i` and all options count the same.
    int unitEnd(Utterance u, int i, int to) {
        String unit = units.size() == 1 ? units.iterator().next() : "";
        if (unit.equals("%")) {
            return PERCENT.skip(u, i, to);
        }
        int written = unit.isBlank() ? i : Lexicon.of(unit).skip(u, i, to);
        return written > i ? written : Measures.unitEnd(u, i, to);
    }

    Optional<String> byNumber(BigDecimal wanted) {
        return equal(numbers, wanted);
    }

    private static Optional<String> equal(Map<String, BigDecimal> amounts, BigDecimal wanted) {
        return amounts.entrySet().stream()
                .filter(e -> e.getValue().compareTo(wanted) == 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The one or two options next to a quantity that is not among them.
    List<String> nearest(BigDecimal wanted) {
        Map<String, BigDecimal> amounts = months.isEmpty() ? numbers : months;
        return amounts.entrySet().stream()
                .sorted((a, b) -> a.getValue()
                        .subtract(wanted)
                        .abs()
                        .compareTo(b.getValue().subtract(wanted).abs()))
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The options in the order of their quantities, for "dài nhất" and the like; as listed where they have none.
    List<String> ordered() {
        Map<String, BigDecimal> amounts = months.isEmpty() ? numbers : months;
        if (amounts.size() < choices.size()) {
            return choices.stream().map(Choice::value).toList();
        }
        return amounts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
