package vn.vpbank.voiceagent.language.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Fields with their values: "điền họ tên là …", "ghi … vào ghi chú".
final class SlotFinder {
    private static final double BASE = 0.3;
    /// How many words back a field may have been named that a correction is about.
    static final int SAME_BREATH = 30;
    /// What it costs to take the middle of one field's label for the name of another.
    private static final double INSIDE = 1.5;
    private static final double SOMEBODY = 1.5;
    private final Utterance u;
    private final Mentions mentions;
    private final MentionDoubts doubts;
    private final SlotValues values;
    private final MentionValues behind;
    private final UnreadFinder unread;
    private final NamedFinder named;
    private final OwnerFinder owners;
    private final PersonFinder persons;
    private final YesNoFinder yesNo;
    private final TickFinder ticks;
    private final RelationFinder relations;
    private final UploadFinder uploads;
    private final ForeignFinder foreign;
    private final ReversedFinder reversed;
    private final DayFirstFinder dayFirst;
    private final PlaceFinder places;
    private final SameFinder same;
    private final DescribedFinder described;
    private final Map<Integer, Set<FieldProfile>> mentioned = new TreeMap<>();

    SlotFinder(
            Utterance u,
            Scene scene,
            Anchors anchors,
            Mentions mentions,
            Readings readings,
            DescribedFinder described,
            Room room) {
        this.u = u;
        this.mentions = mentions;
        this.described = described;
        this.doubts = new MentionDoubts(u, scene.profile(), mentions);
        this.values = new SlotValues(u, scene, anchors, readings, room);
        ValueStarts starts = new ValueStarts(u, scene, anchors);
        this.behind = new MentionValues(u, scene, doubts, values, starts);
        this.unread = new UnreadFinder(u, scene, anchors, values, starts);
        this.named = new NamedFinder(u, scene.asked());
        this.owners = new OwnerFinder(u, scene, values);
        this.persons = new PersonFinder(u, scene, values, new Texts(u, anchors));
        this.yesNo = new YesNoFinder(u, scene, mentions);
        this.relations = new RelationFinder(u, scene);
        this.ticks = new TickFinder(u, scene);
        this.uploads = new UploadFinder(u, scene, mentions, behind);
        this.reversed = new ReversedFinder(u, scene, anchors, mentions);
        this.dayFirst = new DayFirstFinder(u, scene, mentions);
        this.foreign = new ForeignFinder(u, scene, anchors);
        this.same = new SameFinder(u, scene, mentions);
        this.places = new PlaceFinder(u, scene, mentions, doubts, new Texts(u, anchors));
    }

    /// Fields named earlier in the utterance: what a correction in the same breath may be about.
    Set<FieldProfile> mentionedBefore(int i) {
        Set<FieldProfile> out = new LinkedHashSet<>();
        mentioned.forEach((at, fields) -> {
            if (at < i && at >= i - SAME_BREATH) {
                out.addAll(fields);
            }
        });
        return out;
    }

    void at(int i, List<Segment> out) {
        int n = u.size();
        mention(i, i, Segment.Mode.SET, false, out);
        described.at(i, i, values, out);
        described
                .meant(i)
                .forEach(f ->
                        mentioned.computeIfAbsent(i, k -> new LinkedHashSet<>()).add(f));
        int word = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, i, n, 3);
        if (word > i) {
            mention(i, word, Segment.Mode.SET, false, out);
        }
        if (mentions.longest(i) < mentions.longest(i + 1)) {
            // "tên chủ xe …", "số máy phụ huynh …": what is asked for, said once more before the label
            mentions.at(i + 1).stream()
                    .filter(m -> !m.cue() && isHead(i, m))
                    .forEach(m -> mention(i, i + 1, m, Segment.Mode.SET, false, out));
        }
        for (int verb : Grammar.ends(Grammar.Part.SET, u, i)) {
            mention(i, verb, Segment.Mode.SET, true, out);
            described.at(i, verb, values, out);
            int at = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, n, 4);
            if (at > verb) {
                mention(i, at, Segment.Mode.SET, true, out);
            }
            reversed.at(i, verb, Segment.Mode.SET, out);
            foreign.at(i, at, out);
        }
        for (int verb : Grammar.ends(Grammar.Part.CLEAR, u, i)) {
            reversed.at(i, i, Segment.Mode.SET, out);
            mentions.at(verb).stream().filter(SlotFinder::hasMulti).forEach(m -> owners.changed(i, m, false, out));
        }
        for (int verb : Grammar.ends(Grammar.Part.APPEND, u, i)) {
            int at = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, n, 3);
            mention(i, at, Segment.Mode.APPEND, true, out);
            reversed.at(i, verb, Segment.Mode.APPEND, out);
            reversed.at(i, i, Segment.Mode.SET, out);
        }
        foreign.at(i, i, out);
        dayFirst.at(i, out);
        int before = out.size();
        owners.at(i, out);
        persons.at(i, out);
        spokenOf(i, out.subList(before, out.size()));
        yesNo.at(i, out);
        ticks.at(i, out);
        relations.at(i, out);
        places.at(i, out);
        uploads.at(i, out);
    }

    private void spokenOf(int i, List<Segment> found) {
        for (Segment segment : found) {
            if (segment instanceof Segment.Slot slot) {
                slot.targets()
                        .forEach(t -> mentioned
                                .computeIfAbsent(i, k -> new LinkedHashSet<>())
                                .add(t.field()));
            }
        }
    }

    /// Whether the word only tells what kind of thing the field named right after it holds.
    private boolean isHead(int i, Mentions.Mention mention) {
        ValueKind kind = mention.candidates().getFirst().field().spec().kind();
        return switch (u.word(i).folded()) {
            case "ten", "nguoi" -> kind == ValueKind.NAME || kind == ValueKind.TEXT;
            case "so" -> kind.digits() || kind == ValueKind.CODE || kind == ValueKind.NUMBER || kind == ValueKind.MONEY;
            case "ma" -> kind.digits() || kind == ValueKind.CODE || kind == ValueKind.TEXT;
            case "ngay" -> kind == ValueKind.DATE || kind == ValueKind.DATETIME;
            case "gio" -> kind == ValueKind.TIME || kind == ValueKind.DATETIME;
            case "tien", "khoan" -> kind == ValueKind.MONEY;
            case "loai", "muc" -> kind == ValueKind.OPTION || kind == ValueKind.MULTI;
            default -> false;
        };
    }

    private void mention(int start, int at, Segment.Mode mode, boolean verb, List<Segment> out) {
        mentions.at(at).forEach(m -> mention(start, at, m, mode, verb, out));
    }

    private void mention(
            int start, int at, Mentions.Mention mention, Segment.Mode mode, boolean verb, List<Segment> out) {
        if (doubts.isUnit(mention)) {
            return;
        }
        if (mode == Segment.Mode.APPEND && hasMulti(mention)) {
            owners.changed(start, mention, true, out);
            return;
        }
        if (mode == Segment.Mode.APPEND
                && !isText(mention.candidates().getFirst().field())) {
            return;
        }
        if (!mention.cue() || verb) {
            mentioned
                    .computeIfAbsent(start, k -> new LinkedHashSet<>())
                    .addAll(mention.candidates().stream()
                            .map(Mentions.Candidate::field)
                            .toList());
        }
        double cost = BASE
                + 0.02 * (at - start)
                + (1 - mention.strength()) * 0.6
                + mention.cost()
                + (doubts.isInside(mention) ? INSIDE : 0)
                + (doubts.isSomebody(start, mention) ? SOMEBODY : 0);
        behind.at(start, mention, mode, cost, out);
        if (!mention.cue()) {
            unread.at(start, mention, cost, out);
            named.at(start, mention, verb, cost, out);
            same.at(start, mention, cost, out);
        }
    }

    static boolean isText(FieldProfile field) {
        return !field.spec().kind().typed() && field.spec().kind() != ValueKind.FILE;
    }

    static boolean hasMulti(Mentions.Mention mention) {
        return mention.candidates().getFirst().field().spec().kind() == ValueKind.MULTI;
    }
}
