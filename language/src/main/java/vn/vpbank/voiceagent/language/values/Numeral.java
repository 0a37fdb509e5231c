package vn.vpbank.voiceagent.language.values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// What one word means where a number is expected.
///
/// @param amount the figure, or the factor of a scale
record Numeral(Kind kind, long amount) {
    enum Kind {
        DIGIT,
        TEN,
        /// Times ten, and ten by itself in text without marks.
        TENS,
        /// `hăm` and `băm`: twenty and thirty, with a digit to follow.
        SHORT_TENS,
        /// Ten to ninety in one English word, a digit may follow from twenty on: "thirty five".
        WHOLE,
        HUNDRED,
        LINK,
        HALF,
        POINT,
        SCALE
    }

    private static final Map<String, Numeral> EXACT = new HashMap<>();
    private static final Map<String, Numeral> UNMARKED = new HashMap<>();
    private static final Set<String> NOT_BY_SOUND = new HashSet<>();
    private static final Map<String, Numeral> BY_SOUND = new HashMap<>();

    static {
        for (Vocabulary.Entry entry : Vocabulary.read("numbers.txt")) {
            Word word = Word.of(entry.phrase());
            if (entry.meaning().equals("none")) {
                NOT_BY_SOUND.add(word.spelling());
                continue;
            }
            if (entry.meaning().equals("unmarked")) {
                UNMARKED.remove(word.folded());
                continue;
            }
            Numeral numeral = parse(entry.meaning());
            EXACT.put(word.spelling(), numeral);
            UNMARKED.putIfAbsent(word.folded(), numeral);
            BY_SOUND.putIfAbsent(word.hearing(), numeral);
        }
        UNMARKED.put("muoi", new Numeral(Kind.TENS, 10));
    }

    private static Numeral parse(String meaning) {
        return switch (meaning) {
            case "10" -> new Numeral(Kind.TEN, 10);
            case "20", "30" -> new Numeral(Kind.SHORT_TENS, Long.parseLong(meaning));
            case "x10" -> new Numeral(Kind.TENS, 10);
            case "x100" -> new Numeral(Kind.HUNDRED, 100);
            case "link" -> new Numeral(Kind.LINK, 0);
            case "half" -> new Numeral(Kind.HALF, 0);
            case "point" -> new Numeral(Kind.POINT, 0);
            case "k" -> new Numeral(Kind.SCALE, 1_000);
            case "10k" -> new Numeral(Kind.SCALE, 10_000);
            case "m" -> new Numeral(Kind.SCALE, 1_000_000);
            case "b" -> new Numeral(Kind.SCALE, 1_000_000_000);
            default ->
                meaning.startsWith("whole ")
                        ? new Numeral(Kind.WHOLE, Long.parseLong(meaning.substring("whole ".length())))
                        : new Numeral(Kind.DIGIT, Long.parseLong(meaning));
        };
    }

    private static final Set<String> RATIOS = Set.of("lê5", "gia2", "suât2", "trong5");
    private static final Numeral TEN_IN_ENGLISH = new Numeral(Kind.WHOLE, 10);
    private static final Set<String> COUNTED_IN_ENGLISH =
            Set.of("thousand", "million", "billion", "months", "years", "days", "percent", "people");

    /// Stands for "no numeral" in what an utterance keeps.
    private static final Numeral NONE = new Numeral(Kind.POINT, -1);

    /// The numeral at word `i`, or null if the word is none.
    static @Nullable Numeral at(Utterance u, int i) {
        if (!u.has(i)) {
            return null;
        }
        Numeral found = u.memo(Utterance.Memo.NUMERAL, i, k -> {
            Numeral numeral = isRatio(u, k) ? null : isTen(u, k) ? TEN_IN_ENGLISH : find(u, u.word(k));
            numeral = numeral == null ? amid(u, k) : numeral;
            return numeral == null ? NONE : numeral;
        });
        return found.amount < 0 ? null : found;
    }

    /// "ten" is a number before what English counts with it; else it is "tên" without marks.
    private static boolean isTen(Utterance u, int i) {
        return u.says(i, "ten")
                && u.has(i + 1)
                && COUNTED_IN_ENGLISH.contains(u.word(i + 1).folded());
    }

    /// "tỷ lệ", "tỷ giá", "tỷ suất": no billion.
    private static boolean isRatio(Utterance u, int i) {
        return u.has(i + 1)
                && (u.says(i, "ty") || u.says(i, "ti"))
                && RATIOS.contains(u.word(i + 1).spelling())
                && !u.brokenBefore(i + 1);
    }

    /// A word that is none by itself, between a digit and a scale ("hai trục triệu"), is what it sounds like.
    private static @Nullable Numeral amid(Utterance u, int i) {
        Word word = u.word(i);
        if (!NOT_BY_SOUND.contains(word.spelling()) || !u.has(i - 1) || !u.has(i + 1)) {
            return null;
        }
        Numeral before = find(u, u.word(i - 1));
        Numeral after = find(u, u.word(i + 1));
        boolean amid = before != null && before.kind == Kind.DIGIT && after != null && after.kind == Kind.SCALE;
        return amid ? BY_SOUND.get(word.hearing()) : null;
    }

    private static @Nullable Numeral find(Utterance u, Word word) {
        Numeral exact = EXACT.get(word.spelling());
        if (exact != null) {
            return exact;
        }
        if (word.plain()) {
            return u.unmarked() ? UNMARKED.get(word.folded()) : null;
        }
        return NOT_BY_SOUND.contains(word.spelling()) ? null : BY_SOUND.get(word.hearing());
    }

    static boolean isDigit(Utterance u, int i) {
        Numeral numeral = at(u, i);
        return numeral != null && numeral.kind == Kind.DIGIT;
    }

    static long amount(Utterance u, int i) {
        Numeral numeral = at(u, i);
        return numeral == null ? -1 : numeral.amount;
    }

    static boolean is(Utterance u, int i, Kind kind) {
        Numeral numeral = at(u, i);
        return numeral != null && numeral.kind == kind;
    }

    /// Whether the word is a number word by its exact spelling.
    static boolean isExact(Utterance u, int i) {
        return u.has(i) && at(u, i) != null && (EXACT.containsKey(u.word(i).spelling()) || u.unmarked());
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// Costs of reading by sound are small but not nothing.
    static double cost(Utterance u, int from, int to) {
        double cost = 0;
        for (int i = from; i < to; i++) {
            if (at(u, i) != null && !isExact(u, i)) {
                cost += Sound.SIMILAR / 2;
            }
        }
        return cost;
    }
}
