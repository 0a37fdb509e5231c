package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Money, counts and shares, with the words of measure around them.
final class Amounts {
    private static final Lexicon CURRENCY = Lexicon.of("đồng", "việt nam đồng", "vnd", "đ", "đồng việt nam", "vnđ");
    private static final Lexicon EXACTLY = Lexicon.of("chẵn", "tròn", "chẵn chòi", "tròn trĩnh");
    private static final Lexicon FOREIGN_CURRENCY = Lexicon.of(
            "đô",
            "đô la",
            "usd",
            "euro",
            "ơ rô",
            "đô la mỹ",
            "đô mỹ",
            "đô la úc",
            "đô úc",
            "đô sing",
            "đô singapore",
            "đô canada",
            "đô la canada",
            "đô hồng kông",
            "đô đài loan",
            "đô la singapore",
            "đài tệ",
            "bạt thái",
            "yên",
            "yên nhật",
            "bảng anh",
            "bảng",
            "nhân dân tệ",
            "won",
            "dollars",
            "pounds");
    private static final Lexicon PERCENT = Lexicon.of("phần trăm", "%", "phần chăm", "per cent", "percent");
    private static final Lexicon PER_YEAR = Lexicon.of(
            "một năm", "mỗi năm", "hàng năm", "hằng năm", "trên năm", "trên một năm", "năm", "/năm", "/ năm");
    private static final Lexicon PER_MONTH = Lexicon.of(
            "một tháng",
            "mỗi tháng",
            "hàng tháng",
            "hằng tháng",
            "trên tháng",
            "trên một tháng",
            "tháng",
            "/tháng",
            "/ tháng");
    private static final Lexicon EVERY_YEAR = Lexicon.of("một năm", "mỗi năm", "hàng năm", "hằng năm", "cả năm");
    private static final Lexicon EVERY_MONTH = Lexicon.of("một tháng", "mỗi tháng", "hàng tháng", "hằng tháng");
    private static final Lexicon COUNTED = Lexicon.of(
            "người",
            "ngày",
            "lần",
            "cái",
            "chiếc",
            "con",
            "tuổi",
            "năm",
            "tháng",
            "tuần",
            "tờ",
            "bản",
            "sào",
            "mẫu",
            "cây",
            "gốc",
            "giao dịch",
            "đứa",
            "tiếng",
            "tiếng đồng hồ",
            "đêm",
            "tầng",
            "phòng",
            "đứa con",
            "đứa nhỏ",
            "cháu",
            "bé",
            "buổi",
            "giờ",
            "phút",
            "bộ",
            "căn",
            "đơn vị",
            "sản phẩm",
            "thẻ",
            "suất");
    private static final Lexicon MINUS = Lexicon.of("âm");
    private static final Lexicon NOBODY =
            Lexicon.of("không ai", "không có ai", "không có người nào", "không người nào");
    private static final Lexicon DAY_OF_MONTH = Lexicon.of("ngày", "mùng", "mồng", "ngày mùng", "ngày mồng");
    private static final Lexicon YEAR = Lexicon.of("năm");
    /// Two digits of a year are read against this one.
    private static final int YEARS_UNTIL = 2030;

    private static final double UNIT_LEFT = 0.03;

    private static final Lexicon HALF = Lexicon.of("nửa", "nữa");
    private static final BigDecimal ONE_HALF = new BigDecimal("0.5");
    private static final BigDecimal SMALLEST_SUM = BigDecimal.valueOf(1_000);

    private static final Lexicon DENIED =
            Lexicon.of("chứ không phải", "chứ không phải là", "chớ không phải", "chứ hổng phải", "chớ hổng phải");
    private static final Map<String, BigDecimal> SHARED = Map.of(
            "nghin", BigDecimal.valueOf(1_000),
            "ngan", BigDecimal.valueOf(1_000),
            "trieu", BigDecimal.valueOf(1_000_000),
            "ty", BigDecimal.valueOf(1_000_000_000),
            "ti", BigDecimal.valueOf(1_000_000_000));

    /// What sums are counted in where a label says so.
    private static final Map<String, BigDecimal> IN_LABELS = Map.of(
            "triệu đồng", BigDecimal.valueOf(1_000_000),
            "triệu vnd", BigDecimal.valueOf(1_000_000),
            "triệu vnđ", BigDecimal.valueOf(1_000_000),
            "triệu", BigDecimal.valueOf(1_000_000),
            "nghìn đồng", BigDecimal.valueOf(1_000),
            "ngàn đồng", BigDecimal.valueOf(1_000),
            "nghìn", BigDecimal.valueOf(1_000),
            "tỷ đồng", BigDecimal.valueOf(1_000_000_000),
            "tỷ", BigDecimal.valueOf(1_000_000_000));

    private Amounts() {}

    static List<ValueReading> money(ValueSpec spec, Utterance u, int from, int to) {
        int yearly = spec.monthly() ? EVERY_YEAR.skip(u, from, to) : from;
        int start = spec.monthly() && yearly == from ? EVERY_MONTH.skip(u, from, to) : yearly;
        Optional<Numbers.Reading> number = Numbers.read(u, start, to);
        BigDecimal unit = IN_LABELS.get(spec.unit());
        if (unit != null) {
            return number.map(n -> inUnit(spec, u, n, unit, to)).stream().toList();
        }
        boolean parts =
                number.isPresent() && number.get().value().stripTrailingZeros().scale() > 0;
        if (number.isEmpty() || (parts && !spec.currencies())) {
            return List.of();
        }
        Numbers.Reading n = number.get();
        String value = plain(n.value());
        int end = EXACTLY.skip(u, CURRENCY.skip(u, EXACTLY.skip(u, n.end(), to), to), to);
        if (FOREIGN_CURRENCY.at(u, end, to) && spec.currencies() && !n.doubtful()) {
            // the currency is the value of another field
            double cost = Numeral.cost(u, start, n.end());
            return List.of(
                    Validation.check(spec, ValueReading.sure(end, value, cost)),
                    Validation.check(spec, ValueReading.sure(FOREIGN_CURRENCY.skip(u, end, to), value, cost)));
        }
        if (FOREIGN_CURRENCY.at(u, end, to)) {
            return List.of(ValueReading.doubtful(
                    FOREIGN_CURRENCY.skip(u, end, to), Doubt.invalid(Doubt.Why.WRONG_SHAPE, value), 0.3));
        }
        int perYear = PER_YEAR.skip(u, end, to);
        if (spec.monthly() && (perYear > end || yearly > from)) {
            return List.of(ValueReading.doubtful(perYear, Doubt.invalid(Doubt.Why.YEARLY, value), 0.1));
        }
        end = spec.monthly() ? PER_MONTH.skip(u, end, to) : end;
        if (n.doubtful()) {
            return List.of(ValueReading.doubtful(end, Doubt.invalid(Doubt.Why.TWO_READINGS, value), 0.2));
        }
        boolean small = !n.scaled()
                && !spec.currencies()
                && n.value().compareTo(SMALLEST_SUM) < 0
                && n.value().signum() > 0;
        Optional<BigDecimal> shared = small ? unitOfDenied(u, end, to) : Optional.empty();
        if (shared.isPresent()) {
            String meant = plain(n.value().multiply(shared.get()));
            return List.of(Validation.check(spec, ValueReading.sure(end, meant, 0)));
        }
        if (small) {
            return List.of(ValueReading.doubtful(end, Doubt.invalid(Doubt.Why.TOO_SMALL, value), 0.4));
        }
        return List.of(Validation.check(spec, ValueReading.sure(end, value, Numeral.cost(u, start, n.end()))));
    }

    /// "mười hai triệu" is 12 for "Lương (triệu đồng)"; so is "mười hai" alone.
    private static ValueReading inUnit(ValueSpec spec, Utterance u, Numbers.Reading n, BigDecimal unit, int to) {
        boolean whole = n.scaled() || n.value().compareTo(unit) >= 0;
        String value = plain(whole ? n.value().divide(unit, MathContext.DECIMAL64) : n.value());
        int end = EXACTLY.skip(u, CURRENCY.skip(u, EXACTLY.skip(u, n.end(), to), to), to);
        return n.doubtful()
                ? ValueReading.doubtful(end, Doubt.invalid(Doubt.Why.TWO_READINGS, value), 0.2)
                : Validation.check(spec, ValueReading.sure(end, value, 0));
    }

    /// "hai mươi chứ không phải ba mươi triệu": both are millions.
    private static Optional<BigDecimal> unitOfDenied(Utterance u, int from, int to) {
        int denied = DENIED.skip(u, from, to);
        return denied == from
                ? Optional.empty()
                : Numbers.read(u, denied, to)
                        .filter(Numbers.Reading::scaled)
                        .flatMap(n -> Optional.ofNullable(
                                SHARED.get(u.word(n.end() - 1).folded())));
    }

    static List<ValueReading> count(ValueSpec spec, Utterance u, int from, int to) {
        if (!spec.options().isEmpty()) {
            return Options.one(spec, u, from, to);
        }
        if (MINUS.exactlyAt(u, from, to) && from + 1 < to && Starts.number(u, from + 1)) {
            // "âm mười tám độ"
            return Numbers.readCount(u, from + 1, to).stream()
                    .map(n -> Validation.check(
                            spec,
                            ValueReading.sure(
                                    Measures.unitEnd(u, COUNTED.skip(u, n.end(), to), to),
                                    plain(n.value().negate()),
                                    0)))
                    .toList();
        }
        int nobody = NOBODY.skip(u, from, to);
        if (nobody > from) {
            return List.of(Validation.check(spec, ValueReading.sure(nobody, "0", 0)));
        }
        Optional<Years.Reading> year = isYear(spec)
                ? Years.read(u, YEAR.skip(u, from, to), to, Tense.ANY, LocalDate.of(YEARS_UNTIL, 1, 1))
                        .or(() -> Years.read(u, from, to, Tense.ANY, LocalDate.of(YEARS_UNTIL, 1, 1)))
                : Optional.empty();
        if (year.isPresent()) {
            return List.of(Validation.check(
                    spec, ValueReading.sure(year.get().end(), "" + year.get().year(), 0)));
        }
        int day = DAY_OF_MONTH.skip(u, from, to);
        if (day > from && Starts.number(u, Math.min(day, u.size() - 1))) {
            return count(spec, u, day, to).stream()
                    .map(r -> new ValueReading(PER_MONTH.skip(u, r.end(), to), r.value(), r.cost() + 0.05, r.doubt()))
                    .toList();
        }
        List<ValueReading> lasting = Durations.read(spec, u, from, to);
        if (!lasting.isEmpty()) {
            return lasting;
        }
        int half = HALF.skip(u, from, to);
        int halfOf = half > from ? COUNTED.skip(u, half, to) : half;
        if (halfOf > half) {
            return List.of(Validation.check(spec, ValueReading.sure(halfOf, plain(ONE_HALF), 0)));
        }
        Optional<Measures.Reading> measured = Measures.read(spec.unit(), u, from, to);
        if (measured.isPresent()) {
            String value = plain(measured.get().value());
            if (!measured.get().fits()) {
                // "một trăm mười hai | cân nặng …": what is no unit of the field may begin what comes next
                List<ValueReading> out = new ArrayList<>(2);
                out.add(ValueReading.doubtful(measured.get().end(), Doubt.invalid(Doubt.Why.WRONG_SHAPE, value), 0.2));
                Numbers.readCount(u, from, to)
                        .map(n -> ValueReading.sure(n.end(), plain(n.value()), UNIT_LEFT))
                        .map(r -> Validation.check(spec, r))
                        .ifPresent(out::add);
                return out;
            }
            return List.of(Validation.check(
                    spec, ValueReading.sure(measured.get().end(), value, Numeral.cost(u, from, from + 1))));
        }
        Optional<Numbers.Reading> number = Numbers.readCount(u, from, to);
        if (number.isEmpty()) {
            return List.of();
        }
        BigDecimal value = number.get().value();
        int end = COUNTED.skip(u, number.get().end(), to);
        if (end > number.get().end() && end < to && Numeral.is(u, end, Numeral.Kind.HALF)) {
            value = value.add(ONE_HALF);
            end++;
        }
        double cost = Numeral.cost(u, from, number.get().end());
        ValueReading counted = Validation.check(spec, ValueReading.sure(end, plain(value), cost));
        if (end == number.get().end()) {
            return List.of(counted);
        }
        // "hai mươi căn cước …": the unit may be the beginning of what comes next
        String bare = plain(number.get().value());
        return List.of(
                counted, Validation.check(spec, ValueReading.sure(number.get().end(), bare, cost + UNIT_LEFT)));
    }

    /// A number between two years is a year, and said like one ("hai không một sáu").
    private static boolean isYear(ValueSpec spec) {
        return spec.min().filter(Amounts::isYear).isPresent()
                && spec.max().filter(Amounts::isYear).isPresent();
    }

    private static boolean isYear(String bound) {
        return bound.matches("(19|20)\\d\\d");
    }

    static List<ValueReading> percent(ValueSpec spec, Utterance u, int from, int to) {
        int half = HALF.skip(u, from, to);
        if (half > from && PERCENT.at(u, half, to)) {
            return List.of(percent(spec, u, PERCENT.skip(u, half, to), to, ONE_HALF));
        }
        return Numbers.readCount(u, from, to).stream()
                .map(n -> {
                    int end = PERCENT.skip(u, n.end(), to);
                    boolean andHalf = end > n.end() && end < to && Numeral.is(u, end, Numeral.Kind.HALF);
                    return percent(
                            spec,
                            u,
                            andHalf ? end + 1 : end,
                            to,
                            andHalf ? n.value().add(ONE_HALF) : n.value());
                })
                .toList();
    }

    private static ValueReading percent(ValueSpec spec, Utterance u, int signed, int to, BigDecimal value) {
        int end = PER_YEAR.skip(u, signed, to);
        end = end == signed ? PER_MONTH.skip(u, signed, to) : end;
        return Validation.check(spec, ValueReading.sure(end, plain(value), 0));
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }
}
