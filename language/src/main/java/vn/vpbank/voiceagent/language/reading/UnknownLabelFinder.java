package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "mã bài báo là một hai tám" on a form that has nothing called so: asked about rather than swallowed by the text
/// before it or passed over.
final class UnknownLabelFinder {
    private static final double BASE = 2.4;
    private static final double WORD = 0.08;
    /// Where no pause tells that something new begins, most names have two syllables.
    private static final double[] INNER = {0, 1.6, 0.4, 0.5, 0.6};

    /// What it costs that some of the words may name a field, and that the first of them may.
    private static final double KNOWN = 0.5;

    private static final double BEGUN = 1.2;

    private static final int LONGEST = 6;
    private static final int LONGEST_VALUE = 9;
    private static final Set<String> LINKS = Set.of("là", "thì");

    /// Who or what is spoken of where nothing is filled in.
    private static final Set<String> NO_LABELS = Set.of(
            "tôi", "tui", "em", "anh", "chị", "mình", "con", "cháu", "bác", "cô", "chú", "ông", "bà", "nó", "họ", "ai",
            "đó", "đấy", "đây", "này", "kia", "thế", "vậy", "tức", "nghĩa", "ý", "chắc", "hay", "vẫn", "cũng", "không",
            "chưa", "phải", "nếu", "mà", "để", "vì", "do", "nhưng", "chỉ", "toàn", "đúng", "sai", "nhầm", "lộn", "gì",
            "nào", "sao", "đâu", "bao", "nhiêu", "mấy", "hôm", "khi", "lúc", "hồi", "rồi", "và", "còn", "dạ", "vâng",
            "ờ", "ừ", "à", "ừm", "ạ", "nhé", "nha", "xong", "tiếp", "theo", "thấy", "biết", "nghe", "nói", "nghĩ",
            "hỏi", "bảo", "gọi", "đổi", "sửa", "lại", "thành", "cái", "coi", "xem", "như", "được", "bị");

    /// Somebody who thinks something rather than what a form asks for.
    private static final Set<String> SUBJECTS =
            Set.of("tôi", "tui", "em", "anh", "chị", "mình", "con", "cháu", "nó", "họ", "bác", "cô", "chú");

    private static final Set<String> CONDITIONS = Set.of("nếu", "khi", "sau", "trước", "giả", "nhỡ", "lỡ");
    private static final Set<String> ASKING =
            Set.of("ai", "gì", "nào", "sao", "đâu", "mấy", "nhiêu", "bao", "mô", "chi", "răng");

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    private final Mentions mentions;

    UnknownLabelFinder(Utterance u, Scene scene, Anchors anchors, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
        this.mentions = mentions;
    }

    /// Where the "là" or "thì" stands that ends the label of a clause which begins at `i`; -1 if it is no such clause.
    static int link(Utterance u, int i) {
        if (u.unmarked()) {
            return -1;
        }
        for (int at = i; at < Math.min(u.size() - 1, i + LONGEST + 1); at++) {
            String word = u.lower(at);
            if (at > i && u.brokenBefore(at)) {
                return -1;
            }
            if (LINKS.contains(word)) {
                return at > i && !u.brokenBefore(at + 1) ? at : -1;
            }
            if (NO_LABELS.contains(word) || Starts.number(u, at)) {
                return -1;
            }
        }
        return -1;
    }

    void at(int i, List<Segment> out) {
        int link = link(u, i);
        boolean clean = i == 0 || u.brokenBefore(i) || Grammar.opens(u, i) || isTold(i);
        if (link < 0 || link - i < 2 - (clean ? 0 : 1) || (!clean && link - i >= INNER.length) || isNamed(i, link)) {
            return;
        }
        int value = link + 1;
        if (tells(value) || isTalk(i, value) || (!clean && !isForm())) {
            return;
        }
        boolean known = IntStream.range(i, link).anyMatch(k -> k > i && anchors.at(k));
        double cost = BASE + (clean ? 0 : INNER[link - i]) + (begins(i) ? BEGUN : known ? KNOWN : 0);
        NavigableSet<Integer> ends = new TreeSet<>(anchors.ends(value, u.size(), 3));
        ends.add(u.size());
        for (int at = value + 1; at < u.size(); at++) {
            if (u.brokenBefore(at)) {
                ends.add(at);
                break;
            }
        }
        for (int end : ends) {
            if (end > value && end - value <= LONGEST_VALUE) {
                double crossed = anchors.cost(value, end);
                out.add(new Segment.Unknown(
                        i,
                        end,
                        cost + WORD * (end - value) + crossed,
                        u.text(i, link).toLowerCase(Locale.ROOT)));
            }
        }
    }

    /// "điền cho mình | số người phụ thuộc là hai".
    private boolean isTold(int i) {
        for (int from = 0; from < Math.min(i, 4); from++) {
            int verb = Grammar.opens(u, from) ? Grammar.skip(Grammar.Part.SET, u, from, i) : from;
            if (verb > from && Grammar.skipAll(Grammar.Part.FILLER, u, verb, i, 3) == i) {
                return true;
            }
        }
        return false;
    }

    /// Whether a name of some field begins here, though it does not go on to the "là".
    private boolean begins(int i) {
        return !mentions.at(i).isEmpty();
    }

    /// "nếu nộp bây giờ thì bao lâu có tiền", "em tưởng lãi là ít": a condition or somebody before, or a question
    /// behind.
    private boolean isTalk(int label, int value) {
        int from = label;
        while (from > 0 && !u.brokenBefore(from)) {
            from--;
        }
        int to = value + 1;
        while (u.has(to) && !u.brokenBefore(to)) {
            to++;
        }
        return IntStream.range(from, label + 1).anyMatch(k -> is(CONDITIONS, k) || is(SUBJECTS, k))
                || IntStream.range(value, to).anyMatch(k -> is(ASKING, k));
    }

    /// Whether some field is named by what everybody would call it.
    private boolean isForm() {
        return IntStream.range(0, u.size())
                .anyMatch(k -> mentions.at(k).stream().anyMatch(m -> !m.cue() && m.strength() > 0.85));
    }

    private boolean is(Set<String> words, int i) {
        return words.contains(u.lower(i));
    }

    /// Whether the value tells its field by itself.
    private boolean tells(int value) {
        Digits.Run digits = Digits.read(u, value, u.size());
        Optional<Numbers.Reading> number =
                digits.end() - value > 2 ? Optional.empty() : Numbers.read(u, value, u.size());
        return Starts.date(u, value)
                || u.says(value, "thang")
                || Names.isSurname(u, value)
                || number.filter(n ->
                                n.scaled() || (u.has(n.end()) && !u.brokenBefore(n.end()) && isShort(value, n.end())))
                        .isPresent()
                || scene.profile().options(u, value, o -> true).anyMatch(m -> Sound.isPlain(m.cost(), m.end() - value));
    }

    /// A number of few words that something follows: "tám phần trăm", "16 gb".
    private static boolean isShort(int from, int to) {
        return to - from <= 3;
    }

    private boolean isNamed(int from, int to) {
        return mentions.at(from).stream().anyMatch(m -> !m.cue() && m.end() == to);
    }
}
