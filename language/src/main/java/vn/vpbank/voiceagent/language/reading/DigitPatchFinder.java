package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Edit;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Emails;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Changes of a part of what stands: some digits of a number ("hai số cuối là 56", "số thứ năm là 8", "bỏ số 0 ở đầu",
/// "thêm số 5 vào cuối"), the domain of an address ("đuôi là yahoo").
final class DigitPatchFinder {
    private static final double COST = 0.4;

    private final Utterance u;
    private final Mentions mentions;

    DigitPatchFinder(Utterance u, Mentions mentions) {
        this.u = u;
        this.mentions = mentions;
    }

    /// @param corrected whether a correction ends right before word `i`
    void at(int i, boolean corrected, List<Segment> out) {
        int n = u.size();
        domain(i, corrected, out);
        replaced(i, i, Optional.empty(), out);
        int set = Grammar.skip(Grammar.Part.SET, u, i, n);
        if (set > i) {
            replaced(i, set, Optional.empty(), out);
        }
        if (Grammar.at(Grammar.Part.CLEAR, u, i, n)) {
            edged(i, Grammar.skip(Grammar.Part.CLEAR, u, i, n), false, out);
        }
        if (u.says(i, "them")) {
            edged(i, i + 1, true, out);
        }
        for (Mentions.Mention mention : mentions.at(i)) {
            if (!mention.cue() && digits(mention).isPresent()) {
                int at = Grammar.skipAll(Grammar.Part.LINK, u, mention.end(), n, 2);
                replaced(i, at, digits(mention), out);
            }
        }
    }

    /// "đuôi là yahoo chấm com", "không phải gmail mà là yahoo".
    private void domain(int i, boolean corrected, List<Segment> out) {
        int word = u.says(i, "duoi") ? i + 1 : u.says(i, "ten") && u.says(i + 1, "mien") ? i + 2 : i;
        int value = word > i ? Grammar.skipAll(Grammar.Part.LINK, u, word, u.size(), 2) : i;
        if (word > i && u.says(value, "roi") && u.brokenBefore(value + 1)) {
            // "sai đuôi rồi, yahoo chấm com …"
            value++;
        }
        boolean contrasted = IntStream.rangeClosed(i + 1, i + 4)
                .anyMatch(k -> u.says(k, "chu") && Grammar.at(Grammar.Part.NOT_THAT, u, k, u.size()));
        if (word == i && !corrected && !contrasted) {
            return;
        }
        Emails.domain(u, value, u.size())
                .filter(d -> word > i || Emails.isOfProvider(d.value().toString()))
                .ifPresent(d -> out.add(new Segment.Patch(
                        i, d.end(), COST, new Edit.Domain(d.value().toString()), Optional.empty())));
    }

    private static Optional<FieldProfile> digits(Mentions.Mention mention) {
        FieldProfile field = mention.candidates().getFirst().field();
        boolean one = mention.candidates().size() == 1 && field.spec().kind().digits();
        return one ? Optional.of(field) : Optional.empty();
    }

    /// "[hai] [chữ] số cuối [của …] là …", "số thứ năm là …", "đuôi là …".
    private void replaced(int start, int from, Optional<FieldProfile> named, List<Segment> out) {
        int n = u.size();
        int i = from;
        Optional<Numbers.Reading> count = i < n ? Numbers.read(u, i, Math.min(n, i + 1)) : Optional.empty();
        i = count.map(Numbers.Reading::end).orElse(i);
        i += u.says(i, "chu") && u.says(i + 1, "so") ? 1 : 0;
        boolean digitWord = u.says(i, "so") || u.says(i, "con");
        boolean tailWord = u.says(i, "duoi");
        // "đầu (số) là không bảy chín"
        boolean headWord =
                u.says(i, "dau") && count.isEmpty() && mentions.at(i).stream().allMatch(Mentions.Mention::cue);
        if (!digitWord && !tailWord && !headWord) {
            return;
        }
        i++;
        int nth = 0;
        boolean tail = tailWord;
        if (tailWord || headWord) {
            i += u.says(i, "so") ? 1 : 0;
        } else if (u.says(i, "thu")) {
            nth = ordinal(i + 1);
            i += 2;
            if (nth == 0) {
                return;
            }
        } else {
            tail = atEnd(i);
            if (!tail && !u.says(i, "dau")) {
                return;
            }
            i++;
            i += u.says(i, "cung") || u.says(i, "tien") ? 1 : 0;
        }
        Optional<FieldProfile> field = named;
        if (u.says(i, "cua")) {
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
        if ((value == i && !headWord) || run.strings().isEmpty()) {
            return;
        }
        String digits = run.strings().getFirst();
        Edit edit = nth > 0 ? new Edit.Nth(nth, digits) : tail ? new Edit.Tail(digits) : new Edit.Head(digits);
        out.add(new Segment.Patch(start, run.end(), COST, edit, field));
    }

    /// "bỏ số 0 ở đầu", "bỏ số cuối", "thêm số 5 vào cuối".
    private void edged(int start, int from, boolean add, List<Segment> out) {
        int n = u.size();
        int i = from;
        i += u.says(i, "chu") && u.says(i + 1, "so") ? 1 : 0;
        if (!u.says(i, "so") && !u.says(i, "con")) {
            return;
        }
        i++;
        Digits.Run run = i < n && Starts.number(u, i) ? Digits.read(u, i, n) : new Digits.Run(i, List.of());
        String digits = run.strings().isEmpty() ? "" : run.strings().getFirst();
        i = Grammar.skipAll(Grammar.Part.INTO, u, digits.isEmpty() ? i : run.end(), n, 2);
        i += u.says(i, "o") || u.says(i, "phia") || u.says(i, "dang") ? 1 : 0;
        boolean tail = atEnd(i);
        if ((!tail && !u.says(i, "dau")) || (add && digits.isEmpty())) {
            return;
        }
        Edit edit = add ? new Edit.Added(tail, digits) : new Edit.Dropped(tail, digits);
        i++;
        i += u.says(i, "cung") || u.says(i, "tien") ? 1 : 0;
        out.add(new Segment.Patch(start, i, COST, edit, Optional.empty()));
    }

    private int ordinal(int i) {
        if (u.says(i, "nhat")) {
            return 1;
        }
        if (u.says(i, "nhi")) {
            return 2;
        }
        return i < u.size() ? Numbers.read(u, i, i + 1).map(r -> r.whole()).orElse(0) : 0;
    }

    private boolean atEnd(int i) {
        return u.says(i, "cuoi") || u.says(i, "chot") || u.says(i, "sau");
    }
}
