package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Reads a number as Vietnamese of all regions say it, from the beginning of a span: "ba tỷ rưỡi", "trăm hai",
/// "hai mốt", "triệu hai", "một phẩy năm tỷ", "2 tỷ 3", "ba trăm 50 nghìn", "2.500.000".
public final class Numbers {
    /// A number and what its words say about it.
    ///
    /// @param scaled   whether a scale was named (nghìn, triệu, tỷ)
    /// @param doubtful whether its short tail has two customary readings
    public record Reading(int end, BigDecimal value, boolean scaled, boolean doubtful) {}

    private static final Lexicon HALF_OF = Lexicon.of("nửa", "nữa");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Utterance u;
    private final int to;
    /// Where a bare `năm` after a number means years.
    private final boolean yearsFollow;
    private int at;
    private boolean doubtful;

    private Numbers(Utterance u, int from, int to, boolean yearsFollow) {
        this.u = u;
        this.at = from;
        this.to = to;
        this.yearsFollow = yearsFollow;
    }

    public static Optional<Reading> read(Utterance u, int from, int to) {
        return new Numbers(u, from, to, false).number();
    }

    /// For lengths of time: `năm` right after a number is the unit, never a five.
    static Optional<Reading> readCount(Utterance u, int from, int to) {
        return new Numbers(u, from, to, true).number();
    }

    private Optional<Reading> number() {
        // "nửa tỷ"
        if (at + 1 < to && HALF_OF.at(u, at, to) && isScale(at + 1)) {
            long scale = Numeral.amount(u, at + 1);
            at += 2;
            return Optional.of(new Reading(at, HALF.multiply(BigDecimal.valueOf(scale)), true, false));
        }
        BigDecimal total = BigDecimal.ZERO;
        long last = Long.MAX_VALUE;
        boolean scaled = false;
        int from = at;
        while (at < to && (at == from || !u.brokenBefore(at))) {
            int mark = at;
            boolean linked = scaled && take(Numeral.Kind.LINK);
            boolean zeroHundred = scaled && !linked && zeroHundred();
            Section section = section(scaled);
            if (section == null && at == mark && isScale(at) && !scaled && tailFollows(at + 1)) {
                section = new Section(BigDecimal.ONE, Shape.WORDS);
            }
            if (section == null) {
                at = mark;
                break;
            }
            long scale = scales();
            if (scale > 1) {
                if (scale >= last) {
                    at = mark;
                    break;
                }
                total = total.add(section.value.multiply(BigDecimal.valueOf(scale)));
                last = scale;
                scaled = true;
                if (take(Numeral.Kind.HALF)) {
                    total = total.add(HALF.multiply(BigDecimal.valueOf(scale)));
                    break;
                }
                continue;
            }
            if (!scaled) {
                total = section.value;
                if (section.value.compareTo(BigDecimal.valueOf(100)) < 0 && take(Numeral.Kind.HALF)) {
                    total = total.add(HALF);
                }
                break;
            }
            if (startsAnotherValue(section)) {
                at = mark;
                break;
            }
            total = total.add(tail(section, last, linked || zeroHundred));
            break;
        }
        return at == from ? Optional.empty() : Optional.of(new Reading(at, total, scaled, doubtful));
    }

    /// "hai tỷ năm năm": the tail belongs to the next value if a unit of its own follows.
    private boolean startsAnotherValue(Section section) {
        return section.value.signum() > 0 && Units.isUnitAt(u, at, to);
    }

    private BigDecimal tail(Section section, long last, boolean plain) {
        if (plain) {
            return section.value;
        }
        long unit = switch (section.shape) {
            case DIGIT -> last / 10;
            case PAIR -> last == 1_000 ? 1 : last / 100;
            case TENS -> last == 1_000 ? 1 : last / 1_000;
            case HUNDREDS -> last / 1_000;
            case WORDS -> 1;
        };
        doubtful |= last >= 1_000_000 && (section.shape == Shape.TENS || section.shape == Shape.PAIR);
        return section.value.multiply(BigDecimal.valueOf(Math.max(1, unit)));
    }

    private enum Shape {
        DIGIT,
        PAIR,
        TENS,
        HUNDREDS,
        WORDS
    }

    private record Section(BigDecimal value, Shape shape) {}

    private boolean zeroHundred() {
        if (digit(at) == 0 && Numeral.is(u, at + 1, Numeral.Kind.HUNDRED)) {
            at += 2;
            take(Numeral.Kind.LINK);
            return true;
        }
        return false;
    }

    /// A part below one thousand, or a figure.
    private @Nullable Section section(boolean isTail) {
        if (at >= to) {
            return null;
        }
        if (u.word(at).isFigure()) {
            return figure();
        }
        int mark = at;
        int d = digit(at);
        if (d >= 0 && Numeral.is(u, at + 1, Numeral.Kind.HUNDRED) && at + 1 < to) {
            at += 2;
            return new Section(BigDecimal.valueOf(d * 100L + belowHundred()), Shape.HUNDREDS);
        }
        if (Numeral.is(u, at, Numeral.Kind.HUNDRED) && !isTail) {
            at++;
            return new Section(BigDecimal.valueOf(100L + belowHundred()), Shape.HUNDREDS);
        }
        int small = tens();
        if (small >= 0) {
            boolean oneWord = at - mark == 1;
            boolean pair = !oneWord && digit(mark) >= 0 && digit(mark + 1) >= 0 && at - mark == 2;
            BigDecimal value = BigDecimal.valueOf(small);
            Shape shape = oneWord && small < 10 ? Shape.DIGIT : pair ? Shape.PAIR : Shape.TENS;
            return isTail ? new Section(value, shape) : decimals(value, shape);
        }
        at = mark;
        return null;
    }

    private Section decimals(BigDecimal whole, Shape shape) {
        if (!Numeral.is(u, at, Numeral.Kind.POINT) || at + 1 >= to) {
            return new Section(whole, shape);
        }
        int mark = at;
        at++;
        StringBuilder fraction = new StringBuilder();
        if (u.word(at).isFigure() && Figures.isPlain(u.word(at).folded())) {
            fraction.append(u.word(at++).folded());
        } else {
            while (at < to && fraction.length() < 4) {
                int d = digit(at);
                if (d < 0 || (fraction.length() > 0 && Units.isUnitAt(u, at, to))) {
                    int ten = fraction.isEmpty() ? tens() : -1;
                    if (ten > 0) {
                        fraction.append(ten);
                    }
                    break;
                }
                if (fraction.isEmpty() && Numeral.is(u, at + 1, Numeral.Kind.TENS)) {
                    fraction.append(tens());
                    break;
                }
                fraction.append(d);
                at++;
            }
        }
        if (fraction.isEmpty()) {
            at = mark;
            return new Section(whole, shape);
        }
        return new Section(new BigDecimal(whole.toPlainString() + "." + fraction), Shape.WORDS);
    }

    private @Nullable Section figure() {
        Optional<BigDecimal> value = Figures.number(u.word(at).folded());
        if (value.isEmpty()) {
            return null;
        }
        String said = u.word(at).folded();
        at++;
        Shape shape = switch (said.length()) {
            case 1 -> Shape.DIGIT;
            case 2 -> Shape.PAIR;
            case 3 -> Shape.HUNDREDS;
            default -> Shape.WORDS;
        };
        if (Figures.isPlain(said) && said.length() <= 2 && Numeral.is(u, at, Numeral.Kind.HUNDRED)) {
            at++;
            return new Section(
                    value.get().multiply(BigDecimal.valueOf(100)).add(BigDecimal.valueOf(belowHundred())),
                    Shape.HUNDREDS);
        }
        return Figures.isPlain(said) ? decimals(value.get(), shape) : new Section(value.get(), shape);
    }

    /// What may follow `trăm`: "hai lăm", "lẻ năm", "hai" (for twenty), "rưỡi", "50".
    private int belowHundred() {
        if (at >= to || u.brokenBefore(at)) {
            return 0;
        }
        if (take(Numeral.Kind.HALF)) {
            return 50;
        }
        if (Numeral.is(u, at, Numeral.Kind.LINK)) {
            int d = digit(at + 1);
            if (d >= 0 && at + 1 < to) {
                at += 2;
                return d;
            }
            return 0;
        }
        if (u.word(at).isFigure()
                && Figures.isPlain(u.word(at).folded())
                && u.word(at).folded().length() <= 2) {
            int figure = Integer.parseInt(u.word(at).folded());
            if (Units.isUnitAt(u, at + 1, to)) {
                return 0;
            }
            at++;
            return figure;
        }
        int mark = at;
        if (digit(at) > 0 && yearsFollow && Units.isYear(u, at) && Units.isUnitAt(u, at, to)) {
            return 0;
        }
        int small = tens();
        if (small < 0) {
            at = mark;
            return 0;
        }
        if (at - mark == 1 && small < 10) {
            if (Units.isUnitAt(u, at, to)) {
                at = mark;
                return 0;
            }
            return small * 10;
        }
        return small;
    }

    /// Below one hundred, in words; -1 if there is nothing.
    private int tens() {
        if (at >= to) {
            return -1;
        }
        Numeral n = Numeral.at(u, at);
        if (n == null) {
            return -1;
        }
        return switch (n.kind()) {
            case TEN -> {
                at++;
                yield 10 + unitDigit(true);
            }
            case TENS -> u.unmarked() ? unmarkedTen() : -1;
            case SHORT_TENS -> {
                if (digit(at + 1) < 1) {
                    yield -1;
                }
                at++;
                yield (int) n.amount() + unitDigit(true);
            }
            case DIGIT -> fromDigit((int) n.amount());
            case HUNDRED, LINK, HALF, POINT, SCALE -> -1;
        };
    }

    private int unmarkedTen() {
        at++;
        return 10 + unitDigit(true);
    }

    private int fromDigit(int d) {
        at++;
        boolean together = at < to && !u.brokenBefore(at);
        boolean tens = together && Numeral.is(u, at, Numeral.Kind.TENS);
        if (tens || (together && d > 1 && Numeral.is(u, at, Numeral.Kind.TEN))) {
            at++;
            return take(Numeral.Kind.HALF) ? d * 10 + 5 : d * 10 + unitDigit(true);
        }
        int second = d > 0 ? unitDigit(false) : 0;
        return second > 0 ? d * 10 + second : d;
    }

    /// The digit after tens. Without `mươi` ("hai lăm", "ba sáu") a plain `năm` is more often a year or a new number.
    private int unitDigit(boolean afterTens) {
        int d = digit(at);
        if (d < 1 || at >= to || u.brokenBefore(at)) {
            return 0;
        }
        if (Units.isYear(u, at)) {
            boolean scaleFollows = at + 1 < to && (isScale(at + 1) || Numeral.is(u, at + 1, Numeral.Kind.HUNDRED));
            boolean unitFollows = Units.isUnitAt(u, at + 1, to) && !Units.isMonthOrDay(u, at + 1);
            boolean countsMonths = afterTens && Units.isMonthOrDay(u, at + 1) && !Numeral.isDigit(u, at + 2);
            boolean five = scaleFollows || unitFollows || countsMonths || (afterTens && !yearsFollow);
            if (!five) {
                return 0;
            }
        } else if (!afterTens && Numeral.is(u, at + 1, Numeral.Kind.TENS)) {
            return 0;
        } else if (Numeral.is(u, at + 1, Numeral.Kind.HUNDRED) && at + 1 < to) {
            return 0;
        }
        at++;
        return d;
    }

    private long scales() {
        long scale = 1;
        while (at < to && isScale(at) && !u.brokenBefore(at)) {
            Numeral n = Numeral.at(u, at);
            if (n == null || (scale > 1 && n.amount() < 1_000_000_000L)) {
                break;
            }
            scale *= n.amount();
            at++;
            if (scale > 1_000_000_000L) {
                break;
            }
        }
        return scale;
    }

    /// "triệu hai", "tỷ rưỡi": a scale alone is a number only with a tail.
    private boolean tailFollows(int i) {
        return i < to && !u.brokenBefore(i) && (digit(i) > 0 || Numeral.is(u, i, Numeral.Kind.HALF));
    }

    private boolean isScale(int i) {
        return i < to && Numeral.is(u, i, Numeral.Kind.SCALE);
    }

    private boolean take(Numeral.Kind kind) {
        if (at < to && Numeral.is(u, at, kind) && !u.brokenBefore(at)) {
            at++;
            return true;
        }
        return false;
    }

    private int digit(int i) {
        Numeral n = i < to ? Numeral.at(u, i) : null;
        return n != null && n.is(Numeral.Kind.DIGIT) ? (int) n.amount() : -1;
    }
}
