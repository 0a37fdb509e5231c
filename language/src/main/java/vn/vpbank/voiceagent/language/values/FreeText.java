package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Free text as said, with a capital first and digits where a clerk would write digits: dates, amounts, counts; never
/// in names or set phrases ("ba mẹ").
public final class FreeText {
    private static final Lexicon DATE_HEADS = Lexicon.of("ngày", "tháng", "mùng", "quý", "năm");
    private static final Lexicon WEEKDAY = Lexicon.of("thứ");
    private static final Lexicon COUNTED = Lexicon.of(
            "giờ",
            "phút",
            "ngày",
            "tháng",
            "tuần",
            "năm",
            "đồng",
            "người",
            "lần",
            "tuổi",
            "cái",
            "chiếc",
            "bộ",
            "tờ",
            "bản",
            "căn",
            "%",
            "mét",
            "km",
            "kg",
            "m2",
            "tấn",
            "triệu",
            "ký",
            "cổ phiếu",
            "giao dịch",
            "lượt",
            "buổi");
    private static final Lexicon PERCENT = Lexicon.of("phần trăm", "%");
    private static final Lexicon NUMBER = Lexicon.of("số");
    /// Years of four figures, which are said in three words at least.
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;
    private static final LocalDate ANY_DAY = LocalDate.of(2030, 1, 1);
    private static final Lexicon TAIL = Lexicon.of(
            "nhé",
            "nha",
            "ạ",
            "nghen",
            "nghe",
            "hen",
            "nhen",
            "đi nhé",
            "giúp tôi",
            "giùm tôi",
            "giùm",
            "luôn nhé",
            "giúp em",
            "giúp mình",
            "nhá",
            "với ạ",
            "rồi ạ");

    /// In words; a text that is nothing but the name of a place is written as one.
    private static final int LONGEST_PLACE = 4;

    private FreeText() {}

    /// The text that a field holds.
    static String render(Utterance u, int from, int to, ValueSpec spec) {
        return render(u, from, to, spec.kind() == ValueKind.ADDRESS, spec.proper());
    }

    /// A text that may be about anything.
    public static String render(Utterance u, int from, int to) {
        return render(u, from, to, Proper.ANYTHING);
    }

    /// The name of something or somebody of a kind.
    static String render(Utterance u, int from, int to, Proper proper) {
        return render(u, from, to, false, proper);
    }

    private static String render(Utterance u, int from, int to, boolean address, Proper proper) {
        int end = trimmed(u, from, to);
        boolean place = address || (proper == Proper.PLACE && AddressText.isOne(u, from, end));
        if (place || (end - from <= LONGEST_PLACE && Gazetteer.placeEnd(u, from, end) == end && end > from)) {
            return capitalised(AddressText.render(u, from, end));
        }
        boolean[] capitals = ProperNouns.in(u, from, end, proper);
        StringBuilder out = new StringBuilder();
        int i = from;
        int numberEnd = from;
        while (i < end) {
            if (out.length() > 0 && !u.glued(i - 1)) {
                out.append(' ');
            }
            // the word after a number is what it counts: "năm năm" is five years
            boolean counted = i > from && numberEnd == i && Units.isUnitAt(u, i, end);
            int next = counted || capitals[i - from] ? i : number(u, i, end, from, out);
            numberEnd = next > i ? next : numberEnd;
            if (next == i) {
                String word = u.word(i).text();
                out.append(capitals[i - from] ? named(word) : word);
                next = i + 1;
            }
            char mark = u.after(next - 1);
            if (mark != ' ' && next < end) {
                out.append(mark);
            }
            i = next;
        }
        return capitalised(out.toString());
    }

    private static int trimmed(Utterance u, int from, int to) {
        int end = to;
        for (int back = 1; back <= 2; back++) {
            for (int size = 2; size >= 1; size--) {
                if (end - size > from && TAIL.skip(u, end - size, end) == end) {
                    end -= size;
                    break;
                }
            }
        }
        return end;
    }

    private static int number(Utterance u, int i, int to, int from, StringBuilder out) {
        boolean head = i > from && DATE_HEADS.at(u, i - 1, i);
        if (Numeral.at(u, i) == null || u.word(i).isFigure() || (u.unmarked() && !head)) {
            return i;
        }
        if (i > from && WEEKDAY.at(u, i - 1, i)) {
            return i;
        }
        Optional<Years.Reading> year = Units.isYear(u, i) ? year(u, i + 1, to) : Optional.empty();
        if (year.isPresent()) {
            out.append(u.word(i).text()).append(' ').append(year.get().year());
            return year.get().end();
        }
        Digits.Run run = Digits.read(u, i, to);
        boolean numbered = i > from && NUMBER.at(u, i - 1, i);
        if (run.end() - i >= (numbered ? 2 : 4)
                && !run.strings().isEmpty()
                && run.strings().getFirst().length() >= run.end() - i) {
            out.append(run.strings().getFirst());
            return run.end();
        }
        Optional<Numbers.Reading> number = Numbers.readCount(u, i, to);
        if (number.isEmpty()) {
            return i;
        }
        int end = number.get().end();
        boolean oneWord = end - i == 1;
        boolean isOne = oneWord && number.get().value().compareTo(BigDecimal.ONE) == 0;
        boolean counted = COUNTED.at(u, end, to) && !isOne;
        if (!head && !counted && !number.get().scaled() && oneWord && !PERCENT.at(u, end, to)) {
            return i;
        }
        if (!head
                && !counted
                && !number.get().scaled()
                && !PERCENT.at(u, end, to)
                && (isDigits(u, i, end) || number.get().value().compareTo(BigDecimal.TEN) < 0)) {
            return i;
        }
        out.append(written(number.get()));
        if (PERCENT.at(u, end, to)) {
            out.append('%');
            return PERCENT.skip(u, end, to);
        }
        return end;
    }

    /// "năm hai không mười tám".
    private static Optional<Years.Reading> year(Utterance u, int i, int to) {
        return Years.read(u, i, to, Tense.ANY, ANY_DAY)
                .filter(y -> y.end() - i >= 3 && y.year() >= FIRST_YEAR && y.year() <= LAST_YEAR);
    }

    /// "tư bảy": digits side by side, which may be words of a name ("ngã tư Bảy Hiền").
    private static boolean isDigits(Utterance u, int from, int to) {
        return IntStream.range(from, to).allMatch(k -> Numeral.is(u, k, Numeral.Kind.DIGIT));
    }

    private static String written(Numbers.Reading number) {
        BigDecimal value = number.value();
        String[] names = {"tỷ", "triệu", "nghìn"};
        long[] scales = {1_000_000_000L, 1_000_000L, 1_000L};
        if (number.scaled()) {
            for (int k = 0; k < scales.length; k++) {
                BigDecimal scale = BigDecimal.valueOf(scales[k]);
                BigDecimal share = value.divide(scale).stripTrailingZeros();
                if (value.compareTo(scale) >= 0 && share.scale() <= 3) {
                    return share.toPlainString().replace('.', ',') + " " + names[k];
                }
            }
        }
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /// "fpt" can be nothing but letters said one by one.
    private static String named(String word) {
        boolean initials = word.chars().allMatch(c -> "bcdfghklmnpqrstvwxz".indexOf(c) >= 0);
        return initials ? word.toUpperCase(java.util.Locale.ROOT) : capitalised(word);
    }

    private static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
    }
}
