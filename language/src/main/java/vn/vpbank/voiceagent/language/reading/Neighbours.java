package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What stands beside a segment in the row, and what that makes of it.
final class Neighbours {
    /// How many words before a name may tell whose relative that is.
    private static final int KIN_REACH = 4;

    /// A part of a label costs so much, a whole one less.
    private static final double HALF = 0.08;

    private final Utterance u;
    private final List<Segment> row;

    Neighbours(Utterance u, List<Segment> row) {
        this.u = u;
        this.row = row;
    }

    /// "điện thoại, điện thoại cơ quan là …": a name without a value, made plain by what follows at once.
    boolean isSaidAgain(Segment.Named named, int next) {
        return named.wish() == Segment.Wish.NONE
                && next < row.size()
                && row.get(next) instanceof Segment.Slot slot
                && slot.targets().stream()
                        .anyMatch(t ->
                                named.targets().stream().anyMatch(n -> n.field().equals(t.field())));
    }

    /// "tôi đồng ý với điều khoản | vay vốn": the rest of the sentence of a box names no other field.
    boolean isTicked(Segment.Named named, int at) {
        return at > 0
                && named.wish() == Segment.Wish.NONE
                && !u.brokenBefore(named.start())
                && row.get(at - 1) instanceof Segment.Slot slot
                && slot.targets().getFirst().field().spec().kind() == ValueKind.CHECK;
    }

    /// Whether a number goes on after a word that does not belong there: "một nghìn chín trăm này chín mươi".
    boolean isTorn(int next) {
        int at = next;
        while (at < row.size() && row.get(at) instanceof Segment.Gap gap && gap.known()) {
            at++;
        }
        return at < row.size()
                && row.get(at) instanceof Segment.Gap gap
                && (at > next || !gap.known())
                && !u.brokenBefore(gap.start())
                && Starts.number(u, gap.start());
    }

    /// "(bạch) kim" for "Kim cương": one word of a choice, and a stranger right beside it.
    boolean isHalf(Segment.Bare bare) {
        Segment.Target target = bare.targets().getFirst();
        boolean one = bare.end() == bare.start() + 1
                && target.reading().cost() > HALF
                && target.field().spec().options().choices().stream()
                        .anyMatch(c -> c.value().equals(target.reading().value().toString())
                                && c.label().strip().split(" ").length == 2)
                && !Starts.number(u, bare.start());
        return one
                && row.stream()
                        .anyMatch(s -> s instanceof Segment.Gap gap
                                && gap.strange()
                                && ((gap.end() == bare.start() && !u.brokenBefore(bare.start()))
                                        || (gap.start() == bare.end() && !u.brokenBefore(bare.end()))));
    }

    /// "thế chấp | nhà đất": what this form does not ask for leads to a choice that it does.
    boolean isLeading(Segment.Unknown unknown, int next) {
        return next < row.size()
                && unknown.cost() >= 2
                && row.get(next) instanceof Segment.Bare bare
                && !u.brokenBefore(bare.start());
    }

    /// "…, Phan Văn Tài, …" and no "chị Lương Mỹ Hạnh làm thay": nothing tells who somebody is in the matter.
    boolean isApart(Segment.Bare bare) {
        boolean somebody =
                Names.isTitle(u, bare.start() - 1) && !u.says(bare.start() - 1, "em") && !u.brokenBefore(bare.start());
        boolean told = row.stream()
                .anyMatch(s -> s.start() == bare.end()
                        && !u.brokenBefore(s.start())
                        && s instanceof Segment.Gap gap
                        && !Grammar.at(Grammar.Part.FILLER, u, gap.start(), gap.end()));
        boolean kin = IntStream.range(Math.max(0, bare.start() - KIN_REACH), bare.start())
                .anyMatch(i -> Persons.isRelative(u, i));
        return !somebody && !told && !kin;
    }

    /// "đừng xoá …", "đừng có sửa …": what is forbidden is neither done nor asked about.
    boolean isForbidden(int at) {
        return u.says(at - 1, "dung") || (u.says(at - 2, "dung") && u.says(at - 1, "co"));
    }

    /// "máy móc chán quá, cho tôi nói chuyện với nhân viên", "em không nhớ, bỏ qua đi": whoever wants a person, or to
    /// leave out what was asked, is heard whatever else they say.
    Optional<Intent> wish(Optional<FieldProfile> asked) {
        return row.stream()
                .filter(s -> s instanceof Segment.Act)
                .map(s -> (Segment.Act) s)
                .filter(act -> act.end() - act.start() > (act.intent() == Intent.HANDOFF ? 2 : 1))
                .map(Segment.Act::intent)
                .filter(intent -> intent == Intent.HANDOFF
                        || (intent == Intent.SKIP
                                && asked.isPresent()
                                && row.stream().allMatch(s -> isBeside(s, asked))))
                .findFirst();
    }

    /// What may stand beside such a wish: no other field.
    private static boolean isBeside(Segment segment, Optional<FieldProfile> asked) {
        return switch (segment) {
            case Segment.Slot ignored -> false;
            case Segment.Bare ignored -> false;
            case Segment.Named named ->
                asked.filter(f ->
                                named.targets().stream().anyMatch(t -> t.field().equals(f)))
                        .isPresent();
            case Segment.Unread ignored -> false;
            default -> true;
        };
    }
}
