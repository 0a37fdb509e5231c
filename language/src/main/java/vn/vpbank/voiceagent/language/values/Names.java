package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// Names of people: never turned into digits, tones as heard, each syllable with a capital. A first syllable that is no
/// family name but sounds like exactly one is mended ("Chần" is Trần).
public final class Names {
    private static final Lexicon TITLES =
            Lexicon.of("anh", "chị", "ông", "bà", "cô", "chú", "bác", "em", "mr", "ms", "mrs", "dì", "cậu");
    /// The same where a family name follows at once; by themselves they are other words.
    private static final Lexicon TITLES_OF_NAMES = Lexicon.of(
            "cháu", "bé", "bạn", "thầy", "cụ", "mợ", "thím", "dượng", "con", "o", "mệ", "ôn", "tui", "tôi", "mình");
    /// Words that a name does not hold but a sentence around it does.
    private static final Lexicon FOREIGN = NameWords.NO_NAMES;
    private static final Lexicon SPELLED_AS =
            Lexicon.of("đánh vần là", "viết là", "đánh vần", "là", "chữ", "tức là", "đọc là", "gồm");
    private static final Lexicon KIN = Lexicon.of("mẹ", "bố", "vợ", "chồng", "cha", "ba của", "con của");
    private static final Set<String> OWNERS = Set.of("tôi", "tui", "anh", "chị", "em", "mình", "cô", "chú", "bác");
    private static final Lexicon CONNECTING = Lexicon.of("rồi", "và", "còn");
    private static final Lexicon ASKING = Lexicon.of("gì", "bao nhiêu", "nào", "sao", "đâu");
    private static final Set<String> SURNAMES = new HashSet<>();
    private static final Map<String, Word> BY_SOUND = new HashMap<>();
    private static final Set<String> UNMARKED = new HashSet<>();
    /// The commonest middle name of men, mended when heard as "dăn" or "giăn".
    private static final Word MIDDLE = Word.of("Văn");
    private static final Word MIDDLE_OF_WOMEN = Word.of("Thị");
    /// "siêu thị", "công văn": words of two syllables that end like a middle name.
    private static final Lexicon BEFORE_NO_MIDDLE = Lexicon.of(
            "siêu", "đô", "thành", "tiếp", "cận", "chỉ", "công", "luận", "nhân", "ngữ", "khóa", "yết", "miệt", "bút",
            "hậu", "ra", "tên", "ký", "bản", "nguyên", "học", "cháu", "bé", "con", "cụ", "vợ", "chồng");
    private static final List<Word> COMPANY = Utterance.of("công ty").words();
    private static final Word LINK = Word.of("là");
    private static final Word GIRL = Word.of("gái");
    private static final Word MALE = Word.of("nam");
    private static final Word FEMALE = Word.of("nữ");
    private static final int LONGEST = 6;

    static {
        for (Vocabulary.Entry entry : Vocabulary.read("surnames.txt")) {
            Word word = Word.of(entry.phrase());
            SURNAMES.add(word.spelling());
            UNMARKED.add(word.folded());
            BY_SOUND.merge(word.hearing(), word, (a, b) -> Word.of(""));
        }
    }

    private Names() {}

    /// Names of one to six syllables that may begin at `from`.
    public static List<ValueReading> read(Utterance u, int from, int to) {
        int start = TITLES.skip(u, from, to);
        if (start >= to) {
            start = from;
        }
        if (start + 1 < to && TITLES_OF_NAMES.exactlyAt(u, start, to) && isSurname(u.word(start + 1))) {
            start++;
        }
        start = afterKin(u, start, to);
        List<ValueReading> out = new ArrayList<>();
        if (u.is(start, COMPANY.getFirst()) && u.is(start + 1, COMPANY.getLast())) {
            return List.of();
        }
        if (KIN.exactlyAt(u, start, to) && (TITLES.skip(u, start + 1, to) > start + 1 || u.says(start + 1, "ten"))) {
            return List.of();
        }
        boolean surname = isSurname(u, start);
        // without marks "la" before a name is "là", hardly ever the family name
        double cost = (surname ? 0 : 0.3) + (u.unmarked() && u.says(start, "la") ? 0.5 : 0);
        // "hộ Ngô Văn Thìn": the family name comes first, and so does the name
        boolean late = !surname && !u.unmarked() && !u.capital(start) && u.has(start + 2) && isSurname(u, start + 1);
        cost += late ? 0.6 : 0;
        boolean strange = false;
        for (int end = start + 1; end <= Math.min(to, start + LONGEST); end++) {
            int i = end - 1;
            if ((i > start && u.brokenBefore(i))
                    || !isNameWord(u.word(i))
                    || ASKING.exactlyAt(u, i, to)
                    || (i > start && u.says(i + 1, "oi"))
                    || (i > start && (u.is(i, LINK) || leadsOn(u, i, to)))) {
                break;
            }
            // "Lương Bích Hữu", "Đỗ Thị Gái": wages and girls, but for where they stand
            boolean family = i == start && surname && end + 1 < to && isGivenAt(u, end) && isGivenAt(u, end + 1);
            boolean given = i > start + 1 && (u.is(i - 1, MIDDLE_OF_WOMEN) || u.is(i - 1, MIDDLE)) && u.is(i, GIRL);
            boolean foreign = FOREIGN.exactlyAt(u, i, i + 1) && !u.capital(i) && !family && !given;
            cost += i - start >= 2 && NameWords.isForeign(u.word(i)) && !u.capital(i) ? 1.2 : 0;
            cost += foreign ? (u.unmarked() ? 0.12 : 1.2) : 0;
            // "Ngô Thị Tư, mẹ của chủ thẻ": who somebody is comes after the name
            cost += i - start >= 2 && !u.unmarked() && KIN.exactlyAt(u, i, to) && !u.capital(i) ? 2 : 0;
            // "Mai Thị Hường | cô ra tận cửa hàng"
            cost += i - start >= 3 && TITLES.exactlyAt(u, i, i + 1) && !u.capital(i) && !NameWords.isGiven(u.word(i))
                    ? 0.6
                    : 0;
            // "Vũ Thị Lan, nữ": the fourth syllable of a name is no sex
            cost += i - start >= 3 && (u.is(i, FEMALE) || (u.is(i, MALE) && isBornAfter(u, i + 1))) ? 1.1 : 0;
            boolean number = !surname && end > start + 1 && !u.capital(start);
            if ((number || (u.unmarked() && u.says(start, "khong"))) && areNumerals(u, start, end)) {
                continue;
            }
            strange |= foreign && !surname && !u.unmarked();
            FieldValue name = FieldValue.of(render(u, start, end));
            Optional<Doubt> doubt =
                    strange ? Optional.of(Doubt.invalid(Doubt.Why.NOT_UNDERSTOOD, name.toString())) : Optional.empty();
            out.add(new ValueReading(end, name, cost + lengthCost(end - start) + capitals(u, start, end, to), doubt));
            spelled(u, start, end, to).ifPresent(out::add);
        }
        return out;
    }

    /// "vợ tui Nguyễn Thị Sáu", "con trai Bùi Gia Bảo": whose relative somebody is stands before the family name.
    private static int afterKin(Utterance u, int from, int to) {
        int kin = KIN.exactlyAt(u, from, to) ? from + 1 : from;
        int owner = kin > from && u.has(kin) && OWNERS.contains(u.lower(kin)) ? kin + 1 : kin;
        return owner > from && owner + 1 < to && isSurname(u.word(owner)) && !u.brokenBefore(owner) ? owner : from;
    }

    /// "Nguyễn Văn Đức, đê ư xê sắc": the last syllable is written as it is spelled.
    private static Optional<ValueReading> spelled(Utterance u, int start, int end, int to) {
        int from = SPELLED_AS.skip(u, end, to);
        return Spelled.read(u, from, to)
                .filter(s -> Spelled.isOf(s.syllable(), u.word(end - 1)))
                .map(s -> {
                    String before = end - 1 > start ? render(u, start, end - 1) + " " : "";
                    FieldValue name = FieldValue.of(before + capital(s.syllable()));
                    return new ValueReading(s.end(), name, lengthCost(end - start), Optional.empty());
                });
    }

    private static boolean areNumerals(Utterance u, int from, int to) {
        return IntStream.range(from, to).allMatch(i -> Numeral.at(u, i) != null);
    }

    private static double lengthCost(int syllables) {
        return switch (syllables) {
            case 1 -> 0.7;
            case 2 -> 0.12;
            case 3 -> 0;
            case 4 -> 0.02;
            case 5 -> 0.5;
            default -> 0.9;
        };
    }

    /// Where people write capitals, the name ends with them.
    private static double capitals(Utterance u, int from, int end, int to) {
        if (!u.capital(from)) {
            return 0;
        }
        double cost = 0;
        for (int i = from + 1; i < end; i++) {
            cost += u.capital(i) ? -0.05 : 0.4;
        }
        boolean more = end < to && !u.brokenBefore(end) && u.capital(end) && isNameWord(u.word(end));
        return more ? cost + 0.5 : cost;
    }

    /// "… Trịnh Công Sơn rồi …": what leads on to the next thing said is no syllable of a name.
    private static boolean leadsOn(Utterance u, int i, int to) {
        return !u.unmarked() && i + 1 < to && CONNECTING.exactlyAt(u, i, i + 1) && !u.capital(i);
    }

    private static boolean isNameWord(Word word) {
        return word.text().chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-' || c == '.')
                && Character.isLetter(word.text().charAt(0));
    }

    /// "anh", "bà": said before a name, no part of it.
    public static boolean isTitle(Utterance u, int i) {
        return u.has(i) && TITLES.skip(u, i, u.size()) == i + 1;
    }

    /// "…, nam, em sinh …".
    private static boolean isBornAfter(Utterance u, int i) {
        return u.says(i, "sinh") || (u.brokenBefore(i) && u.says(i + 1, "sinh"));
    }

    private static boolean isGivenAt(Utterance u, int i) {
        return u.has(i) && !u.brokenBefore(i) && NameWords.isGiven(u.word(i)) && !FOREIGN.exactlyAt(u, i, i + 1);
    }

    /// Whether the word is spelled as a family name.
    static boolean isSurname(Word word) {
        return SURNAMES.contains(word.spelling());
    }

    /// Whether the word is written like one Vietnamese syllable.
    public static boolean isSyllable(Word word) {
        return NameWords.isSyllable(word);
    }

    /// Whether the word is a syllable of people's names.
    public static boolean isOfName(Utterance u, int i) {
        return NameWords.isOfName(u.word(i));
    }

    /// Whether the word is a family name, exactly or by sound.
    public static boolean isSurname(Utterance u, int i) {
        if (!u.has(i)) {
            return false;
        }
        Word word = u.spoken(i);
        return SURNAMES.contains(word.spelling())
                || isBeforeMiddleName(u, i)
                || (word.plain() && u.unmarked() && UNMARKED.contains(word.folded()))
                || (!word.plain()
                        && !u.is(i, FEMALE)
                        && !FOREIGN.exactlyAt(u, i, i + 1)
                        && BY_SOUND.containsKey(word.hearing()));
    }

    /// "Cấn Văn Lực", "Quản Thị Mơ": before the commonest middle names stands a family name, also a rare one.
    private static boolean isBeforeMiddleName(Utterance u, int i) {
        Word word = u.word(i);
        return !u.unmarked()
                && (u.is(i + 1, MIDDLE) || u.is(i + 1, MIDDLE_OF_WOMEN))
                && u.has(i + 2)
                && !u.brokenBefore(i + 1)
                && NameWords.isOfName(u.word(i + 2))
                && NameWords.isSyllable(word)
                && !FOREIGN.exactlyAt(u, i, i + 1)
                && !BEFORE_NO_MIDDLE.exactlyAt(u, i, i + 1)
                && TITLES.skip(u, i, i + 1) == i;
    }

    /// Whether two more syllables that may be of a name follow the family name.
    public static boolean isLong(Utterance u, int surname) {
        return read(u, surname, u.size()).stream().anyMatch(r -> r.end() >= surname + 3 && r.cost() < 0.3);
    }

    /// Whether two syllables that may be of a name stand here.
    public static boolean isSeveral(Utterance u, int i) {
        return read(u, i, u.size()).stream().anyMatch(r -> r.end() >= i + 2 && r.isSure() && r.cost() < 0.5);
    }

    static String render(Utterance u, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            Word word = u.spoken(i);
            if (i == from && to - from > 1 && !NameWords.isOfName(word) && !u.unmarked()) {
                Word mended = BY_SOUND.get(word.hearing());
                word = mended == null || mended.text().isEmpty() ? word : mended;
            } else if (i > from && i < to - 1 && word.sound().equals(MIDDLE.sound()) && word.tone() == 0) {
                word = MIDDLE;
            }
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(capital(word.text()));
        }
        return out.toString();
    }

    static String capital(String word) {
        if (word.isEmpty()) {
            return word;
        }
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        int first = lower.offsetByCodePoints(0, 1);
        return lower.substring(0, first).toUpperCase(java.util.Locale.ROOT) + lower.substring(first);
    }
}
