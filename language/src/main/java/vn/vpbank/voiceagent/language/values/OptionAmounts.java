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
    /// Options that reach from one amount to another.
    private final Map<String, AmountRange> ranges = new LinkedHashMap<>();
    /// What the options' numbers count ("5 sao"), in the words of the labels.
    private final Set<String> units = new HashSet<>();

    OptionAmounts(List<Choice> choices) {
        this.choices = choices;
        String head = head(choices);
        choices.forEach(c -> learn(c, head));
    }

    /// The word that all labels begin with: "Gói 70.000đ/tháng", "Gói 90.000đ/tháng"; empty for none.
    private static String head(List<Choice> choices) {
        String first =
                choices.isEmpty() ? "" : choices.getFirst().label().strip().split(" ")[0];
        boolean letters = !first.isEmpty() && first.chars().allMatch(Character::isLetter);
        return letters
                        && choices.size() > 1
                        && choices.stream().allMatch(c -> c.label().strip().startsWith(first + " "))
                ? first + " "
                : "";
    }

    private void learn(Choice choice, String head) {
        Utterance said = Utterance.of(choice.label().strip().substring(head.length()));
        AmountRange.of(said).ifPresent(range -> ranges.put(choice.value(), range));
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

    public boolean isRanges() {
        return ranges.size() > 1 && ranges.size() >= choices.size() - 1;
    }

    /// The one option whose range holds the amount.
    ///
    /// @param term whether it is a length of time, in months
    Optional<String> byRange(BigDecimal wanted, boolean term) {
        List<String> holding = ranges.entrySet().stream()
                .filter(e -> e.getValue().term() == term && e.getValue().holds(wanted))
                .map(Map.Entry::getKey)
                .toList();
        return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
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
