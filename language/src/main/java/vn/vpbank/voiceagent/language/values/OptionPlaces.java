package vn.vpbank.voiceagent.language.values;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Choices told by their place in the list or by their size.
final class OptionPlaces {
    private static final Lexicon ITEM = Lexicon.of(
            "cái",
            "lựa chọn",
            "phương án",
            "mục",
            "ý",
            "dòng",
            "option",
            "cái ở",
            "tùy chọn",
            "ô",
            "số",
            "thứ",
            "loại",
            "mức",
            "kỳ hạn",
            "hạn");
    private static final Lexicon ORDINAL = Lexicon.of("thứ", "số");
    private static final Lexicon FIRST = Lexicon.of("đầu", "đầu tiên", "nhất", "trên cùng", "thứ nhất");
    private static final Lexicon LAST = Lexicon.of("cuối", "cuối cùng", "sau cùng", "chót", "dưới cùng");
    private static final Lexicon MOST =
            Lexicon.of("dài nhất", "lâu nhất", "cao nhất", "lớn nhất", "nhiều nhất", "to nhất");
    private static final Lexicon LEAST = Lexicon.of("ngắn nhất", "thấp nhất", "nhỏ nhất", "ít nhất", "bé nhất");

    private OptionPlaces() {}

    /// "cái thứ hai", "lựa chọn đầu tiên", "kỳ hạn dài nhất".
    static Optional<ValueReading> byPlace(OptionMatcher options, Utterance u, int from, int to) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        List<String> listed = options.choices().stream().map(Choice::value).toList();
        return place(u, from, to).map(p -> {
            List<String> values = p.ordered ? options.amounts().ordered() : listed;
            int index = p.index < 0 ? values.size() - 1 : p.index;
            return index < values.size()
                    ? ValueReading.sure(p.end, values.get(index), 0.1)
                    : ValueReading.doubtful(p.end, Doubt.choice(Doubt.Why.NOT_LISTED, "", List.of()), 0.3);
        });
    }

    record Place(int end, int index, boolean ordered) {}

    static Optional<Place> place(Utterance u, int from, int to) {
        int i = ITEM.skip(u, from, to);
        i = i > from ? ORDINAL.skip(u, i, to) : i;
        if (MOST.at(u, i, to)) {
            return Optional.of(new Place(MOST.skip(u, i, to), -1, true));
        }
        if (LEAST.at(u, i, to)) {
            return Optional.of(new Place(LEAST.skip(u, i, to), 0, true));
        }
        if (i == from && !LAST.at(u, i, to) && !FIRST.at(u, i, to)) {
            return Optional.empty();
        }
        if (LAST.at(u, i, to)) {
            return Optional.of(new Place(LAST.skip(u, i, to), -1, false));
        }
        if (FIRST.at(u, i, to)) {
            return Optional.of(new Place(FIRST.skip(u, i, to), 0, false));
        }
        Optional<Numbers.Reading> number = Numbers.readCount(u, i, to);
        return number.filter(n -> n.whole() >= 1 && n.whole() <= 30 && n.value().scale() <= 0)
                .map(n -> new Place(n.end(), n.whole() - 1, false));
    }
}
