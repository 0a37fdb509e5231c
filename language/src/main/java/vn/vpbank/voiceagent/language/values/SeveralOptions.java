package vn.vpbank.voiceagent.language.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Several choices at once: told in a row, added to what is chosen, taken away from it.
public final class SeveralOptions {
    private static final Lexicon AND =
            Lexicon.of("và", "với", "cả", "và cả", "với cả", "với lại", "cùng", "cùng với", "thêm", "lẫn", "luôn cả");
    /// What an option is, said before it: "tiền ăn", "phí quản lý".
    static final Lexicon KIND_OF =
            Lexicon.of("tiền", "phí", "chi phí", "khoản", "loại", "món", "mục", "phần", "cái", "gói");
    /// Said after what is not wanted any more: "lũ lụt thì thôi bỏ đi".
    private static final Lexicon AWAY = Lexicon.of(
            "bỏ",
            "bỏ đi",
            "bỏ ra",
            "thì bỏ",
            "thì bỏ đi",
            "thì bỏ ra",
            "thì thôi",
            "thì thôi bỏ đi",
            "thôi bỏ đi",
            "thì khỏi",
            "thì không lấy",
            "thì không cần",
            "không lấy nữa",
            "thì không lấy nữa");
    private static final Lexicon ALL =
            Lexicon.of("tất cả", "hết tất cả", "chọn hết", "lấy hết", "chọn tất cả", "tất", "đủ cả", "đủ hết");
    private static final Lexicon ALL_OF = Lexicon.of("cả", "chọn cả", "lấy cả", "đủ", "đủ cả", "tất cả", "hết cả");
    /// "hết mấy dịch vụ", "tất cả các loại": all there are, however many.
    private static final Lexicon ALL_THERE_ARE =
            Lexicon.of("hết mấy", "hết các", "tất cả các", "tất cả mấy", "hết tất cả các", "đủ các", "đủ hết các");
    private static final Lexicon COUNTED = Lexicon.of("loại", "cái", "thứ", "món", "mục", "khoản", "tờ", "gói");
    private static final Lexicon ADD =
            Lexicon.of("thêm", "thêm cả", "chọn thêm", "lấy thêm", "thêm vào", "bổ sung", "bổ sung thêm", "cộng thêm");
    private static final Lexicon REMOVE = Lexicon.of(
            "bỏ", "bớt", "không chọn", "bỏ chọn", "trừ", "gỡ", "bỏ bớt", "không lấy", "thôi không lấy", "khỏi lấy");

    private SeveralOptions() {}

    static List<ValueReading> read(ValueSpec spec, FieldValue current, Utterance u, int from, int to) {
        List<String> all = spec.options().choices().stream().map(Choice::value).toList();
        int i = allOf(u, from, to, all.size());
        i = i > from ? i : Math.max(ALL_THERE_ARE.skip(u, from, to), ALL.skip(u, from, to));
        if (i > from) {
            return List.of(new ValueReading(i, FieldValue.of(all), 0, Optional.empty()));
        }
        List<String> kept = current instanceof FieldValue.Choices c ? c.values() : List.of();
        int add = ADD.skip(u, from, to);
        int remove = REMOVE.skip(u, from, to);
        boolean adding = add > from;
        boolean removing = !adding && remove > from;
        List<String> said = new ArrayList<>();
        int at = adding ? add : removing ? remove : from;
        int end = from;
        double cost = 0;
        while (at < to) {
            OptionMatcher.Match best = null;
            for (int start : new int[] {at, KIND_OF.skip(u, at, to), counted(u, at, to)}) {
                for (OptionMatcher.Match match :
                        best == null ? spec.options().at(u, start, to) : List.<OptionMatcher.Match>of()) {
                    best = match.values().size() == 1 ? match : best;
                }
            }
            if (best == null) {
                break;
            }
            said.addAll(best.values());
            cost += best.cost() + (1 - best.strength()) * 0.3;
            end = best.end();
            at = removing && ADD.at(u, end, to) ? to : AND.skip(u, end, to);
        }
        int dropped = end == from || adding ? end : AWAY.skip(u, end, to);
        boolean away = dropped > end && said.stream().allMatch(kept::contains);
        List<String> chosen = new ArrayList<>(adding || removing || away ? kept : List.of());
        if (removing || away) {
            chosen.removeAll(said);
        } else {
            chosen.addAll(said);
        }
        List<String> ordered = all.stream().filter(chosen::contains).toList();
        return end == from
                ? List.of()
                : List.of(new ValueReading(away ? dropped : end, FieldValue.of(ordered), cost, Optional.empty()));
    }

    /// "hai cái | điều hoà": how many there are of one choice.
    private static int counted(Utterance u, int from, int to) {
        Optional<Numbers.Reading> number = Starts.number(u, from) ? Numbers.readCount(u, from, to) : Optional.empty();
        return number.filter(n -> KIND_OF.at(u, n.end(), to))
                .map(n -> KIND_OF.skip(u, n.end(), to))
                .orElse(from);
    }

    /// Whether another choice follows here.
    public static boolean isAnd(Utterance u, int i) {
        return AND.at(u, i, u.size());
    }

    /// Where the words end that add to what is chosen or take away from it.
    public static int change(Utterance u, int from, int to) {
        int add = ADD.skip(u, from, to);
        return KIND_OF.skip(u, add > from ? add : REMOVE.skip(u, from, to), to);
    }

    /// "cả ba", "đủ cả bốn loại": where all the choices are told by their number; `from` if they are not.
    ///
    /// @param size how many there are
    private static int allOf(Utterance u, int from, int to, int size) {
        int i = ALL_OF.skip(u, from, to);
        Optional<Numbers.Reading> number = i > from ? Numbers.readCount(u, i, to) : Optional.empty();
        return number.filter(n -> n.value().compareTo(BigDecimal.valueOf(size)) == 0)
                .map(n -> COUNTED.skip(u, n.end(), to))
                .orElse(from);
    }

    /// The same for what is named next: "cả ba | dịch vụ", "hết mấy | dịch vụ".
    public static int allBefore(Utterance u, int from, int size) {
        int end = allOf(u, from, u.size(), size);
        return end > from ? end : ALL_THERE_ARE.skip(u, from, u.size());
    }
}
