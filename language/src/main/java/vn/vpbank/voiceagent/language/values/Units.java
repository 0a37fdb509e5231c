package vn.vpbank.voiceagent.language.values;

import java.util.List;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Words of measure that end a number.
final class Units {
    private static final Word YEAR = Word.of("năm");
    private static final Word PART = Word.of("phần");
    private static final Word MONEY = Word.of("đồng");
    private static final List<Word> TIME = words("tháng", "ngày", "tuần", "quý");
    private static final List<Word> OTHER =
            words("tuổi", "giờ", "phút", "người", "đồng", "đô", "lần", "đêm", "suất", "%");

    private Units() {}

    private static List<Word> words(String... texts) {
        return List.of(texts).stream().map(Word::of).toList();
    }

    static boolean isYear(Utterance u, int i) {
        return u.is(i, YEAR);
    }

    static boolean isMonthOrDay(Utterance u, int i) {
        return TIME.stream().anyMatch(w -> u.is(i, w));
    }

    /// A tail before the currency still belongs to the amount ("hai triệu ba đồng").
    static boolean isMoneyAt(Utterance u, int i) {
        return u.is(i, MONEY);
    }

    private static boolean isPercent(Utterance u, int i) {
        return u.is(i, PART) && Numeral.is(u, i + 1, Numeral.Kind.HUNDRED);
    }

    static boolean isUnitAt(Utterance u, int i, int to) {
        if (i >= to) {
            return false;
        }
        boolean year = isYear(u, i)
                && !Numeral.is(u, i + 1, Numeral.Kind.SCALE)
                && !Numeral.is(u, i + 1, Numeral.Kind.TENS)
                && !Numeral.is(u, i + 1, Numeral.Kind.HUNDRED);
        return year || isMonthOrDay(u, i) || isPercent(u, i) || OTHER.stream().anyMatch(w -> u.is(i, w));
    }
}
