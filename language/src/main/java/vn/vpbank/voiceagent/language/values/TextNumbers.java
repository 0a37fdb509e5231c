package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Numbers within free text, in figures where a clerk would write figures: dates, sums, counts; never in names or set
/// phrases ("ba mẹ").
final class TextNumbers {
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
            "khách",
            "bao",
            "thùng",
            "máy",
            "phòng",
            "chỗ",
            "xe",
            "buổi");
    /// Number words that mean nothing else beside a noun.
    private static final Lexicon COUNTS = Lexicon.of("hai", "bốn", "sáu", "bảy", "tám", "chín", "mười");
    private static final Lexicon PERCENT = Lexicon.of("phần trăm", "%");
    private static final Lexicon NUMBER = Lexicon.of("số");
    /// Things that are told apart by a number after them.
    private static final Lexicon NUMBERED = Lexicon.of(
            "số",
            "tầng",
            "lầu",
            "phòng",
            "bàn",
            "học kỳ",
            "kỳ",
            "quý",
            "lớp",
            "khối",
            "ca",
            "đợt",
            "kho",
            "cổng",
            "kệ",
            "ngăn",
            "cửa",
            "làn",
            "bến",
            "tuyến",
            "típ",
            "tuýp",
            "type",
            "cấp",
            "độ",
            "giai đoạn",
            "lần",
            "hạng",
            "mức");
    /// What is never counted but spoken of as a pair or a set.
    private static final Lexicon SETS = Lexicon.of(
            "bên",
            "mẹ",
            "vợ",
            "vợ chồng",
            "chiều",
            "mặt",
            "đầu",
            "miền",
            "mùa",
            "phía",
            "mẹ con",
            "bố con",
            "anh em",
            "chị em",
            "ông bà",
            "đứa",
            "bé",
            "cháu",
            "con",
            "nhà",
            "tay",
            "chân",
            "mắt",
            "tai",
            "ta",
            "đời",
            "lúa",
            "chỉ");
    /// Years of four figures, which are said in three words at least.
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final LocalDate ANY_DAY = LocalDate.of(2030, 1, 1);

    private TextNumbers() {}

    /// Writes the number that begins at `i`.
    ///
    /// @return where it ends; `i` if the words there are written as they are said
    static int write(Utterance u, int i, int to, int from, StringBuilder out) {
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
        boolean told = i > from
                && !u.says(i, "khong")
                && NUMBERED.exactlyAt(u, i - 1, i)
                && !(u.has(i + 1) && u.word(i + 1).isFigure());
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
        // "hai máy lạnh và một bếp từ": in a list of counts one is a figure too
        boolean listed = isOne && i > from && u.says(i - 1, "va") && out.chars().anyMatch(Character::isDigit);
        boolean plain = told || listed || counts(u, i, end, to);
        if (plain && (!isOne || listed) && !number.get().scaled() && !PERCENT.at(u, end, to)) {
            out.append(written(number.get()));
            return end;
        }
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

    /// "hai xe lăn", "mười khách ăn chay": a number that can be no name or father, before what it counts.
    private static boolean counts(Utterance u, int i, int end, int to) {
        return end < to
                && !u.brokenBefore(end)
                && COUNTS.exactlyAt(u, i, to)
                && Numeral.at(u, end) == null
                && u.word(end).text().chars().allMatch(Character::isLetter)
                && !SETS.exactlyAt(u, end, to)
                && !NameWords.isGiven(u.word(end))
                && !Names.isSurname(u.word(end));
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
}
