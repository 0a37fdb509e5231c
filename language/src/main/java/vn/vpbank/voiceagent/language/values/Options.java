package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.language.words.Utterance;

/// One choice, by label, synonym or quantity; ticks.
public final class Options {
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

    private static final Lexicon MORE = Lexicon.of("hơn", "trên", "quá");

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
        int kind = SeveralOptions.KIND_OF.skip(u, from, to);
        if (out.isEmpty() && kind > from) {
            options.at(u, kind, to).stream()
                    .filter(m -> m.values().size() == 1)
                    .forEach(m -> out.add(ValueReading.sure(
                            m.end(), m.values().getFirst(), m.cost() + (1 - m.strength()) * 0.4 + 0.05)));
        }
        OptionPlaces.byPlace(options, u, from, to).ifPresent(out::add);
        int absent = options.absentEnd(u, from, to);
        if (absent > from && out.stream().allMatch(r -> r.end() < absent)) {
            out.add(ValueReading.doubtful(absent, Doubt.choice(Doubt.Why.NOT_LISTED, "", List.of()), 0));
        }
        if (out.isEmpty() && options.amounts().isRanges()) {
            range(options.amounts(), u, from, to).ifPresent(out::add);
        }
        if (options.amounts().isQuantity() && !options.amounts().isRanges()) {
            Optional<Numbers.Reading> number = Numbers.readCount(u, from, to);
            number.flatMap(n -> options.amounts()
                            .byNumber(n.value())
                            .map(v -> ValueReading.sure(options.amounts().unitEnd(u, n.end(), to), v, 0.05)))
                    .ifPresent(out::add);
            if (out.isEmpty()) {
                number.ifPresent(n -> out.add(ValueReading.doubtful(
                        n.end(),
                        Doubt.choice(
                                Doubt.Why.NOT_LISTED,
                                Amounts.plain(n.value()),
                                options.amounts().nearest(n.value())),
                        0.3)));
            }
        }
        for (OptionCodes.Found found : options.byCode(u, from, to)) {
            out.add(ValueReading.sure(found.end(), found.value(), found.cost()));
        }
        if (out.isEmpty()) {
            share(options, u, from, to).ifPresent(out::add);
        }
        if (options.amounts().isTerm() && spec.kind() != ValueKind.TERM) {
            Terms.read(u, from, to).ifPresent(t -> out.addAll(quantity(spec, t.end(), t.months(), t.months())));
        }
        return out;
    }

    /// "mười lăm triệu" for "Từ 10 đến 20 triệu", "hơn ba năm" for "Trên 3 năm".
    private static Optional<ValueReading> range(OptionAmounts amounts, Utterance u, int from, int to) {
        int at = MORE.skip(u, from, to);
        BigDecimal over = at > from ? new BigDecimal("0.5") : BigDecimal.ZERO;
        Optional<Terms.Reading> term = Terms.read(u, at, to).filter(Terms.Reading::unit);
        if (term.isPresent()) {
            return amounts.byRange(term.get().months().add(over), true)
                    .map(v -> ValueReading.sure(term.get().end(), v, 0.05));
        }
        return Numbers.readCount(u, at, to)
                .flatMap(n -> amounts.byRange(n.value().add(over), false)
                        .map(v -> ValueReading.sure(amounts.unitEnd(u, n.end(), to), v, 0.05)));
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
        Optional<String> value = spec.options()
                .amounts()
                .byMonths(months)
                .or(() -> spec.options().amounts().byNumber(number));
        return List.of(value.map(v -> ValueReading.sure(end, v, 0))
                .orElseGet(() -> ValueReading.doubtful(
                        end,
                        Doubt.choice(
                                Doubt.Why.NOT_LISTED,
                                Amounts.plain(months),
                                spec.options().amounts().nearest(months)),
                        0.2)));
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
