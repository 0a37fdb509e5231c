package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Reads the words at some place as the kind of value a field holds. Readings that the field cannot hold come back with
/// a doubt, so that they are asked about and never written.
public final class ValueReader {
    private static final Lexicon CURRENCY = Lexicon.of("đồng", "việt nam đồng", "vnd", "đ", "đồng việt nam", "vnđ");
    private static final Lexicon FOREIGN_CURRENCY = Lexicon.of("đô", "đô la", "usd", "euro", "ơ rô", "đô la mỹ", "yên");
    private static final Lexicon PERCENT = Lexicon.of("phần trăm", "%", "phần chăm", "per cent");
    private static final Lexicon PER_YEAR =
            Lexicon.of("một năm", "mỗi năm", "hàng năm", "trên năm", "trên một năm", "năm");
    private static final Lexicon PER_MONTH =
            Lexicon.of("một tháng", "mỗi tháng", "hàng tháng", "trên tháng", "trên một tháng", "tháng", "/ tháng");
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
            "tờ",
            "bản",
            "mét vuông",
            "m2",
            "giao dịch",
            "đứa",
            "cháu",
            "buổi",
            "giờ",
            "phút",
            "bộ",
            "căn",
            "đơn vị",
            "sản phẩm",
            "thẻ",
            "suất",
            "mét");

    private ValueReader() {}

    /// All readings that begin at `from`, for typed kinds the few that the grammar allows, for names every length.
    public static List<ValueReading> read(
            ValueSpec spec, FieldValue current, Utterance u, int from, int to, LocalDate today) {
        if (from >= to) {
            return List.of();
        }
        return switch (spec.kind()) {
            case MONEY -> money(spec, u, from, to);
            case NUMBER -> number(spec, u, from, to);
            case PERCENT -> percent(spec, u, from, to);
            case TERM -> term(spec, u, from, to);
            case PHONE, NATIONAL_ID, TAX_CODE, DIGITS -> DigitFields.read(spec, u, from, to);
            case NAME -> Names.read(u, from, to);
            case EMAIL -> Emails.read(u, from, to).stream().toList();
            case DATE -> date(spec, u, from, to, today);
            case DATETIME -> moment(spec, u, from, to, today);
            case TIME ->
                Times.read(u, from, to, Optional.empty()).stream()
                        .map(t -> t.certain()
                                ? Validation.check(
                                        spec,
                                        ValueReading.sure(t.end(), t.time().toString(), 0))
                                : ValueReading.doubtful(
                                        t.end(),
                                        Doubt.invalid(
                                                Doubt.Why.TWO_READINGS, t.time().toString()),
                                        0.2))
                        .toList();
            case MONTH ->
                Months.read(u, from, to, spec.tense(), today).stream()
                        .map(m -> Validation.check(
                                spec, ValueReading.sure(m.end(), m.month().toString(), 0)))
                        .toList();
            case OPTION -> Options.one(spec, u, from, to);
            case MULTI -> Options.several(spec, current, u, from, to);
            case CHECK -> Options.check(u, from, to);
            case FILE -> FileNames.read(u, from, to);
            case CODE -> Codes.read(spec, u, from, to);
            case ADDRESS, TEXT, LONG_TEXT, PASSWORD -> List.of();
        };
    }

    /// The whole span as free text, for the kinds that hold it.
    public static ValueReading text(ValueSpec spec, Utterance u, int from, int to) {
        String text = FreeText.render(u, from, to, spec.kind() == ValueKind.ADDRESS);
        return Validation.check(spec, ValueReading.sure(to, text, 0));
    }

    private static List<ValueReading> money(ValueSpec spec, Utterance u, int from, int to) {
        Optional<Numbers.Reading> number = Numbers.read(u, from, to);
        if (number.isEmpty() || number.get().value().stripTrailingZeros().scale() > 0) {
            return List.of();
        }
        Numbers.Reading n = number.get();
        String value = n.value().stripTrailingZeros().toPlainString();
        int end = CURRENCY.skip(u, n.end(), to);
        double cost = Numeral.cost(u, from, n.end());
        if (FOREIGN_CURRENCY.at(u, end, to)) {
            return List.of(ValueReading.doubtful(
                    FOREIGN_CURRENCY.skip(u, end, to), Doubt.invalid(Doubt.Why.WRONG_SHAPE, value), 0.3));
        }
        int yearly = PER_YEAR.skip(u, end, to);
        if (spec.monthly() && yearly > end) {
            return List.of(ValueReading.doubtful(yearly, Doubt.invalid(Doubt.Why.YEARLY, value), 0.1));
        }
        end = spec.monthly() ? PER_MONTH.skip(u, end, to) : end;
        if (n.doubtful()) {
            return List.of(ValueReading.doubtful(end, Doubt.invalid(Doubt.Why.TWO_READINGS, value), 0.2));
        }
        boolean tiny = !n.scaled()
                && n.value().compareTo(BigDecimal.valueOf(1_000)) < 0
                && n.value().signum() > 0;
        if (tiny) {
            return List.of(ValueReading.doubtful(end, Doubt.invalid(Doubt.Why.TOO_SMALL, value), 0.4));
        }
        return List.of(Validation.check(spec, ValueReading.sure(end, value, cost)));
    }

    private static List<ValueReading> number(ValueSpec spec, Utterance u, int from, int to) {
        if (!spec.options().isEmpty()) {
            return Options.one(spec, u, from, to);
        }
        Optional<Numbers.Reading> number = Numbers.readCount(u, from, to);
        if (number.isEmpty()) {
            return List.of();
        }
        BigDecimal value = number.get().value();
        int end = COUNTED.skip(u, number.get().end(), to);
        if (end > number.get().end() && end < to && Numeral.is(u, end, Numeral.Kind.HALF)) {
            value = value.add(new BigDecimal("0.5"));
            end++;
        }
        return List.of(Validation.check(
                spec,
                ValueReading.sure(
                        end, plain(value), Numeral.cost(u, from, number.get().end()))));
    }

    private static List<ValueReading> percent(ValueSpec spec, Utterance u, int from, int to) {
        return Numbers.readCount(u, from, to).stream()
                .map(n -> {
                    int end = PERCENT.skip(u, n.end(), to);
                    int year = end > n.end() ? PER_YEAR.skip(u, end, to) : end;
                    int month = year == end && end > n.end() ? PER_MONTH.skip(u, end, to) : year;
                    return Validation.check(spec, ValueReading.sure(month, plain(n.value()), 0));
                })
                .toList();
    }

    private static List<ValueReading> term(ValueSpec spec, Utterance u, int from, int to) {
        List<ValueReading> out = new ArrayList<>(spec.options().isEmpty() ? List.of() : Options.one(spec, u, from, to));
        Optional<Terms.Reading> said = Terms.read(u, from, to);
        if (said.isEmpty()) {
            return out;
        }
        Terms.Reading t = said.get();
        BigDecimal twelve = BigDecimal.valueOf(12);
        BigDecimal months = t.unit() || !spec.years() ? t.months() : t.months().multiply(twelve);
        if (!spec.options().isEmpty()) {
            out.removeIf(r -> r.end() <= t.end());
            out.addAll(Options.quantity(spec, t.end(), months, spec.years() && !t.unit() ? t.months() : months));
            return out;
        }
        BigDecimal value = spec.years() ? months.divide(twelve, 2, java.math.RoundingMode.HALF_UP) : months;
        out.add(Validation.check(spec, ValueReading.sure(t.end(), plain(value), 0)));
        return out;
    }

    private static List<ValueReading> date(ValueSpec spec, Utterance u, int from, int to, LocalDate today) {
        Optional<Dates.Reading> said = Dates.read(u, from, to, spec.tense(), today);
        if (said.isEmpty()) {
            return yearOnly(spec, u, from, to, today);
        }
        Dates.Reading d = said.get();
        if (d.date().isEmpty()) {
            boolean complete = d.month().isPresent() && d.year().isPresent();
            boolean impossible = complete
                    || d.day().orElse(1) > 31
                    || d.month().orElse(1) > 12
                    || (d.month().isPresent()
                            && Dates.of(d.day().orElse(1), d.month().getAsInt(), 2024)
                                    .isEmpty());
            String partial = d.day().isPresent() && d.month().isPresent()
                    ? "%02d/%02d".formatted(d.day().getAsInt(), d.month().getAsInt())
                    : "";
            return List.of(ValueReading.doubtful(
                    d.end(), Doubt.invalid(impossible ? Doubt.Why.NO_SUCH_DATE : Doubt.Why.INCOMPLETE, partial), 0.1));
        }
        if (d.lunar()) {
            return List.of(ValueReading.doubtful(
                    d.end(), Doubt.invalid(Doubt.Why.LUNAR, d.date().get().toString()), 0.1));
        }
        return List.of(
                Validation.check(spec, ValueReading.sure(d.end(), d.date().get().toString(), 0)));
    }

    /// "sinh năm 1990" names no day.
    private static List<ValueReading> yearOnly(ValueSpec spec, Utterance u, int from, int to, LocalDate today) {
        Optional<Years.Reading> year = spec.tense() == Tense.BIRTH
                ? Years.read(u, Lexicon.of("năm").skip(u, from, to), to, spec.tense(), today)
                : Optional.empty();
        return year.map(y -> List.of(
                        ValueReading.doubtful(y.end(), Doubt.invalid(Doubt.Why.INCOMPLETE, "" + y.year()), 0.3)))
                .orElse(List.of());
    }

    private static List<ValueReading> moment(ValueSpec spec, Utterance u, int from, int to, LocalDate today) {
        Optional<Moments.Reading> said = Moments.read(u, from, to, spec.tense(), today);
        if (said.isEmpty()) {
            return List.of();
        }
        Moments.Reading m = said.get();
        if (m.date().isEmpty() || m.time().isEmpty() || !m.certain()) {
            String partial = m.date().map(LocalDate::toString).orElse("")
                    + m.time().map(t -> "T" + t).orElse("");
            return List.of(ValueReading.doubtful(
                    m.end(), Doubt.invalid(m.certain() ? Doubt.Why.INCOMPLETE : Doubt.Why.TWO_READINGS, partial), 0.3));
        }
        String value = m.date().get().atTime(m.time().get()).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
        return List.of(Validation.check(spec, ValueReading.sure(m.end(), value, 0)));
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    /// Marks a reading as one of several equally good ones.
    static ValueReading twoReadings(int end, String partial, List<String> candidates) {
        return ValueReading.doubtful(
                end,
                new Doubt(Question.Reason.AMBIGUOUS, Doubt.Why.TWO_READINGS, partial, candidates, OptionalInt.empty()),
                0.2);
    }
}
