package vn.vpbank.voiceagent.language.values;

import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Where reading a number has got to. The parts of the grammar share one and move it on.
final class NumberCursor {
    final Utterance u;
    final int to;
    /// Where a bare `năm` after a number means years.
    final boolean yearsFollow;
    int at;
    /// After a scale: "chín trăm triệu hai chục năm" is money and then years.
    boolean inTail;

    NumberCursor(Utterance u, int from, int to, boolean yearsFollow) {
        this.u = u;
        this.at = from;
        this.to = to;
        this.yearsFollow = yearsFollow;
    }

    boolean done() {
        return at >= to;
    }

    /// Whether a comma or the like stands before the next word.
    boolean broken() {
        return u.brokenBefore(at);
    }

    boolean is(int i, Numeral.Kind kind) {
        return i < to && Numeral.is(u, i, kind);
    }

    boolean isScale(int i) {
        return is(i, Numeral.Kind.SCALE);
    }

    /// The digit at word `i`; -1 if it is none.
    int digit(int i) {
        @Nullable Numeral n = i < to ? Numeral.at(u, i) : null;
        return n != null && n.is(Numeral.Kind.DIGIT) ? (int) n.amount() : -1;
    }

    boolean take(Numeral.Kind kind) {
        if (is(at, kind) && !broken()) {
            at++;
            return true;
        }
        return false;
    }

    /// "two thousand and five": English before the rest of a number.
    boolean takeAnd() {
        if (at < to && u.says(at, "and") && (is(at + 1, Numeral.Kind.WHOLE) || digit(at + 1) > 0)) {
            at++;
            return true;
        }
        return false;
    }

    boolean isPlainFigure(int i) {
        return i < to && u.word(i).isFigure() && Figures.isPlain(u.word(i).folded());
    }
}
