package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Choices: by label, synonym, quantity or place in the list; several at once; ticks.
public final class Options {
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
    private static final Lexicon AND =
            Lexicon.of("và", "với", "cả", "và cả", "với cả", "với lại", "cùng", "cùng với", "thêm", "lẫn", "luôn cả");
    /// What an option is, said before it: "tiền ăn", "phí quản lý".
    private static final Lexicon KIND_OF =
            Lexicon.of("tiền", "phí", "chi phí", "khoản", "loại", "món", "mục", "phần", "cái", "gói");
    /// Said after what is not wanted any more: "lũ lụt thì thôi bỏ đi".
    private static final Lexicon AWAY = Lexicon.of(
            "bỏ",
            "bỏ đi",
            "bỏ ra",
            "thì bỏ",
            "thì bỏ đi",
            "thì bỏ ra",
            "thì thôi",
            "thì thôi bỏ đi",
            "thôi bỏ đi",
            "thì khỏi",
            "thì không lấy",
            "thì không cần",
            "không lấy nữa",
            "thì không lấy nữa");
    private static final Lexicon ALL = Lexicon.of("tất cả", "hết tất cả", "chọn hết", "chọn tất cả", "tất");
    private static final Lexicon ALL_OF = Lexicon.of("cả", "chọn cả");
    private static final Lexicon ADD =
            Lexicon.of("thêm", "thêm cả", "chọn thêm", "lấy thêm", "thêm vào", "bổ sung", "bổ sung thêm", "cộng thêm");
    private static final Lexicon REMOVE = Lexicon.of(
            "bỏ", "bớt", "không chọn", "bỏ chọn", "trừ", "gỡ", "bỏ bớt", "không lấy", "thôi không lấy", "khỏi lấy");
    private static final Lexicon YES = Lexicon.of(
            "có",
            "có rồi",
            "có lắp rồi",
            "có lắp",
            "rồi",
            "ký rồi",
            "nộp rồi",
            "làm rồi",
            "xong rồi",
            "đủ rồi",
            "đồng ý",
            "đúng",
            "phải",
            "yes",
            "true",
            "chọn",
            "tick",
            "tích",
            "vâng",
            "ừ",
            "được");
    private static final Lexicon NO = Lexicon.of(
            "không",
            "chưa",
            "chưa ký",
            "chưa nộp",
            "chưa có",
            "no",
            "false",
            "không đồng ý",
            "bỏ",
            "bỏ tick",
            "bỏ chọn",
            "bỏ tích",
            "không phải",
            "không có");

    private static final Lexicon PERCENT = Lexicon.of("phần trăm", "%", "percent");

    private Options() {}

    static List<ValueReading> one(ValueSpec spec, Utterance u, int from, int to) {
        OptionMatcher options = spec.options();
        List<ValueReading> out = new ArrayList<>();
        for (OptionMatcher.Match match : options.at(u, from, to)) {
            double cost = match.cost() + (1 - match.strength()) * 0.4;
            if (match.values().size() == 1) {
                out.add(ValueReading.sure(match.end(), match.values().getFirst(), cost));
            } else {
                out.add(ValueReading.doubtful(
                        match.end(), Doubt.choice(Doubt.Why.TWO_READINGS, "", match.values()), cost + 0.1));
            }
        }
        int kind = KIND_OF.skip(u, from, to);
        if (out.isEmpty() && kind > from) {
            options.at(u, kind, to).stream()
                    .filter(m -> m.values().size() == 1)
                    .forEach(m -> out.add(ValueReading.sure(
                            m.end(), m.values().getFirst(), m.cost() + (1 - m.strength()) * 0.4 + 0.05)));
        }
        byPlace(options, u, from, to).ifPresent(out::add);
        if (options.isQuantity()) {
            Optional<Numbers.Reading> number = Numbers.readCount(u, from, to);
            number.flatMap(n -> options.byNumber(n.value())
                            .map(v -> ValueReading.sure(options.unitEnd(u, n.end(), to), v, 0.05)))
                    .ifPresent(out::add);
            if (out.isEmpty()) {
                number.ifPresent(n -> out.add(ValueReading.doubtful(
                        n.end(),
                        Doubt.choice(Doubt.Why.NOT_LISTED, Amounts.plain(n.value()), options.nearest(n.value())),
                        0.3)));
            }
        }
        for (OptionCodes.Found found : options.byCode(u, from, to)) {
            out.add(ValueReading.sure(found.end(), found.value(), found.cost()));
        }
        if (out.isEmpty()) {
            share(options, u, from, to).ifPresent(out::add);
        }
        if (options.isTerm() && spec.kind() != ValueKind.TERM) {
            Terms.read(u, from, to).ifPresent(t -> out.addAll(quantity(spec, t.end(), t.months(), t.months())));
        }
        return out;
    }

    /// "năm mươi phần trăm" among choices of which some hold a share and some say more.
    private static Optional<ValueReading> share(OptionMatcher options, Utterance u, int from, int to) {
        Optional<Numbers.Reading> number = Numbers.readCount(u, from, to).filter(n -> PERCENT.at(u, n.end(), to));
        return number.flatMap(n -> {
            Pattern said = Pattern.compile("(?<![\\d.,])" + Pattern.quote(Amounts.plain(n.value())) + " ?%");
            List<Choice> found = options.choices().stream()
                    .filter(c -> said.matcher(c.label()).find())
                    .toList();
            return found.size() == 1
                    ? Optional.of(ValueReading.sure(
                            PERCENT.skip(u, n.end(), to), found.getFirst().value(), 0.02))
                    : Optional.empty();
        });
    }

    static List<ValueReading> quantity(ValueSpec spec, int end, BigDecimal months, BigDecimal number) {
        Optional<String> value =
                spec.options().byMonths(months).or(() -> spec.options().byNumber(number));
        return List.of(value.map(v -> ValueReading.sure(end, v, 0))
                .orElseGet(() -> ValueReading.doubtful(
                        end,
                        Doubt.choice(
                                Doubt.Why.NOT_LISTED,
                                Amounts.plain(months),
                                spec.options().nearest(months)),
                        0.2)));
    }

    /// "cái thứ hai", "lựa chọn đầu tiên", "kỳ hạn dài nhất".
    static Optional<ValueReading> byPlace(OptionMatcher options, Utterance u, int from, int to) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        List<String> listed = options.choices().stream().map(Choice::value).toList();
        return place(u, from, to).map(p -> {
            List<String> values = p.ordered ? options.ordered() : listed;
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

    static List<ValueReading> several(ValueSpec spec, FieldValue current, Utterance u, int from, int to) {
        int i = ALL.skip(u, from, to);
        List<String> all = spec.options().choices().stream().map(Choice::value).toList();
        i = i > from ? i : allOf(u, from, to, all.size());
        if (i > from) {
            return List.of(new ValueReading(i, FieldValue.of(all), 0, Optional.empty()));
        }
        List<String> kept = current instanceof FieldValue.Choices c ? c.values() : List.of();
        int add = ADD.skip(u, from, to);
        int remove = REMOVE.skip(u, from, to);
        boolean adding = add > from;
        boolean removing = !adding && remove > from;
        List<String> said = new ArrayList<>();
        int at = adding ? add : removing ? remove : from;
        int end = from;
        double cost = 0;
        while (at < to) {
            OptionMatcher.Match best = null;
            for (int start : new int[] {at, KIND_OF.skip(u, at, to)}) {
                for (OptionMatcher.Match match :
                        best == null ? spec.options().at(u, start, to) : List.<OptionMatcher.Match>of()) {
                    best = match.values().size() == 1 ? match : best;
                }
            }
            if (best == null) {
                break;
            }
            said.addAll(best.values());
            cost += best.cost() + (1 - best.strength()) * 0.3;
            end = best.end();
            at = removing && ADD.at(u, end, to) ? to : AND.skip(u, end, to);
        }
        int dropped = end == from || adding ? end : AWAY.skip(u, end, to);
        boolean away = dropped > end && said.stream().allMatch(kept::contains);
        List<String> chosen = new ArrayList<>(adding || removing || away ? kept : List.of());
        if (removing || away) {
            chosen.removeAll(said);
        } else {
            chosen.addAll(said);
        }
        List<String> ordered = all.stream().filter(chosen::contains).toList();
        return end == from
                ? List.of()
                : List.of(new ValueReading(away ? dropped : end, FieldValue.of(ordered), cost, Optional.empty()));
    }

    /// Whether another choice follows here.
    public static boolean isAnd(Utterance u, int i) {
        return AND.at(u, i, u.size());
    }

    /// Where the words end that add to what is chosen or take away from it.
    public static int change(Utterance u, int from, int to) {
        int add = ADD.skip(u, from, to);
        return KIND_OF.skip(u, add > from ? add : REMOVE.skip(u, from, to), to);
    }

    /// "cả ba", where there are three.
    private static int allOf(Utterance u, int from, int to, int size) {
        int i = ALL_OF.skip(u, from, to);
        Optional<Numbers.Reading> number = i > from ? Numbers.readCount(u, i, to) : Optional.empty();
        return number.filter(n -> n.value().compareTo(BigDecimal.valueOf(size)) == 0)
                .map(Numbers.Reading::end)
                .orElse(from);
    }

    static List<ValueReading> check(Utterance u, int from, int to) {
        // without marks "no" is more often "nợ" or "nó" than English
        boolean debt = u.unmarked() && from > 0 && u.says(from, "no") && !u.says(from - 1, "is");
        int no = debt ? from : NO.skip(u, from, to);
        if (no > from) {
            return List.of(ValueReading.sure(no, "false", 0));
        }
        int yes = YES.skip(u, from, to);
        return yes > from ? List.of(ValueReading.sure(yes, "true", 0)) : List.of();
    }
}
