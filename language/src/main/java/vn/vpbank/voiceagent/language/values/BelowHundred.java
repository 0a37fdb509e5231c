package vn.vpbank.voiceagent.language.values;

import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// The part of a number below one hundred: "hai mươi lăm", "hai lăm", "mười một", "hăm mốt", and what may follow
/// `trăm`.
final class BelowHundred {
    private static final Word ONE = Word.of("một");

    private BelowHundred() {}

    /// @return -1, and the cursor anywhere, if there is no such number
    static int read(NumberCursor c) {
        Numeral n = c.done() ? null : Numeral.at(c.u, c.at);
        if (n == null) {
            return -1;
        }
        return switch (n.kind()) {
            case TEN -> ten(c);
            case TENS -> c.u.unmarked() || isDozen(c) ? ten(c) : -1;
            case SHORT_TENS -> {
                if (c.digit(c.at + 1) < 1) {
                    yield -1;
                }
                // nobody says "hăm" for twenty by itself, so "hăm năm" is 25 and no years
                int digit = c.digit(c.at + 1);
                c.at += 2;
                yield (int) n.amount() + digit;
            }
            case DIGIT -> fromDigit(c, (int) n.amount());
            case WHOLE -> {
                int digit = n.amount() < 20 ? -1 : c.digit(c.at + 1);
                c.at += digit > 0 ? 2 : 1;
                yield (int) n.amount() + Math.max(digit, 0);
            }
            case HUNDRED, LINK, HALF, POINT, SCALE -> -1;
        };
    }

    /// What may follow `trăm`: "hai lăm", "lẻ năm", "hai" (for twenty), "rưỡi", "50".
    static int afterHundred(NumberCursor c) {
        if (c.done() || c.broken()) {
            return 0;
        }
        if (c.take(Numeral.Kind.HALF)) {
            return 50;
        }
        if (c.is(c.at, Numeral.Kind.LINK)) {
            int d = c.digit(c.at + 1);
            c.at += d >= 0 ? 2 : 0;
            return Math.max(d, 0);
        }
        if (c.takeAnd()) {
            return read(c);
        }
        if (c.isPlainFigure(c.at) && c.u.word(c.at).folded().length() <= 2) {
            return Units.isUnitAt(c.u, c.at + 1, c.to)
                    ? 0
                    : Integer.parseInt(c.u.word(c.at++).folded());
        }
        boolean yearsNext = c.digit(c.at) > 0 && c.yearsFollow && Units.isYear(c.u, c.at);
        if (yearsNext && Units.isUnitAt(c.u, c.at, c.to)) {
            return 0;
        }
        int mark = c.at;
        int small = read(c);
        boolean oneDigit = c.at - mark == 1 && small < 10;
        if (small < 0 || (oneDigit && Units.isUnitAt(c.u, c.at, c.to))) {
            c.at = mark;
            return 0;
        }
        return oneDigit ? small * 10 : small;
    }

    private static int ten(NumberCursor c) {
        c.at++;
        return 10 + unitDigit(c, true);
    }

    /// "chục triệu", "chục năm": ten by itself, where something counted follows.
    private static boolean isDozen(NumberCursor c) {
        return c.u.word(c.at).folded().equals("chuc") && (c.isScale(c.at + 1) || Units.isUnitAt(c.u, c.at + 1, c.to));
    }

    private static int fromDigit(NumberCursor c, int d) {
        c.at++;
        boolean together = !c.done() && !c.broken();
        boolean tens = together && c.is(c.at, Numeral.Kind.TENS);
        if (tens || (together && d > 1 && c.is(c.at, Numeral.Kind.TEN))) {
            c.at++;
            return c.take(Numeral.Kind.HALF) ? d * 10 + 5 : d * 10 + unitDigit(c, true);
        }
        int second = d > 0 ? unitDigit(c, false) : 0;
        return second > 0 ? d * 10 + second : d;
    }

    /// The digit after tens. Without `mươi` ("hai lăm", "ba sáu") a plain `năm` is more often a year or a new number.
    private static int unitDigit(NumberCursor c, boolean afterTens) {
        int d = c.digit(c.at);
        if (d < 1 || c.broken()) {
            return 0;
        }
        Utterance u = c.u;
        if (!afterTens && u.is(c.at, ONE) && Units.isUnitAt(u, c.at + 1, c.to)) {
            // "tỷ hai một tháng": one month, for 21 is "hai mốt"
            return 0;
        }
        if (Units.isYear(u, c.at)) {
            // "bảy năm, người phụ trách …": what comes after a pause is not counted
            boolean joined = !u.brokenBefore(c.at + 1);
            boolean scaleFollows = joined && (c.isScale(c.at + 1) || c.is(c.at + 1, Numeral.Kind.HUNDRED));
            boolean unitFollows = joined && Units.isUnitAt(u, c.at + 1, c.to) && !Units.isMonthOrDay(u, c.at + 1);
            boolean countsMonths = afterTens && Units.isMonthOrDay(u, c.at + 1) && !Numeral.isDigit(u, c.at + 2);
            if (!scaleFollows && !unitFollows && !countsMonths && !(afterTens && !c.yearsFollow && !c.inTail)) {
                return 0;
            }
        } else if (c.is(c.at + 1, Numeral.Kind.HUNDRED) || (!afterTens && Numeral.is(u, c.at + 1, Numeral.Kind.TENS))) {
            return 0;
        }
        c.at++;
        return d;
    }
}
