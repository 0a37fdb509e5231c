package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.values.Sections.Section;
import vn.vpbank.voiceagent.language.values.Sections.Shape;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Reads a number as Vietnamese of all regions say it, from the beginning of a span: "ba tỷ rưỡi", "trăm hai",
/// "hai mốt", "triệu hai", "một phẩy năm tỷ", "2 tỷ 3", "ba trăm 50 nghìn", "2.500.000", "hai nghìn năm trăm tỷ".
public final class Numbers {
    /// A number and what its words say about it.
    ///
    /// @param scaled   whether a scale was named (nghìn, triệu, tỷ)
    /// @param doubtful whether its short tail has two customary readings
    public record Reading(int end, BigDecimal value, boolean scaled, boolean doubtful) {
        /// The number without its fraction; `Integer.MAX_VALUE` for any that is greater.
        public int whole() {
            return value.min(MOST).intValue();
        }
    }

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Lexicon HALF_OF = Lexicon.of("nửa", "nữa");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    private final NumberCursor c;
    private BigDecimal total = BigDecimal.ZERO;
    /// The last scale named.
    private long last = Long.MAX_VALUE;
    private boolean scaled;
    private boolean doubtful;

    private Numbers(NumberCursor cursor) {
        this.c = cursor;
    }

    public static Optional<Reading> read(Utterance u, int from, int to) {
        // to the end of the utterance many readers ask for the same number
        return to == u.size() && u.has(from)
                ? u.memo(Utterance.Memo.NUMBER, from, i -> new Numbers(new NumberCursor(u, i, to, false)).number())
                : new Numbers(new NumberCursor(u, from, to, false)).number();
    }

    /// For lengths of time: `năm` right after a number is the unit, never a five.
    public static Optional<Reading> readCount(Utterance u, int from, int to) {
        return new Numbers(new NumberCursor(u, from, to, true)).number();
    }

    private Optional<Reading> number() {
        int from = c.at;
        if (HALF_OF.at(c.u, c.at, c.to) && c.isScale(c.at + 1)) {
            BigDecimal scale = BigDecimal.valueOf(Numeral.amount(c.u, c.at + 1));
            return Optional.of(new Reading(c.at + 2, HALF.multiply(scale), true, false));
        }
        boolean more = true;
        while (more && !c.done() && (c.at == from || !c.broken())) {
            int mark = c.at;
            more = part();
            c.at = more || c.at > mark ? c.at : mark;
        }
        return c.at == from ? Optional.empty() : Optional.of(new Reading(c.at, total, scaled, doubtful));
    }

    /// Takes a section with its scale, or the tail.
    ///
    /// @return whether more may follow; the cursor stands where it stood if nothing was taken
    private boolean part() {
        int mark = c.at;
        boolean linked = scaled && (c.take(Numeral.Kind.LINK) || c.takeAnd());
        boolean zeroHundred = scaled && !linked && zeroHundred();
        @Nullable Section section = Sections.read(c, scaled);
        if (section == null && c.at == mark && c.isScale(c.at) && !scaled && tailFollows(c.at + 1)) {
            section = new Section(BigDecimal.ONE, Shape.WORDS);
        }
        if (section == null) {
            c.at = mark;
            return false;
        }
        long scale = scales();
        if (scale > 1) {
            return scaled(section.value(), scale, mark);
        }
        if (!scaled) {
            total = section.value();
            // "hai mươi rưỡi", "một trăm linh tám rưỡi"
            if ((total.compareTo(HUNDRED) < 0 || c.is(c.at - 2, Numeral.Kind.LINK)) && c.take(Numeral.Kind.HALF)) {
                total = total.add(HALF);
            }
        } else if (!linked && !zeroHundred && (section.value().signum() == 0 || startsAnotherValue(section))) {
            // "chín trăm triệu | không có …"
            c.at = mark;
        } else {
            // "ba nghìn hai trăm linh năm phẩy năm"
            total = Sections.decimals(c, total.add(tail(section, linked || zeroHundred)), Shape.WORDS)
                    .value();
        }
        return false;
    }

    private boolean scaled(BigDecimal section, long scale, int mark) {
        if (scale >= last) {
            // "hai nghìn năm trăm tỷ": what came before counts billions too
            boolean thousandsOfBillions = scale == BILLION && last == THOUSAND;
            if (!thousandsOfBillions) {
                c.at = mark;
                return false;
            }
            total = total.add(section).multiply(BigDecimal.valueOf(BILLION));
        } else {
            total = total.add(section.multiply(BigDecimal.valueOf(scale)));
        }
        last = scale;
        scaled = true;
        if (!c.take(Numeral.Kind.HALF)) {
            return true;
        }
        total = total.add(HALF.multiply(BigDecimal.valueOf(scale)));
        if (scale == THOUSAND && c.isScale(c.at) && Numeral.amount(c.u, c.at) == BILLION) {
            c.at++;
            total = total.multiply(BigDecimal.valueOf(BILLION));
        }
        return false;
    }

    /// "hai tỷ năm năm": the tail belongs to the next value if a unit of its own follows.
    private boolean startsAnotherValue(Section section) {
        return section.value().signum() > 0
                && section.value().compareTo(HUNDRED) < 0
                && !c.broken()
                && ((Units.isUnitAt(c.u, c.at, c.to) && !Units.isMoneyAt(c.u, c.at))
                        || isNameOfDigits()
                        || isEachTerm(section));
    }

    /// "tám trăm nghìn | một kỳ", but "một tỷ hai kỳ hạn".
    private boolean isEachTerm(Section section) {
        return section.value().compareTo(BigDecimal.ONE) == 0 && c.u.says(c.at, "ky") && !c.u.says(c.at + 1, "han");
    }

    /// "… nghìn bốn số cuối thẻ …": how many digits of something are asked for.
    private boolean isNameOfDigits() {
        return c.u.says(c.at, "so") && (c.u.says(c.at + 1, "cuoi") || c.u.says(c.at + 1, "dau"));
    }

    private BigDecimal tail(Section section, boolean plain) {
        if (plain) {
            return section.value();
        }
        long unit = switch (section.shape()) {
            case DIGIT -> last / 10;
            case PAIR -> last == THOUSAND ? 1 : last / 100;
            case TENS -> last == THOUSAND ? 1 : last / THOUSAND;
            case HUNDREDS -> last / THOUSAND;
            case WORDS -> 1;
        };
        doubtful |= last >= MILLION && (section.shape() == Shape.TENS || section.shape() == Shape.PAIR);
        return section.value().multiply(BigDecimal.valueOf(Math.max(1, unit)));
    }

    private boolean zeroHundred() {
        if (c.digit(c.at) == 0 && c.is(c.at + 1, Numeral.Kind.HUNDRED)) {
            c.at += 2;
            c.take(Numeral.Kind.LINK);
            return true;
        }
        return false;
    }

    private long scales() {
        long scale = 1;
        while (c.isScale(c.at) && !c.broken()) {
            long amount = Numeral.amount(c.u, c.at);
            if (scale > 1 && amount < BILLION) {
                break;
            }
            scale *= amount;
            c.at++;
            if (scale > BILLION) {
                break;
            }
        }
        return scale;
    }

    /// "triệu hai", "tỷ rưỡi": a scale alone is a number only with a tail.
    private boolean tailFollows(int i) {
        return i < c.to && !c.u.brokenBefore(i) && (c.digit(i) > 0 || c.is(i, Numeral.Kind.HALF));
    }
}
