package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What an option like "Từ 10 đến 20 triệu" or "Dưới 5 tỷ" reaches over.
///
/// @param least the lower end, which belongs to it; empty for none
/// @param most  the upper end, which does not belong to it; empty for none
/// @param term  whether it is a length of time, told in months
record AmountRange(Optional<BigDecimal> least, Optional<BigDecimal> most, boolean term) {
    private static final Lexicon BELOW =
            Lexicon.of("dưới", "nhỏ hơn", "ít hơn", "không quá", "tối đa", "below", "under", "less than", "up to", "<");
    private static final Lexicon ABOVE =
            Lexicon.of("trên", "hơn", "từ", "lớn hơn", "above", "over", "more than", "from", ">");
    private static final Lexicon UNTIL = Lexicon.of("đến", "tới", "đến dưới", "-", "–", "to", "and");

    static Optional<AmountRange> of(Utterance label) {
        return amounts(label).map(range -> {
            Optional<BigDecimal> unit = months(label);
            return unit.map(m -> new AmountRange(range.least.map(m::multiply), range.most.map(m::multiply), true))
                    .orElse(range);
        });
    }

    /// How many months the unit of the label counts, where it is one of time.
    private static Optional<BigDecimal> months(Utterance label) {
        int last = label.size() - 1;
        return label.lower(last).equals("năm")
                ? Optional.of(BigDecimal.valueOf(12))
                : label.lower(last).equals("tháng") ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    private static Optional<AmountRange> amounts(Utterance label) {
        int n = label.size();
        int below = BELOW.skip(label, 0, n);
        int from = below > 0 ? below : ABOVE.skip(label, 0, n);
        Optional<Numbers.Reading> first = Numbers.readCount(label, from, n);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int until = UNTIL.skip(label, first.get().end(), n);
        Optional<Numbers.Reading> second = until > first.get().end()
                        || (from == 0 && label.glued(first.get().end() - 1))
                ? Numbers.readCount(label, until, n)
                : Optional.empty();
        if (second.isPresent()) {
            BigDecimal end = second.get().value();
            return Optional.of(new AmountRange(Optional.of(scaled(first.get(), end)), Optional.of(end), false));
        }
        if (below > 0) {
            return Optional.of(
                    new AmountRange(Optional.empty(), Optional.of(first.get().value()), false));
        }
        return from > 0
                ? Optional.of(new AmountRange(Optional.of(first.get().value()), Optional.empty(), false))
                : Optional.empty();
    }

    /// "10 đến 20 triệu": both are millions.
    private static BigDecimal scaled(Numbers.Reading first, BigDecimal end) {
        BigDecimal value = first.value();
        BigDecimal scale = BigDecimal.ONE;
        while (!first.scaled()
                && value.multiply(scale).multiply(BigDecimal.valueOf(1000)).compareTo(end) <= 0) {
            scale = scale.multiply(BigDecimal.valueOf(1000));
        }
        return value.multiply(scale);
    }

    boolean holds(BigDecimal amount) {
        return least.filter(l -> amount.compareTo(l) < 0).isEmpty()
                && most.filter(m -> amount.compareTo(m) >= 0).isEmpty();
    }
}
