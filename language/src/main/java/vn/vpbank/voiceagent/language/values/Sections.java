package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parts between the scales of a number: "ba trăm hai mươi" of "ba trăm hai mươi triệu", a figure, a decimal.
final class Sections {
    /// How it was said; a tail's size depends on it ("hai tỷ ba": three hundred million).
    enum Shape {
        DIGIT,
        PAIR,
        TENS,
        HUNDREDS,
        WORDS
    }

    record Section(BigDecimal value, Shape shape) {}

    private static final int MOST_DECIMALS = 4;
    private static final int FIFTY = 50;

    private Sections() {}

    /// A part below one thousand, or a figure; null, and the cursor unmoved, if there is none.
    static @Nullable Section read(NumberCursor c, boolean isTail) {
        if (c.done()) {
            return null;
        }
        c.inTail = isTail;
        if (c.u.word(c.at).isFigure()) {
            return figure(c, isTail);
        }
        int mark = c.at;
        int d = c.digit(c.at);
        if (d >= 0 && c.is(c.at + 1, Numeral.Kind.HUNDRED)) {
            c.at += 2;
            return withDecimals(c, hundreds(c, d), isTail);
        }
        if (c.is(c.at, Numeral.Kind.HUNDRED) && !isTail) {
            c.at++;
            return withDecimals(c, hundreds(c, 1), isTail);
        }
        int small = BelowHundred.read(c);
        if (small < 0) {
            c.at = mark;
            return null;
        }
        int words = c.at - mark;
        boolean pair = words == 2 && c.digit(mark) >= 0 && c.digit(mark + 1) >= 0;
        Shape shape = words == 1 && small < 10 ? Shape.DIGIT : pair ? Shape.PAIR : Shape.TENS;
        BigDecimal value = BigDecimal.valueOf(small);
        return isTail ? new Section(value, shape) : decimals(c, value, shape);
    }

    private static Section hundreds(NumberCursor c, int hundreds) {
        // "trăm rưỡi", "hai trăm rưỡi (triệu)"
        int rest = c.take(Numeral.Kind.HALF) ? FIFTY : BelowHundred.afterHundred(c);
        return new Section(BigDecimal.valueOf(hundreds * 100L + rest), Shape.HUNDREDS);
    }

    private static Section withDecimals(NumberCursor c, Section whole, boolean isTail) {
        return isTail ? whole : decimals(c, whole.value(), whole.shape());
    }

    static Section decimals(NumberCursor c, BigDecimal whole, Shape shape) {
        int mark = c.at;
        if (!c.is(c.at, Numeral.Kind.POINT) || c.at + 1 >= c.to) {
            return new Section(whole, shape);
        }
        c.at++;
        String fraction = c.isPlainFigure(c.at) ? c.u.word(c.at++).folded() : spokenFraction(c);
        if (fraction.isEmpty()) {
            c.at = mark;
            return new Section(whole, shape);
        }
        return new Section(new BigDecimal(whole.toPlainString() + "." + fraction), Shape.WORDS);
    }

    /// "năm phẩy bảy lăm | một năm": a rate for each year.
    private static boolean isPerPeriod(NumberCursor c) {
        return c.digit(c.at) == 1
                && (c.u.says(c.at + 1, "nam") || c.u.says(c.at + 1, "thang") || c.u.says(c.at + 1, "ngay"));
    }

    /// Digit by digit ("không năm"), or as a number of tens ("hai mươi lăm", "bảy lăm").
    private static String spokenFraction(NumberCursor c) {
        int mark = c.at;
        if (!c.is(c.at, Numeral.Kind.DIGIT) || c.is(c.at + 1, Numeral.Kind.TENS)) {
            int tens = BelowHundred.read(c);
            c.at = tens > 0 ? c.at : mark;
            return tens > 0 ? "" + tens : "";
        }
        StringBuilder fraction = new StringBuilder();
        while (fraction.length() < MOST_DECIMALS) {
            int d = isPerPeriod(c) ? -1 : c.digit(c.at);
            boolean endsHere = fraction.length() > 0
                    && (c.broken() || (Units.isUnitAt(c.u, c.at, c.to) && !Units.isUnitAt(c.u, c.at + 1, c.to)));
            if (d < 0 || endsHere) {
                break;
            }
            fraction.append(d);
            c.at++;
        }
        return fraction.toString();
    }

    private static @Nullable Section figure(NumberCursor c, boolean isTail) {
        String said = c.u.word(c.at).folded();
        Optional<BigDecimal> value = Figures.number(said);
        if (value.isEmpty()) {
            return null;
        }
        c.at++;
        if (!Figures.isPlain(said)) {
            return new Section(value.get(), Shape.WORDS);
        }
        if (!isTail && said.length() <= 3 && !said.startsWith("0") && groupFollows(c)) {
            StringBuilder digits = new StringBuilder(said);
            while (groupFollows(c)) {
                digits.append(c.u.word(c.at++).folded());
            }
            return new Section(new BigDecimal(digits.toString()), Shape.WORDS);
        }
        if (said.length() <= 2 && c.take(Numeral.Kind.HUNDRED)) {
            return hundreds(c, value.get().intValue());
        }
        return decimals(
                c,
                value.get(),
                switch (said.length()) {
                    case 1 -> Shape.DIGIT;
                    case 2 -> Shape.PAIR;
                    case 3 -> Shape.HUNDREDS;
                    default -> Shape.WORDS;
                });
    }

    /// "350 000 000": thousands parted by blanks.
    private static boolean groupFollows(NumberCursor c) {
        return c.isPlainFigure(c.at) && !c.broken() && c.u.word(c.at).folded().length() == 3;
    }
}
