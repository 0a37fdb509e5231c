package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern CONSONANTS = Pattern.compile("[bcdfghklmnpqrstvwxz]+");
    private static final Pattern LETTER_AND_FIGURE = Pattern.compile("(\\d{1,2})?[a-z]\\d{1,2}");
    /// What is told apart by a letter after it.
    private static final Lexicon LETTERED =
            Lexicon.of("bên", "dãy", "khu", "block", "lô", "tòa", "toà", "lớp", "hạng", "loại", "nhóm", "cổng", "tổ");
    /// Consonants that are units or the beginnings of syllables.
    private static final Set<String> WRITTEN_SMALL = Set.of(
            "kg", "km", "cm", "mm", "ml", "mg", "gr", "ct", "tr", "th", "nh", "ng", "ch", "kh", "ph", "gh", "kw", "hz");

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
                out.append(
                        isSign(u, i, from)
                                ? word.toUpperCase(java.util.Locale.ROOT)
                                : capitals[i - from] ? named(word) : word);
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

    /// Where the text ends without the politeness behind it.
    static int trimmed(Utterance u, int from, int to) {
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

    /// "vpn", "N4", "bên A": written in capitals whatever the text is about.
    private static boolean isSign(Utterance u, int i, int from) {
        String word = u.word(i).text();
        boolean letters = word.length() >= 2
                && word.length() <= 5
                && CONSONANTS.matcher(word).matches()
                && !WRITTEN_SMALL.contains(word);
        boolean letter = word.length() == 1 && "abcd".contains(word) && i > from && LETTERED.exactlyAt(u, i - 1, i);
        // "n4", "12a1", cut into letter and figure
        boolean beside = word.length() == 1
                && word.charAt(0) >= 'a'
                && word.charAt(0) <= 'z'
                && u.glued(i)
                && u.has(i + 1)
                && u.word(i + 1).isFigure();
        return letters || letter || beside || LETTER_AND_FIGURE.matcher(word).matches();
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
