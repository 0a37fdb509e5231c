package vn.vpbank.voiceagent.language.reading;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.values.Dates;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Corrections: "không, là …", "à nhầm", "X chứ không phải Y", "không phải X mà là Y".
final class CorrectionFinder {
    private static final Set<String> RELATIVE = Set.of("mốt", "mai", "kia", "nay");

    private static final int LONGEST_WRONG = 5;

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    /// Where a correction ends, so that what follows replaces something.
    private final boolean[] ends;

    CorrectionFinder(Utterance u, Scene scene, Anchors anchors) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
        this.ends = new boolean[u.size() + 1];
        List<Segment> found = new ArrayList<>();
        for (int i = 0; i < u.size(); i++) {
            fixes(i, found);
            notThat(i, found);
        }
        found.stream().filter(s -> s instanceof Segment.Fix).forEach(s -> ends[s.end()] = true);
    }

    /// Whether a correction ends at word `i`.
    boolean endAt(int i) {
        return ends[i];
    }

    void at(int i, List<Segment> out) {
        fixes(i, out);
        datePart(i, out);
        notThat(i, out);
        noMore(i, out);
    }

    private void fixes(int i, List<Segment> out) {
        int n = u.size();
        for (int end : Grammar.ends(Grammar.Part.FIX, u, i)) {
            int linked = Grammar.skipAll(Grammar.Part.LINK, u, end, n, 2);
            // without marks "sua" and "bay" in the middle are rather "sửa nhà" and seven
            double vague = u.unmarked() && end == i + 1 && !Grammar.opens(u, i) ? 0.8 : 0;
            // "à thôi" is two fillers as well
            boolean filling = end > i + 1 && Grammar.skipAll(Grammar.Part.FILLER, u, i, end, n) == end;
            if (end < n || i > 0) {
                out.add(new Segment.Fix(i, end, (filling ? 0.08 : 0.3) + vague));
                if (linked > end && linked < n) {
                    out.add(new Segment.Fix(i, linked, 0.28 + vague));
                }
                int verb = Grammar.skip(Grammar.Part.SET, u, end, n);
                if (verb > end && verb < n) {
                    // "xin lỗi, để thứ sáu đi"
                    out.add(new Segment.Fix(i, verb, 0.6 + vague));
                }
            }
        }
        pronoun(i, out);
    }

    /// "không lấy tiền mặt nữa": what was chosen so far.
    private void noMore(int i, List<Segment> out) {
        if (!u.says(i, "khong") || !(u.says(i + 1, "lay") || u.says(i + 1, "chon"))) {
            return;
        }
        for (int k = i + 3; k < Math.min(u.size(), i + LONGEST_WRONG); k++) {
            if (u.says(k, "nua")) {
                out.add(new Segment.NotThat(i, k + 1, 0.6));
                return;
            }
        }
    }

    /// "mười lăm triệu thôi, không phải mười tám": the wrong one comes last.
    private void wrongLast(int i, int at, List<Segment> out) {
        int n = u.size();
        boolean told = IntStream.range(0, i).anyMatch(k -> Starts.number(u, k)) && Starts.number(u, at);
        boolean whole = IntStream.range(at, n).noneMatch(u::brokenBefore);
        if (told && whole && n - at <= LONGEST_WRONG) {
            out.add(new Segment.NotThat(i, n, 0.4));
        }
    }

    /// "sửa nó thành", "số đó là": the value goes to what was last spoken of.
    private void pronoun(int i, List<Segment> out) {
        int n = u.size();
        int verb = Grammar.skip(Grammar.Part.SET, u, i, n);
        int end = Grammar.skip(Grammar.Part.PRONOUN, u, verb, n);
        if (end > verb && end < n && !scene.recallable().isEmpty()) {
            int linked = Grammar.skipAll(Grammar.Part.LINK, u, end, n, 2);
            if (linked < n && (verb > i || linked > end)) {
                out.add(new Segment.Fix(i, linked, 0.32));
            }
        }
    }

    private void notThat(int i, List<Segment> out) {
        int n = u.size();
        int at = Grammar.skip(Grammar.Part.NOT_THAT, u, i, n);
        if (at == i || at >= n) {
            return;
        }
        String head = u.word(i).coarse();
        if (head.equals("chu") || head.equals("cho")) {
            int end = Math.max(at + 1, chosen(at));
            while (end < n && end < at + 14 && !anchors.at(end)) {
                end++;
            }
            out.add(new Segment.NotThat(i, end, 0.4));
            return;
        }
        wrongLast(i, at, out);
        for (int k = at + 1; k < Math.min(n, at + LONGEST_WRONG); k++) {
            if (u.brokenBefore(k) && isHeld(u.text(at, k))) {
                // "không phải gmail, yahoo chấm com"
                out.add(new Segment.Fix(i, k, 0.25));
                return;
            }
        }
        for (int k = at + 1; k < Math.min(n - 1, at + 14); k++) {
            if (u.word(k).folded().equals("ma")) {
                int end = Grammar.skipAll(Grammar.Part.LINK, u, k + 1, n, 2);
                out.add(new Segment.Fix(i, Math.min(end, n), 0.4));
                return;
            }
        }
    }

    /// Whether the words are a part of what stands where a correction would go.
    private boolean isHeld(String words) {
        String wrong = words.replace(",", "").strip().toLowerCase(Locale.ROOT);
        return scene.recallable().stream()
                .limit(1)
                .anyMatch(
                        f -> scene.value(f).toString().toLowerCase(Locale.ROOT).contains(wrong));
    }

    /// Where a choice ends that is denied here, or the word itself.
    private int chosen(int at) {
        return scene.profile()
                .options(u, at, f -> true)
                .mapToInt(OptionMatcher.Match::end)
                .max()
                .orElse(at);
    }

    /// "tháng tám chứ không phải tháng chín": the correction comes after it.
    private boolean isContrasted(int i) {
        for (int k = i + 2; k < Math.min(u.size(), i + 7); k++) {
            boolean not = Grammar.skip(Grammar.Part.NOT_THAT, u, k, u.size()) > k + 1;
            boolean right = u.says(k, "moi") && Grammar.at(Grammar.Part.FIX, u, k, u.size());
            if ((not || right) && !scene.recallable().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// After a correction, "tháng năm" or "ngày mười sáu" or "năm tám chín" alone changes that part of the date.
    private void datePart(int i, List<Segment> out) {
        int n = u.size();
        if (!ends[i] && (i == 0 || !ends[i - 1]) && !isContrasted(i)) {
            return;
        }
        boolean month = u.says(i, "thang");
        boolean year = u.says(i, "nam");
        boolean day = u.says(i, "ngay") || u.says(i, "mung") || u.says(i, "mong");
        // "ngày mốt" is the day after tomorrow, not the first
        boolean relative = day && u.has(i + 1) && RELATIVE.contains(u.lower(i + 1));
        if ((!month && !year && !day) || relative) {
            return;
        }
        if (year) {
            Dates.year(u, i + 1, n, scene.today())
                    .ifPresent(y -> out.add(new Segment.DatePart(i, y.end(), 0.6, ChronoUnit.YEARS, y.year())));
            return;
        }
        Numbers.read(u, i + 1, Math.min(n, i + 4))
                .filter(v -> v.whole() >= 1 && v.whole() <= (month ? 12 : 31))
                // "tháng một năm sau": more than one part changes
                .filter(v -> !u.says(v.end(), "nam") && !u.says(v.end(), "thang"))
                .ifPresent(v -> out.add(
                        new Segment.DatePart(i, v.end(), 0.6, month ? ChronoUnit.MONTHS : ChronoUnit.DAYS, v.whole())));
    }
}
