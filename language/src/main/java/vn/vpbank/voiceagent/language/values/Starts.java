package vn.vpbank.voiceagent.language.values;

import vn.vpbank.voiceagent.language.words.Utterance;

/// Cheap tests for what may begin at a word, before a reader is asked.
public final class Starts {
    private static final Lexicon DATES = Lexicon.of(
            "ngày", "mùng", "mồng", "hôm", "thứ", "chủ", "chúa", "cuối", "đầu", "sau", "mai", "mốt", "rằm", "bữa",
            "nay", "sáng", "trưa", "chiều", "tối", "đêm", "nửa", "lúc");

    private static final Lexicon HALF = Lexicon.of("nửa");

    private Starts() {}

    /// False behind the last word too: a sentence may end with the name of what is counted.
    public static boolean number(Utterance u, int i) {
        return u.is(Utterance.Question.OPENS_NUMBER, i, k -> opensNumber(u, k));
    }

    private static boolean opensNumber(Utterance u, int i) {
        return u.word(i).isFigure()
                || u.word(i).folded().startsWith("+")
                || (Numeral.at(u, i) != null && !(u.says(i, "tram") && u.says(i - 1, "phan")))
                || HALF.at(u, i, u.size());
    }

    /// Whether one number goes on over the boundary before the word: "ba | chục triệu".
    public static boolean insideNumber(Utterance u, int i) {
        if (i == 0 || !u.has(i) || u.brokenBefore(i)) {
            return false;
        }
        Numeral before = Numeral.at(u, i - 1);
        Numeral after = Numeral.at(u, i);
        return before != null
                && after != null
                && (after.kind() == Numeral.Kind.SCALE
                        || after.kind() == Numeral.Kind.HUNDRED
                        || after.kind() == Numeral.Kind.TENS)
                && (before.kind() == Numeral.Kind.DIGIT
                        || before.kind() == Numeral.Kind.TENS
                        || before.kind() == Numeral.Kind.HUNDRED);
    }

    public static boolean date(Utterance u, int i) {
        return u.is(Utterance.Question.OPENS_DATE, i, k -> DATES.at(u, k, u.size()));
    }
}
