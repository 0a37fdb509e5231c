package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.reading.ReadBack.Source;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What was said beside a value and not taken up: it may belong to the value, or be the one that is meant.
final class Beside {
    private final Utterance u;
    private final List<Segment> row;

    Beside(Utterance u, List<Segment> row) {
        this.u = u;
        this.row = row;
    }

    /// "ba tám độ | tư", "mười lăm giao dịch, í lộn | mười sáu": numbers that nobody could read next to a value that
    /// was.
    boolean isUnreadBeside(Source source) {
        if (!isNumber(source.kind())) {
            return false;
        }
        int at = row.indexOf(source.segment());
        boolean named = source.from() > source.segment().start();
        return isUnread(at + 1, 1) || (!named && isUnread(at - 1, -1)) || isCorrected(at + 1);
    }

    /// "có nhiễm mặn | không em": the no at the end makes a question of it.
    boolean isAskedAbout(Source source) {
        int end = source.segment().end();
        boolean polar = source.kind() == ValueKind.CHECK && (u.says(end, "khong") || u.says(end, "chua"));
        return polar
                && !u.brokenBefore(end)
                && u.has(end + 1)
                && Grammar.skipAll(Grammar.Part.FILLER, u, end + 1, u.size(), u.size()) == u.size();
    }

    /// "chủ máy không phải | Lê Văn Hai": who it is not.
    boolean isDenied(Source source) {
        int at = row.indexOf(source.segment());
        return at > 1
                && source.segment() instanceof Segment.Bare bare
                && !u.brokenBefore(bare.start())
                && row.get(at - 1) instanceof Segment.Fix fix
                && u.says(fix.end() - 1, "phai");
    }

    private static boolean isNumber(ValueKind kind) {
        return switch (kind) {
            case NUMBER, MONEY, DATE, DATETIME, TIME, MONTH, TERM, DIGITS, CODE -> true;
            default -> kind.digits();
        };
    }

    /// Whether a number stands on that side among what was left over, before anything that means something.
    private boolean isUnread(int from, int step) {
        for (int k = from; k >= 0 && k < row.size(); k += step) {
            Segment segment = row.get(k);
            boolean apart = u.brokenBefore(step > 0 ? segment.start() : segment.end());
            if (apart || !(segment instanceof Segment.Gap || (step < 0 && segment instanceof Segment.Fix))) {
                return false;
            }
            if (isNumberLeft(segment)) {
                return true;
            }
        }
        return false;
    }

    /// A number that means nothing here; "tư vấn" is none.
    private boolean isNumberLeft(Segment segment) {
        if (!(segment instanceof Segment.Gap gap) || !gap.strange() || !Starts.number(u, gap.start())) {
            return false;
        }
        int next = gap.end();
        return !u.has(next)
                || u.brokenBefore(next)
                || Starts.number(u, next)
                || row.stream().noneMatch(s -> s.start() == next && s instanceof Segment.Gap g && g.strange());
    }

    /// Whether a correction follows at once that could not be read.
    private boolean isCorrected(int from) {
        int k = from;
        while (k < row.size() && row.get(k) instanceof Segment.Gap gap && gap.known()) {
            k++;
        }
        if (k >= row.size() - 1 || !(row.get(k) instanceof Segment.Fix) || isDenial(row.get(k))) {
            return false;
        }
        Segment next = row.get(k + 1);
        boolean unsure = next instanceof Segment.Bare bare
                && bare.targets().stream().noneMatch(t -> t.reading().isSure());
        return unsure || isNumberLeft(next);
    }

    /// "… không phải hai lăm": what follows is what was not meant.
    private boolean isDenial(Segment segment) {
        return u.says(segment.end() - 1, "phai") || u.says(segment.end() - 1, "lay");
    }

    /// "người đặt tên Hồ Văn Nghĩa, còn bệnh nhân là mẹ anh tên Hồ Thị Lụa": two values went to one field, and nothing
    /// says that one puts the other right.
    boolean isToldTwice(Source source, Outcome out) {
        if (source.kind() == ValueKind.MULTI
                || row.stream().anyMatch(s -> s instanceof Segment.Fix || s instanceof Segment.NotThat)) {
            return false;
        }
        int at = row.indexOf(source.segment());
        boolean choice = source.kind() == ValueKind.OPTION && !leavesWords();
        return IntStream.range(0, row.size())
                .filter(k -> k < at ? row.get(k) instanceof Segment.Slot : choice && k > at)
                .mapToObj(row::get)
                .flatMap(s -> ReadBack.targets(s).stream().limit(choice ? 1 : Integer.MAX_VALUE))
                .anyMatch(t -> t.field().equals(source.field()) && t.reading().isSure() && isLost(t, out));
    }

    private boolean leavesWords() {
        return row.stream().anyMatch(s -> s instanceof Segment.Gap gap && gap.strange());
    }

    private static boolean isLost(Target target, Outcome out) {
        return out.commands().stream()
                        .noneMatch(c -> c instanceof FormCommand.Set set
                                && set.value().equals(target.reading().value()))
                && out.questions().stream()
                        .noneMatch(
                                q -> q.value().equals(target.reading().value().toString()));
    }
}
