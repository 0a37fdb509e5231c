package vn.vpbank.voiceagent.language.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Firms;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.OrdinaryWords;
import vn.vpbank.voiceagent.language.values.Proper;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Where free text and names may end, and what each end costs.
final class Texts {
    private static final double WORD = 0.02;
    private static final int LONGEST_SHORT = 24;
    /// About a minute of speech; without a bound, time would grow with the square of a long text.
    private static final int LONGEST_NOTE = 160;

    /// Politeness and filling before a text.
    private static final Set<String> LEADING = Set.of("da", "vang", "a", "o", "um", "u");
    private static final Set<String> LINKS = Set.of("thi", "la");

    /// Between one field and the next.
    private static final Set<String> CONNECTING = Set.of("va", "voi", "thi", "la", "con", "roi");

    private static final BigDecimal SUM = BigDecimal.valueOf(100_000);
    private static final double RUN_ON = 1.5;
    /// As much as it costs to read the verb and the name after a firm by themselves.
    private static final double OVER_PEOPLE = 2.6;
    private static final double CUT_NAME = 0.5;
    private static final double MAIL = 2;
    private static final double NAMED = 0.6;
    private static final double SWALLOWED = 1.2;
    private static final double BEGUN = 0.6;
    private static final int BEGUN_WORDS = 2;
    private static final Set<Grammar.Part> LEADING_ON =
            Set.of(Grammar.Part.CONTEXT, Grammar.Part.OPEN, Grammar.Part.PAY);
    private static final int LEADING_WORDS = 3;
    /// They end texts as well: "nhớ gọi trước khi đến", "giáo viên tiểu học".
    private static final Set<String> ENDING = Set.of("học", "đến", "tới", "trong", "tính", "dài");
    private static final double LEADS_ON = 0.8;
    private static final double OVER_NUMBER = 1;
    private static final Pattern NUMBERED = Pattern.compile(
            "^(số|mã|biển) (?!tiền|lượng|người|ngày)| số$|biển (số|kiểm soát)|\\b(number|no\\.?|code|id|plate)$");

    private final Utterance u;
    private final Anchors anchors;

    Texts(Utterance u, Anchors anchors) {
        this.u = u;
        this.anchors = anchors;
    }

    /// Names cost more the more boundaries they run over.
    List<ValueReading> names(FieldProfile field, int from, List<ValueReading> lengths) {
        List<ValueReading> out = new ArrayList<>();
        for (ValueReading reading : lengths) {
            double cost = reading.cost()
                    + anchors.nameCost(u, from, reading.end())
                    + (endsInName(reading.end()) ? 0 : labelled(reading.end()));
            out.add(new ValueReading(reading.end(), reading.value(), cost, reading.doubt()));
        }
        return out;
    }

    /// Names of firms, dearer the more boundaries they run over and the sooner they end within capitals.
    List<ValueReading> firms(FieldProfile field, int from) {
        List<ValueReading> out = new ArrayList<>();
        int limit = from + 2;
        while (u.has(limit) && !opensAfterFirm(limit)) {
            limit++;
        }
        for (ValueReading reading : Firms.read(u, from, limit)) {
            boolean cut = u.capital(reading.end()) && !u.brokenBefore(reading.end());
            double cost = 0.02 * (LONGEST_SHORT - (reading.end() - from))
                    + anchors.cost(from, reading.end(), field)
                    + (cut ? CUT_NAME : 0)
                    + labelled(reading.end());
            out.add(new ValueReading(reading.end(), reading.value(), cost, reading.doubt()));
        }
        return out;
    }

    /// "công ty Hải Long | gặp anh Nguyễn Trọng Nghĩa | giám đốc": people and what was done with them.
    private boolean opensAfterFirm(int i) {
        return !u.capital(i)
                && ((Names.isTitle(u, i) && Names.isSurname(u, i + 1))
                        || Grammar.skip(Grammar.Part.JOB_TITLE, u, i, u.size()) > i + 1
                        || u.says(i, "gap")
                        || (Starts.number(u, i) && isSum(i, u.size())));
    }

    /// The text up to the end of the utterance and up to each boundary before it.
    List<ValueReading> endings(FieldProfile field, int from, int most, boolean cue) {
        return endings(field, from, most, cue, (end, cost) -> true);
    }

    /// Whether a text is of use.
    @FunctionalInterface
    interface Use {
        /// @param cost what it costs at least to read the words up to `end` as the text
        boolean isLikely(int end, double cost);
    }

    /// The same, but for texts that are of no use: those are not written out.
    List<ValueReading> endings(FieldProfile field, int from, int most, boolean cue, Use use) {
        int n = u.size();
        boolean note = field.spec().kind() == ValueKind.LONG_TEXT;
        int last = Math.min(n, from + (note ? LONGEST_NOTE : LONGEST_SHORT));
        List<Integer> ends = new ArrayList<>(anchors.ends(from, last, most));
        if (n <= last) {
            ends.add(n);
        }
        ends = connected(from, ends);
        int figures = note || !isNumbered(field) ? from : figures(from);
        if (figures > from && !ends.contains(figures)) {
            ends = Stream.concat(ends.stream(), Stream.of(figures)).sorted().toList();
        }
        int numbered = figures;
        // "xảy ra lúc hai giờ …": a time is no place and no name of anything
        double time = !note && (tellsTime(from) || tellsDay(from)) ? 0.8 : 0;
        double led = LINKS.contains(u.word(from).folded())
                ? 0.5
                : LEADING.contains(u.word(from).folded()) ? 0.1 : 0;
        double cut = note ? 0 : leads(from);
        double wrong = saysWrong(from) || (field.spec().kind() == ValueKind.ADDRESS && compares(from)) ? 1.5 : 0;
        List<ValueReading> out = new ArrayList<>();
        int mail = note ? n : mail(from);
        for (int end : ends) {
            int length = end - from;
            double crossed = anchors.cost(from, end, field) * (note ? 0.75 : 1.0);
            double cost = 0.12
                    + WORD * length
                    + crossed
                    + (cue ? 0.15 : 0)
                    + trailing(from, end)
                    + (end > mail ? MAIL : 0)
                    + (numbered > from && end > numbered ? OVER_NUMBER : 0)
                    + labelled(end)
                    + begun(from, end)
                    + (note ? 0 : runsOn(field, from, end))
                    + time
                    + wrong
                    + led
                    + cut;
            if (!use.isLikely(end, cost)) {
                continue;
            }
            ValueReading text = ValueReader.text(field.spec(), u, from, end);
            out.add(new ValueReading(end, text.value(), cost + text.cost(), text.doubt()));
        }
        return out;
    }

    /// Where the sign of an e-mail address is said: no short text holds one.
    private int mail(int from) {
        for (int i = from + 1; i < Math.min(u.size(), from + LONGEST_SHORT); i++) {
            boolean said = u.lower(i).equals("còng") && (u.says(i - 1, "a") || u.says(i - 1, "vong"));
            if (said || u.word(i).text().indexOf('@') > 0) {
                return i;
            }
        }
        return u.size();
    }

    /// "Thửa đất số", "Biển kiểm soát", "Mã căn hộ": what holds a number of something.
    static boolean isNumbered(FieldProfile field) {
        return NUMBERED.matcher(field.field().cleanLabel().toLowerCase(Locale.ROOT))
                .find();
    }

    /// Where the figures and letters end that begin at the word; the word itself where it is none.
    private int figures(int from) {
        int at = from;
        while (at < u.size() && (at == from || !u.brokenBefore(at)) && (Starts.number(u, at) || isPrinted(at))) {
            at++;
        }
        return at;
    }

    private boolean isPrinted(int i) {
        return u.word(i).text().chars().anyMatch(Character::isDigit);
    }

    /// "… phạm tiến dũng rồi nghề nghiệp …": the word that leads on to the next belongs to neither.
    private List<Integer> connected(int from, List<Integer> ends) {
        NavigableSet<Integer> all = new TreeSet<>(ends);
        for (int end : ends) {
            int at = end;
            while (at > from + 1
                    && end < u.size()
                    && CONNECTING.contains(u.word(at - 1).folded())) {
                at--;
            }
            all.add(at);
            leading(from, end).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /// "(số) hiệu máy là yc 4521": what is followed by "là" is more of the name rather than the value.
    private double leads(int from) {
        for (int i = from + 1; i < Math.min(u.size() - 1, from + 4) && !u.brokenBefore(i); i++) {
            if (Anchors.isLink(u, i)) {
                return NAMED;
            }
        }
        return 0;
    }

    private boolean tellsTime(int from) {
        boolean led = u.says(from, "luc") || u.says(from, "hoi") || u.says(from, "ngay");
        return led && u.has(from + 1) && Starts.number(u, from + 1);
    }

    /// "bắt đầu tạm trú là 1 tháng 12 …".
    private boolean tellsDay(int from) {
        int at = from;
        while (at < u.size() && Starts.number(u, at)) {
            at++;
        }
        return at > from && u.says(at, "thang") && u.has(at + 1) && Starts.number(u, at + 1);
    }

    /// "thì giống hộ khẩu": an address is told by another one.
    private boolean compares(int from) {
        int at = Grammar.skipAll(Grammar.Part.FILLER, u, from, u.size(), 2);
        return Grammar.at(Grammar.Part.SAME, u, at, u.size());
    }

    /// "địa chỉ hồi nãy sai rồi, …": what is said about a text is not the text.
    private boolean saysWrong(int from) {
        for (int i = from; i < Math.min(u.size(), from + 6); i++) {
            int end = Grammar.skip(Grammar.Part.FIX, u, i, u.size());
            if (end > i + 1 && u.says(end - 1, "roi")) {
                return true;
            }
        }
        return false;
    }

    private boolean endsInName(int end) {
        return Names.isOfName(u, end - 1);
    }

    /// "công ty Changshin | lương tháng bảy triệu tám": a sum or a long number in a short text is of something else.
    private double runsOn(FieldProfile field, int from, int end) {
        boolean firm = field.spec().proper() == Proper.BODY && Firms.opens(u, from);
        for (int i = from + 2; i < end; i++) {
            if (firm && opensAfterFirm(i)) {
                return OVER_PEOPLE;
            }
            boolean named = Names.isTitle(u, i) || u.says(i - 1, "duong") || u.says(i - 1, "pho");
            if (!named && Starts.number(u, i) && !Starts.number(u, i - 1) && isSum(i, end)) {
                return RUN_ON;
            }
        }
        return 0;
    }

    private boolean isSum(int i, int end) {
        return Numbers.read(u, i, end)
                .filter(n -> n.scaled() && n.value().compareTo(SUM) >= 0)
                .isPresent();
    }

    /// What stands right before "là" is the name of something rather than the end of a text.
    private double labelled(int end) {
        return Anchors.isLink(u, end) && !u.brokenBefore(end) ? SWALLOWED : 0;
    }

    /// "…, cần làm | dịch vụ": a word or two after a pause lead to what comes next; they do not end a text.
    private double begun(int from, int end) {
        if (end >= u.size() || u.brokenBefore(end)) {
            return 0;
        }
        for (int i = end - 1; i > from && i >= end - BEGUN_WORDS; i--) {
            if (u.brokenBefore(i)) {
                return BEGUN;
            }
        }
        return 0;
    }

    /// A text does not end in a word that leads on to the next.
    private double trailing(int from, int end) {
        if (CONNECTING.contains(u.word(end - 1).folded())) {
            return end < u.size() ? 0.5 : 0.1;
        }
        return leading(from, end).isPresent() ? LEADS_ON : 0;
    }

    /// "kế toán trưởng | bên phòng …", "ngã tư Bảy Hiền, | chở vô …": where the words before `end` begin that lead to a
    /// value and are no end of a text.
    private OptionalInt leading(int from, int end) {
        if (end >= u.size() || u.brokenBefore(end) || u.unmarked()) {
            return OptionalInt.empty();
        }
        if (ENDING.contains(u.lower(end - 1))) {
            return OptionalInt.empty();
        }
        boolean pair = OrdinaryWords.isPair(u, end - 2);
        return IntStream.rangeClosed(Math.max(from + 1, end - LEADING_WORDS), pair ? end - 2 : end - 1)
                .filter(i -> LEADING_ON.stream()
                        .anyMatch(part -> Grammar.ends(part, u, i).contains(end)))
                .findFirst();
    }
}
