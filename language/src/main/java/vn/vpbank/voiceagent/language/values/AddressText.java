package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// An address as a clerk writes it: words as said, numbers in digits, capitals for what has a name and small letters
/// for what it is ("số 12 ngõ 34 phố Huế, phường Hai Bà Trưng").
final class AddressText {
    /// Words that a number or letter follows.
    private static final Lexicon NUMBERED = Lexicon.of(
            "số",
            "số nhà",
            "nhà số",
            "nhà",
            "ngõ",
            "ngách",
            "hẻm",
            "kiệt",
            "tầng",
            "lầu",
            "phòng",
            "tổ",
            "lô",
            "ấp",
            "thôn",
            "xóm",
            "khóm",
            "đội",
            "khu phố",
            "khu",
            "tổ dân phố",
            "block",
            "căn",
            "căn hộ",
            "toà",
            "toà nhà",
            "chung cư",
            "đường số",
            "quốc lộ",
            "tỉnh lộ",
            "km");
    /// Words that a name follows, or a number alone.
    private static final Lexicon NAMED = Lexicon.of(
            "đường",
            "phố",
            "đại lộ",
            "phường",
            "xã",
            "thị trấn",
            "thị xã",
            "quận",
            "huyện",
            "thành phố",
            "tp",
            "tỉnh",
            "buôn",
            "bản",
            "khu đô thị",
            "khu công nghiệp",
            "khu chế xuất",
            "khu tập thể",
            "ký túc xá",
            "cư xá",
            "khu dân cư");
    private static final Lexicon SMALL = Lexicon.of(
            "và",
            "của",
            "gần",
            "cạnh",
            "bên cạnh",
            "đối diện",
            "ở",
            "tại",
            "trong",
            "với",
            "cũ",
            "sát",
            "phía sau",
            "phía trước",
            "ngay");
    private static final Lexicon SLASH = Lexicon.of("xuyệt", "xuyệc", "xẹt", "sẹc", "trên", "gạch", "sẹt", "xoẹt", "/");
    private static final Lexicon MONTH = Lexicon.of("tháng");

    /// Syllables of a name that is in no list ("phố Vọng").
    private static final int MOST_NAME = 3;

    private final Utterance u;
    private final int from;
    private final int to;
    private final StringBuilder out = new StringBuilder();
    /// Whether the word before was one that a name or number follows.
    private boolean afterNumbered;
    private boolean afterNamed;

    private AddressText(Utterance u, int from, int to) {
        this.u = u;
        this.from = from;
        this.to = to;
    }

    static String render(Utterance u, int from, int to) {
        return new AddressText(u, from, to).render();
    }

    /// Whether a text about some place is nothing but an address: it begins with a number or with what a name or number
    /// follows, and every word is of a name.
    static boolean isOne(Utterance u, int from, int to) {
        AddressText text = new AddressText(u, from, to);
        int named = -MOST_NAME;
        boolean tells = false;
        for (int i = from; i < to; ) {
            int name = text.headEnd(NAMED, i);
            int head = Math.max(text.headEnd(NUMBERED, i), name);
            boolean number = Numeral.at(u, i) != null || u.word(i).isFigure();
            boolean ofName = NameWords.isOfName(u.word(i))
                    || (i < named + MOST_NAME && NameWords.skip(NameWords.STOPS, u, i, to) == i);
            if (head == i && !number && (i == from || !ofName)) {
                return false;
            }
            named = name > i ? name : named;
            tells |= i > from && ofName;
            i = Math.max(head, i + 1);
        }
        return tells && to - from > 2;
    }

    private String render() {
        int i = from;
        while (i < to) {
            if (i > from && !u.glued(i - 1)) {
                out.append(' ');
            }
            int next = piece(i);
            char mark = u.after(next - 1);
            if (mark != ' ' && next < to) {
                out.append(mark);
            }
            i = next;
        }
        return out.toString();
    }

    private int piece(int i) {
        int head = Math.max(headEnd(NUMBERED, i), headEnd(NAMED, i));
        if (head > i && !(afterNamed && headEnd(NUMBERED, i) == i && i + 1 < to)) {
            afterNamed = headEnd(NAMED, i) == head;
            afterNumbered = !afterNamed;
            out.append(u.text(i, head));
            return head;
        }
        int number = number(i);
        int small = number == i ? headEnd(SMALL, i) : i;
        int end = number > i ? number : small > i ? small : name(i);
        if (small > i) {
            out.append(u.text(i, small));
        }
        afterNamed = false;
        afterNumbered = false;
        return end;
    }

    private int name(int i) {
        int end = Math.max(i + 1, Gazetteer.placeEnd(u, i, to));
        for (int k = i; k < end; k++) {
            if (k > i && headEnd(NAMED, k) > k + 1) {
                return k;
            }
            String word = u.word(k).text();
            out.append(k == i ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return end;
    }

    private int number(int i) {
        if (Numeral.at(u, i) == null || u.word(i).isFigure() || Gazetteer.placeEnd(u, i, to) > i) {
            return i;
        }
        int named = dayAndMonth(i);
        if (named > i) {
            return named;
        }
        Digits.Run run = Digits.read(u, i, to);
        int words = run.end() - i;
        boolean spelled = words >= 3 && run.strings().getFirst().length() >= words;
        Optional<Numbers.Reading> count = Numbers.readCount(u, i, to).filter(n -> !n.scaled());
        int end = spelled ? run.end() : count.map(Numbers.Reading::end).orElse(i);
        if (end == i || !isNumber(i, end, count)) {
            return i;
        }
        out.append(
                spelled ? run.strings().getFirst() : Amounts.plain(count.get().value()));
        return afterNumber(end);
    }

    /// Where a name could stand, one small figure is a number only if nothing of a name comes after it.
    private boolean isNumber(int i, int end, Optional<Numbers.Reading> count) {
        boolean big = count.isPresent() && count.get().value().compareTo(BigDecimal.TEN) >= 0;
        boolean alone = end >= to
                || u.brokenBefore(end)
                || headEnd(NAMED, end) > end
                || headEnd(NUMBERED, end) > end
                || Gazetteer.provinceEnd(u, end, to) > end;
        if (u.unmarked() && !afterNumbered && !(afterNamed && alone)) {
            return false;
        }
        return i == from || afterNumbered || SLASH.at(u, end, to) || (afterNamed ? alone : big);
    }

    /// "12 A", "12 trên 3": the letter and the part after the slash belong to the number.
    private int afterNumber(int end) {
        if (end < to
                && u.word(end).text().length() == 1
                && u.word(end).plain()
                && !u.word(end).isSign()) {
            out.append(u.word(end).text().toUpperCase(Locale.ROOT));
            return afterNumber(end + 1);
        }
        int slash = SLASH.skip(u, end, to);
        if (slash == end || slash >= to || Numeral.at(u, slash) == null) {
            return end;
        }
        int mark = out.length();
        out.append('/');
        afterNumbered = true;
        int next = number(slash);
        if (next == slash) {
            out.setLength(mark);
            return end;
        }
        return next;
    }

    /// "đường ba tháng hai": a street named after a day.
    private int dayAndMonth(int i) {
        Optional<Numbers.Reading> day = afterNamed ? Numbers.readCount(u, i, to) : Optional.empty();
        if (day.isEmpty() || !MONTH.at(u, day.get().end(), to)) {
            return i;
        }
        int m = day.get().end() + 1;
        Optional<Months.Reading> month = Months.name(u, m, to, false, LocalDate.EPOCH);
        month.ifPresent(r ->
                out.append(Amounts.plain(day.get().value())).append(" tháng ").append(r.month()));
        return month.map(Months.Reading::end).orElse(i);
    }

    private int headEnd(Lexicon words, int i) {
        return words.exactlyAt(u, i, to) ? words.skip(u, i, to) : i;
    }
}
