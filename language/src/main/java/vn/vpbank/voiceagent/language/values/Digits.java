package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Reads a string of digits the way people dictate them: digit by digit, in tens ("ba mươi bảy", "tám mốt"), in
/// hundreds, repeated ("ba số chín"), or in figures. Where the words have two readings ("hai mươi ba": 23 or 203) all
/// are kept; the length a field wants chooses.
public final class Digits {
    /// @param end     after the last word of the run
    /// @param strings all readings, the most natural first
    public record Run(int end, List<String> strings) {}

    private static final Pattern JOINTS = Pattern.compile("[.\\-+/()]");
    /// Forms that only the unit after tens has.
    private static final Set<String> ENDINGS = Set.of("lăm0", "môt2", "nhăm0");

    private static final int MOST_READINGS = 12;
    /// Digits of the longest number of anything.
    private static final int LONGEST = 40;
    private static final int WHOLE = 8;
    private static final Lexicon TIMES = Lexicon.of("số", "con", "chữ số");
    /// Words before a digit that is said once and stands several times.
    private static final List<Map.Entry<String[], Integer>> REPEATING = List.of(
            Map.entry(new String[] {"kép", "đôi", "cặp"}, 2),
            Map.entry(new String[] {"tam hoa", "ba con"}, 3),
            Map.entry(new String[] {"tứ quý", "tứ quí"}, 4),
            Map.entry(new String[] {"ngũ quý", "ngũ quí"}, 5),
            Map.entry(new String[] {"lục quý", "lục quí"}, 6));
    private static final List<Map.Entry<Lexicon, Integer>> REPEATED = REPEATING.stream()
            .map(e -> Map.entry(Lexicon.of(e.getKey()), e.getValue()))
            .toList();
    /// All of them: most words begin none.
    private static final Lexicon ANY_REPEATED =
            Lexicon.of(REPEATING.stream().flatMap(e -> Stream.of(e.getKey())).toArray(String[]::new));
    private static final Lexicon FILLERS = Lexicon.of(
            "rồi", "rồi đến", "tiếp theo là", "tiếp là", "xong", "à", "ờ", "ừm", "-", "gạch", "gạch ngang", "gạch nối");
    private static final Lexicon PLUS = Lexicon.of("cộng", "dấu cộng");

    /// What people do not want, right after "không".
    private static final Set<String> DENIED =
            Set.of("nhan", "can", "muon", "dang", "dung", "lay", "xin", "phai", "duoc", "gui", "cho", "su", "tham");

    private Digits() {}

    /// Reads the longest run at `from`; its end is `from` if there is none.
    public static Run read(Utterance u, int from, int to) {
        // to the end of the utterance many readers ask for the same run
        return to == u.size() && u.has(from)
                ? u.memo(Utterance.Memo.DIGITS, from, i -> read(u, i, to, LONGEST))
                : read(u, from, to, LONGEST);
    }

    /// @param most digits to read at most; a run that could stop at this length does
    static Run read(Utterance u, int from, int to, int most) {
        List<String> readings = List.of("");
        int i = PLUS.skip(u, from, to);
        int end = from;
        while (i < to) {
            Piece piece = end > from && (denies(u, i) || isWhole(u, i)) ? null : piece(u, i, to);
            if (piece == null) {
                int next = end > from ? FILLERS.skip(u, i, to) : i;
                if (next == i || next >= to || piece(u, next, to) == null) {
                    break;
                }
                i = next;
                continue;
            }
            List<String> longer = join(readings, piece.strings);
            if (longer.stream().allMatch(s -> s.length() > most)) {
                break;
            }
            readings = longer;
            i = piece.end;
            end = i;
        }
        return end == from ? new Run(from, List.of()) : new Run(end, readings);
    }

    /// "0451000338812 | ba triệu tám": after a number printed in one no spoken digit is more of it.
    private static boolean isWhole(Utterance u, int i) {
        String before = u.word(i - 1).folded();
        return before.length() >= WHOLE && Figures.isPlain(before) && !u.word(i).isFigure();
    }

    /// "… không ba, không nhận tin nhắn": the last zero denies what follows.
    static boolean denies(Utterance u, int i) {
        return u.says(i, "khong")
                && u.word(i).tone() == 0
                && u.has(i + 1)
                && DENIED.contains(u.word(i + 1).folded());
    }

    /// A digit, a pair, a hundred or the like, in all its readings.
    record Piece(int end, List<String> strings) {}

    private static List<String> join(List<String> heads, List<String> tails) {
        if (heads.size() == 1 && tails.size() == 1) {
            return List.of(heads.getFirst() + tails.getFirst());
        }
        Set<String> out = new LinkedHashSet<>();
        for (String tail : tails) {
            for (String head : heads) {
                if (out.size() < MOST_READINGS) {
                    out.add(head + tail);
                }
            }
        }
        return List.copyOf(out);
    }

    /// The digits that word `i` begins to tell, or null if it tells none.
    static @Nullable Piece piece(Utterance u, int i, int to) {
        String text = u.word(i).folded();
        if (u.word(i).isFigure() || text.startsWith("+")) {
            String digits = JOINTS.matcher(text).replaceAll("");
            return Figures.isPlain(digits) ? new Piece(i + 1, List.of(digits)) : null;
        }
        Piece repeated = repeated(u, i, to);
        if (repeated != null) {
            return repeated;
        }
        Numeral n = Numeral.at(u, i);
        if (n == null) {
            return null;
        }
        return switch (n.kind()) {
            case DIGIT -> fromDigit(u, i, to, (int) n.amount());
            case TEN -> ten(u, i, to);
            case TENS -> u.unmarked() ? ten(u, i, to) : null;
            case SHORT_TENS ->
                digit(u, i + 1, to) > 0 ? new Piece(i + 2, List.of("" + (n.amount() + digit(u, i + 1, to)))) : null;
            case WHOLE ->
                n.amount() >= 20 && digit(u, i + 1, to) > 0
                        ? new Piece(i + 2, List.of("" + (n.amount() + digit(u, i + 1, to))))
                        : new Piece(i + 1, List.of("" + n.amount()));
            case LINK -> digit(u, i + 1, to) >= 0 ? new Piece(i + 1, List.of("0")) : null;
            case HUNDRED, HALF, POINT, SCALE -> null;
        };
    }

    private static @Nullable Piece repeated(Utterance u, int i, int to) {
        if (!ANY_REPEATED.at(u, i, to)) {
            return null;
        }
        for (Map.Entry<Lexicon, Integer> entry : REPEATED) {
            int next = entry.getKey().skip(u, i, to);
            if (next > i && digit(u, next, to) >= 0) {
                return new Piece(next + 1, List.of(("" + digit(u, next, to)).repeat(entry.getValue())));
            }
        }
        return null;
    }

    private static Piece ten(Utterance u, int i, int to) {
        int d = digit(u, i + 1, to);
        return d > 0 && !isTens(u, i + 2, to)
                ? new Piece(i + 2, List.of("1" + d, "10" + d))
                : new Piece(i + 1, List.of("10"));
    }

    private static Piece fromDigit(Utterance u, int i, int to, int d) {
        if (isTens(u, i + 1, to) && d > 0) {
            int e = digit(u, i + 2, to);
            boolean startsNext = isTens(u, i + 3, to) || Numeral.is(u, i + 3, Numeral.Kind.HUNDRED);
            return e > 0 && !startsNext
                    ? new Piece(i + 3, List.of("" + d + e, d + "0" + e))
                    : new Piece(i + 2, List.of(d + "0"));
        }
        if (i + 1 < to && Numeral.is(u, i + 1, Numeral.Kind.HUNDRED) && d > 0) {
            return hundreds(u, i, to, d);
        }
        if (!u.unmarked()
                && i + 1 < to
                && Numeral.is(u, i + 1, Numeral.Kind.SCALE)
                && d > 0
                && Numeral.amount(u, i + 1) == 1_000) {
            return thousands(u, i, to, d);
        }
        int repeated = d >= 2 && d <= 6 ? TIMES.skip(u, i + 1, to) : i + 1;
        if (repeated > i + 1 && digit(u, repeated, to) >= 0) {
            return new Piece(repeated + 1, List.of(("" + digit(u, repeated, to)).repeat(d)));
        }
        return new Piece(i + 1, List.of("" + d));
    }

    /// "hai nghìn không trăm lẻ một" is 2001, as in a year.
    private static Piece thousands(Utterance u, int i, int to, int d) {
        int next = i + 2;
        boolean noHundred = digit(u, next, to) == 0 && next + 1 < to && Numeral.is(u, next + 1, Numeral.Kind.HUNDRED);
        boolean linked = next < to && Numeral.is(u, next, Numeral.Kind.LINK);
        boolean hundred = digit(u, next, to) > 0 && next + 1 < to && Numeral.is(u, next + 1, Numeral.Kind.HUNDRED);
        Optional<Numbers.Reading> whole =
                noHundred || linked || hundred ? Numbers.read(u, i, Math.min(to, i + 8)) : Optional.empty();
        return whole.filter(n -> n.value().compareTo(BigDecimal.valueOf(10_000)) < 0)
                .map(n -> new Piece(n.end(), List.of(n.value().toBigInteger().toString())))
                .orElse(new Piece(next, List.of(d + "000")));
    }

    private static Piece hundreds(Utterance u, int i, int to, int d) {
        int next = i + 2;
        if (next < to && Numeral.is(u, next, Numeral.Kind.LINK) && digit(u, next + 1, to) >= 0) {
            return new Piece(next + 2, List.of(d + "0" + digit(u, next + 1, to)));
        }
        int e = digit(u, next, to);
        if (e > 0 && isTens(u, next + 1, to)) {
            int f = digit(u, next + 2, to);
            boolean startsNext = isTens(u, next + 3, to) || Numeral.is(u, next + 3, Numeral.Kind.HUNDRED);
            return f > 0 && !startsNext
                    ? new Piece(next + 3, List.of("" + d + e + f, "" + d + e + "0" + f))
                    : new Piece(next + 2, List.of("" + d + e + "0"));
        }
        if (next < to && Numeral.is(u, next, Numeral.Kind.TEN)) {
            int f = digit(u, next + 1, to);
            return f > 0
                    ? new Piece(next + 2, List.of(d + "1" + f, d + "10" + f))
                    : new Piece(next + 1, List.of(d + "10"));
        }
        int unit = digit(u, next + 1, to);
        // "ba trăm bốn lăm": 345
        return e > 0 && unit > 0 && ENDINGS.contains(u.word(next + 1).spelling())
                ? new Piece(next + 2, List.of("" + d + e + unit))
                : new Piece(next, List.of(d + "00"));
    }

    private static boolean isTens(Utterance u, int i, int to) {
        return i < to
                && !u.brokenBefore(i)
                && (Numeral.is(u, i, Numeral.Kind.TENS) || (u.unmarked() && Numeral.is(u, i, Numeral.Kind.TEN)));
    }

    private static int digit(Utterance u, int i, int to) {
        Numeral n = i < to ? Numeral.at(u, i) : null;
        return n != null && n.is(Numeral.Kind.DIGIT) ? (int) n.amount() : -1;
    }

    /// All readings of the run as one list, also those of a bare figure run inside free text.
    static List<String> strings(Utterance u, int from, int to) {
        return new ArrayList<>(read(u, from, to).strings());
    }
}
