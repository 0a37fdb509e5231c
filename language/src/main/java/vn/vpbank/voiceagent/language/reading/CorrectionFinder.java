package vn.vpbank.voiceagent.language.reading;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Dates;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Corrections: "không, là …", "à nhầm", "X chứ không phải Y", "không phải X mà là Y", "hai số cuối là 56".
final class CorrectionFinder {
    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    private final Mentions mentions;
    private final boolean[] ends;

    CorrectionFinder(Utterance u, Scene scene, Anchors anchors, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
        this.mentions = mentions;
        this.ends = new boolean[u.size() + 1];
    }

    /// Whether a correction ends at word `i`, so that what follows replaces something.
    boolean endAt(int i) {
        return ends[i];
    }

    void at(int i, List<Segment> out) {
        find(i, out);
        out.stream().filter(s -> s instanceof Segment.Fix).forEach(s -> ends[s.end()] = true);
    }

    private void find(int i, List<Segment> out) {
        int n = u.size();
        for (int end : Grammar.ends(Grammar.Part.FIX, u, i)) {
            int linked = Grammar.skipAll(Grammar.Part.LINK, u, end, n, 2);
            if (end < n) {
                out.add(new Segment.Fix(i, end, 0.3));
                if (linked > end && linked < n) {
                    out.add(new Segment.Fix(i, linked, 0.28));
                }
            }
        }
        pronoun(i, out);
        datePart(i, out);
        notThat(i, out);
        patch(i, i, Optional.empty(), out);
        int set = Grammar.skip(Grammar.Part.SET, u, i, n);
        if (set > i) {
            patch(i, set, Optional.empty(), out);
        }
        for (Mentions.Mention mention : mentions.at(i)) {
            if (!mention.cue()
                    && mention.candidates().size() == 1
                    && mention.candidates().getFirst().field().spec().kind().digits()) {
                patch(
                        i,
                        Grammar.skipAll(Grammar.Part.LINK, u, mention.end(), n, 2),
                        Optional.of(mention.candidates().getFirst().field()),
                        out);
            }
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
        String head = u.word(i).folded();
        if (head.equals("chu") || head.equals("cho")) {
            int end = at + 1;
            while (end < n && end < at + 14 && !anchors.at(end)) {
                end++;
            }
            out.add(new Segment.NotThat(i, end, 0.4));
            return;
        }
        for (int k = at + 1; k < Math.min(n - 1, at + 14); k++) {
            if (u.word(k).folded().equals("ma")) {
                int end = Grammar.skipAll(Grammar.Part.LINK, u, k + 1, n, 2);
                out.add(new Segment.Fix(i, Math.min(end, n), 0.4));
                return;
            }
        }
    }

    /// "hai số cuối của số điện thoại là 56", "đuôi là 678", "ba số đầu là 098".
    private void patch(int start, int from, Optional<FieldProfile> named, List<Segment> out) {
        int n = u.size();
        int i = from;
        int count = 0;
        Optional<Numbers.Reading> number = i < n ? Numbers.read(u, i, Math.min(n, i + 1)) : Optional.empty();
        if (number.isPresent()) {
            count = number.get().value().intValue();
            i = number.get().end();
        }
        boolean digitWord = is(i, "so") || is(i, "con");
        boolean tailWord = is(i, "duoi");
        if (is(i, "chu") && is(i + 1, "so")) {
            i++;
            digitWord = true;
        }
        if (!digitWord && !tailWord) {
            return;
        }
        i++;
        boolean tail = tailWord;
        if (digitWord) {
            tail = is(i, "cuoi") || is(i, "chot") || is(i, "sau");
            if (!tail && !is(i, "dau")) {
                return;
            }
            i++;
            i += is(i, "cung") || is(i, "tien") ? 1 : 0;
        } else {
            i += is(i, "so") ? 1 : 0;
        }
        Optional<FieldProfile> field = named;
        if (is(i, "cua")) {
            for (Mentions.Mention mention : mentions.at(i + 1)) {
                if (mention.candidates().size() == 1) {
                    field = Optional.of(mention.candidates().getFirst().field());
                    i = mention.end();
                    break;
                }
            }
        }
        int value = i;
        do {
            value = Grammar.skip(Grammar.Part.LINK, u, value, n);
        } while (value < n && !Starts.number(u, value) && Grammar.at(Grammar.Part.LINK, u, value, n));
        Digits.Run run = value < n ? Digits.read(u, value, n) : new Digits.Run(value, List.of());
        if (value == i || run.strings().isEmpty()) {
            return;
        }
        String digits = run.strings().getFirst();
        out.add(new Segment.Patch(start, run.end(), 0.4, tail, count == 0 ? digits.length() : count, digits, field));
    }

    /// After a correction, "tháng năm" or "ngày mười sáu" or "năm tám chín" alone changes that part of the date.
    private void datePart(int i, List<Segment> out) {
        int n = u.size();
        if (!ends[i] && (i == 0 || !ends[i - 1])) {
            return;
        }
        boolean month = is(i, "thang");
        boolean year = is(i, "nam");
        boolean day = is(i, "ngay") || is(i, "mung") || is(i, "mong");
        if (!month && !year && !day) {
            return;
        }
        if (year) {
            Dates.year(u, i + 1, n, scene.today())
                    .ifPresent(y -> out.add(new Segment.DatePart(i, y.end(), 0.6, ChronoUnit.YEARS, y.year())));
            return;
        }
        Numbers.read(u, i + 1, Math.min(n, i + 4))
                .filter(v -> v.value().intValue() >= 1 && v.value().intValue() <= (month ? 12 : 31))
                .ifPresent(v -> out.add(new Segment.DatePart(
                        i,
                        v.end(),
                        0.6,
                        month ? ChronoUnit.MONTHS : ChronoUnit.DAYS,
                        v.value().intValue())));
    }

    private boolean is(int i, String folded) {
        return u.has(i) && u.word(i).folded().equals(folded);
    }
}
