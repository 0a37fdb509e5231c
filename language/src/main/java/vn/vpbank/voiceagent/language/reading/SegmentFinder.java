package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// All segments that may begin at a word.
final class SegmentFinder {
    /// Words that nothing explains are expensive: a sentence full of them is about something else.
    static final double STRANGER = 2.5;

    private static final double FILLER = 0.06;
    private static final double VERB = 0.35;
    /// Words that lead to values and tell nothing themselves; they make a value no surer, and no command of a sentence.
    private static final double CONTEXT = 0.75;

    private static final double APPROX = 0.1;

    private final Utterance u;
    private final Scene scene;
    private final SlotFinder slots;
    private final ActFinder acts;
    private final PageActFinder pageActs;
    private final BareFinder bare;
    private final CorrectionFinder corrections;
    private final CountFinder counts;
    private final DigitPatchFinder patches;
    private final ReplacedFinder replaced;
    private final RangeFinder ranges;
    private final PaperFinder papers;
    private final DestinationFinder destinations;
    private final UnitFinder units;
    private final WholeListFinder lists;
    private final MonthlyFinder monthly;
    private final UnknownLabelFinder unknown;
    private final Room room = new Room();
    /// At which words fields were looked for.
    private final boolean[] seen;

    SegmentFinder(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
        this.seen = new boolean[u.size()];
        Mentions mentions = new Mentions(u, scene);
        Readings readings = new Readings(u, scene);
        DescribedFinder described = new DescribedFinder(u, scene, mentions, readings);
        Anchors anchors = new Anchors(u, scene.profile(), described);
        this.slots = new SlotFinder(u, scene, anchors, mentions, readings, described, room);
        this.acts = new ActFinder(u, scene, anchors, mentions);
        this.pageActs = new PageActFinder(u, scene);
        this.bare = new BareFinder(u, scene, anchors, readings, room);
        this.corrections = new CorrectionFinder(u, scene, anchors);
        this.replaced = new ReplacedFinder(u, scene, mentions);
        this.counts = new CountFinder(u, scene);
        this.patches = new DigitPatchFinder(u, mentions);
        this.ranges = new RangeFinder(u, scene);
        this.destinations = new DestinationFinder(u, scene);
        this.papers = new PaperFinder(u, scene, readings);
        this.units = new UnitFinder(u, scene, mentions);
        this.lists = new WholeListFinder(u, scene, mentions);
        this.monthly = new MonthlyFinder(u, scene);
        this.unknown = new UnknownLabelFinder(u, scene, anchors, mentions);
    }

    /// Fields named earlier, which a correction at the word may be about: also those that the chart has passed over.
    private Set<FieldProfile> mentionedBefore(int i, double[] best) {
        for (int k = Math.max(0, i - SlotFinder.SAME_BREATH); k < i; k++) {
            if (!seen[k]) {
                seen[k] = true;
                room.beginsAt(k, best);
                slots.at(k, new ArrayList<>());
            }
        }
        room.beginsAt(i, best);
        return slots.mentionedBefore(i);
    }

    /// "năm nay ba mươi tuổi" is chat where no field asks for an age.
    private void age(int i, List<Segment> out) {
        if (Starts.number(u, i)) {
            Numbers.read(u, i, u.size())
                    .filter(n -> u.says(n.end(), "tuoi")
                            && scene.profile().counted(u, n.end()).isEmpty())
                    .ifPresent(n -> out.add(new Segment.Gap(i, n.end() + 1, 0.4, Segment.Sense.FILLING)));
        }
    }

    /// Whether a value takes a part of a number only: "đóng ba | chục triệu".
    private boolean cutsNumber(Segment segment) {
        return switch (segment) {
            case Segment.Slot slot -> Starts.insideNumber(u, slot.end()) || Starts.insideNumber(u, slot.valueAt());
            case Segment.Bare bare -> Starts.insideNumber(u, bare.end()) || Starts.insideNumber(u, bare.start());
            default -> false;
        };
    }

    /// Where the whole label of a choice ends that begins here ("bảng Anh"), though its words are filling elsewhere.
    private int chosen(int i) {
        return scene.profile()
                .options(u, i, f -> f.spec().kind() == ValueKind.OPTION)
                .filter(m -> m.strength() >= 0.95 && Sound.isPlain(m.cost(), m.end() - i))
                .mapToInt(OptionMatcher.Match::end)
                .max()
                .orElse(i);
    }

    /// @param best what the words up to each place cost so far
    List<Segment> at(int i, double[] best) {
        room.beginsAt(i, best);
        List<Segment> out = new ArrayList<>();
        out.add(new Segment.Gap(i, i + 1, STRANGER, Segment.Sense.STRANGE));
        boolean filling =
                Grammar.at(Grammar.Part.FILLER, u, i, u.size()) || Grammar.at(Grammar.Part.OBJECT, u, i, u.size());
        int chosen = filling ? chosen(i) : i;
        for (int end : Grammar.ends(Grammar.Part.FILLER, u, i)) {
            // without marks "ngay kia" is a day rather than two words of politeness
            double day = u.unmarked() && u.says(i, "ngay") && Starts.date(u, i) ? 1 : 0;
            // "…, xong thì tiếp theo": at the end it is a wish and no filling
            double wish = i > 0
                            && Grammar.acts(u, i).stream().anyMatch(m -> m.end() == end && m.cost() < 0.1)
                            && Grammar.skipAll(Grammar.Part.FILLER, u, end, u.size(), u.size()) == u.size()
                    ? 0.5
                    : 0;
            double choice = chosen > end ? 0.5 : 0;
            out.add(new Segment.Gap(i, end, FILLER * (end - i) + day + wish + choice, Segment.Sense.FILLING));
        }
        for (int end : Grammar.ends(Grammar.Part.OBJECT, u, i)) {
            double choice = chosen > end ? 0.5 : 0;
            out.add(new Segment.Gap(i, end, FILLER * (end - i) + 0.03 + choice, Segment.Sense.FILLING));
        }
        for (int end : Grammar.ends(Grammar.Part.SET, u, i)) {
            // "lấy tiền mặt": a verb right before a value that needs no field
            out.add(new Segment.Gap(i, end, VERB, Segment.Sense.FILLING));
        }
        for (int end : Grammar.ends(Grammar.Part.OPEN, u, i)) {
            // "mở tài khoản tiết kiệm": what is opened is an option here, no form
            out.add(new Segment.Gap(i, end, 0.6, Segment.Sense.FILLING));
        }
        for (int end : Grammar.ends(Grammar.Part.HYPOTHETICAL, u, i)) {
            out.add(new Segment.Gap(i, end, 0.8, Segment.Sense.FILLING));
        }
        for (int end : Grammar.ends(Grammar.Part.CONTEXT, u, i)) {
            out.add(new Segment.Gap(i, end, CONTEXT, Segment.Sense.CONTEXT));
        }
        for (int end : Grammar.ends(Grammar.Part.APPROX, u, i)) {
            if (Starts.number(u, end) && !u.brokenBefore(end)) {
                // "xài chừng | chín triệu"
                out.add(new Segment.Gap(i, end, APPROX, Segment.Sense.FILLING));
            }
        }
        age(i, out);
        for (int end : Grammar.ends(Grammar.Part.UNLESS, u, i)) {
            out.add(new Segment.Gap(i, end, 0.15, Segment.Sense.FILLING));
        }
        for (Phrases.Match<String> match : scene.profile().tags(u, i)) {
            if (match.end() - i > 1 && match.cost() < 0.5 && !Grammar.at(Grammar.Part.STRONG_YES, u, i, u.size())) {
                out.add(new Segment.Tag(i, match.end(), 0.35 + match.cost(), match.meaning()));
            }
        }
        unknown.at(i, out);
        slots.at(i, out);
        seen[i] = true;
        acts.at(i, out);
        pageActs.at(i, out);
        corrections.at(i, out);
        patches.at(i, corrections.endAt(i), out);
        replaced.at(i, out);
        counts.at(i, out);
        ranges.at(i, out);
        papers.at(i, out);
        destinations.at(i, out);
        units.at(i, out);
        lists.at(i, out);
        monthly.at(i, out);
        bare.at(i, () -> mentionedBefore(i, best), corrections.endAt(i), out);
        out.removeIf(this::cutsNumber);
        return out;
    }
}
