package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.Terms;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Fields with their values: "điền họ tên là …", "ghi … vào ghi chú".
final class SlotFinder {
    private static final double BASE = 0.3;
    /// How many words back a field may have been named that a correction is about.
    static final int SAME_BREATH = 30;
    /// What a word between a name and its number costs: less than asking, more than any other way to explain it.
    private static final double QUALIFIER = 0.9;
    /// The same before "là" and a short text.
    private static final double TOLD = -0.05;
    /// What it costs to take the middle of one field's label for the name of another.
    private static final double INSIDE = 1.5;
    /// Costs of slots are told in hundredths.
    private static final double ROUNDED = 0.005;

    private static final Word INTO = Word.of("thành");
    /// What a "không" right before it denies.
    private static final Set<String> DENIED = Set.of("ai", "có", "phải", "gì", "bị", "được", "cần", "muốn", "thấy");
    /// Nobody fills a field that is closed, unless it was plainly named.
    private static final double CLOSED = 0.6;
    private static final double SOMEBODY = 1.5;
    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    private final Mentions mentions;
    private final MentionDoubts doubts;
    private final SlotValues values;
    private final ValueStarts valueStarts;
    private final NamedFinder named;
    private final OwnerFinder owners;
    private final PersonFinder persons;
    private final YesNoFinder yesNo;
    private final TickFinder ticks;
    private final RelationFinder relations;
    private final UploadFinder uploads;
    private final ForeignFinder foreign;
    private final ReversedFinder reversed;
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
        this.scene = scene;
        this.anchors = anchors;
        this.mentions = mentions;
        this.described = described;
        this.doubts = new MentionDoubts(u, mentions);
        this.values = new SlotValues(u, scene, anchors, readings, room);
        this.valueStarts = new ValueStarts(u, scene, anchors);
        this.named = new NamedFinder(u, scene.asked());
        this.owners = new OwnerFinder(u, scene, values);
        this.persons = new PersonFinder(u, scene, values, new Texts(u, anchors));
        this.yesNo = new YesNoFinder(u, mentions);
        this.relations = new RelationFinder(u, scene);
        this.ticks = new TickFinder(u, scene);
        this.uploads = new UploadFinder(u, scene, mentions);
        this.reversed = new ReversedFinder(u, scene, anchors, mentions);
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
        reversed.dated(i, out);
        int before = out.size();
        owners.at(i, out);
        persons.at(i, out);
        spokenOf(i, out.subList(before, out.size()));
        yesNo.at(i, out);
        ticks.at(i, out);
        relations.at(i, out);
        places.at(i, out);
        uploads.at(i, out);
        uploadNamed(i, out);
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
        values(start, mention, mode, cost, out);
        if (!mention.cue()) {
            named.at(start, mention, verb, cost, out);
            same.at(start, mention, cost, out);
        }
    }

    static boolean isText(FieldProfile field) {
        return !field.spec().kind().typed() && field.spec().kind() != ValueKind.FILE;
    }

    private void values(int start, Mentions.Mention mention, Segment.Mode mode, double cost, List<Segment> out) {
        int n = u.size();
        Map<String, List<Segment.Target>> byEnd = new LinkedHashMap<>();
        boolean linked = Grammar.at(Grammar.Part.TEXT_LINK, u, mention.end(), n);
        NavigableSet<Integer> starts = valueStarts.of(mention);
        int textStart = valueStarts.ofText(mention);
        starts.add(textStart);
        OptionalInt qualifiedAt = valueStarts.qualified(mention);
        qualifiedAt.ifPresent(starts::add);
        boolean led = Grammar.at(Grammar.Part.LINK, u, mention.end(), n);
        // "sửa email thành …": what it becomes begins after the word
        boolean becomes = start < mention.start() && u.is(mention.end(), INTO) && u.has(mention.end() + 1);
        for (int value : starts) {
            if (becomes && value == mention.end()) {
                continue;
            }
            // without marks "tam" is tám as likely as tầm: the longer number wins
            boolean number = u.unmarked() && value < n && Starts.number(u, value);
            boolean qualified =
                    !led && value != textStart && qualifiedAt.isPresent() && qualifiedAt.getAsInt() == value;
            double skipped = number ? 0 : 0.02 * Math.abs(starts.last() - value);
            for (Mentions.Candidate candidate : mention.candidates()) {
                boolean called = valueStarts.isCalled(candidate.field().spec().kind(), value);
                boolean open = !candidate.field().spec().kind().typed()
                        && !called
                        && !(candidate.field().spec().kind() == ValueKind.NAME && isFullName(mention, value));
                boolean told = qualified && isToldAfter(candidate.field(), value);
                boolean numbered = open && textStart == value + 1 && u.says(value, "so");
                if (numbered) {
                    // "hợp đồng số 15/2026": what it is called is no part of it
                    continue;
                }
                if (open && !told && value != textStart && (value != mention.end() || textStart < value)) {
                    continue;
                }
                boolean code = candidate.field().spec().kind() == ValueKind.CODE && isReadable(mention);
                double lead = cost + skipped + (told ? TOLD : qualified ? QUALIFIER : 0);
                for (ValueReading reading : read(candidate.field(), value, mention, lead - ROUNDED)) {
                    boolean apart = candidate.field().spec().kind() == ValueKind.NAME
                            && value == mention.end()
                            && u.brokenBefore(value)
                            && !Names.isSurname(u, value)
                            && !Names.isTitle(u, value);
                    boolean itself = open && value == mention.start() && reading.end() <= mention.end();
                    if (itself || (code && !reading.isSure()) || apart || isOtherNo(candidate.field(), reading)) {
                        continue;
                    }
                    if (qualified && !told && (open || !reading.isSure() || reading.cost() > 0.1)) {
                        continue;
                    }
                    double total = cost
                            + skipped
                            + reading.cost()
                            + (reading.isSure() ? 0 : open ? 0.35 + 0.3 * (reading.end() - value) : 0.35)
                            + (told ? TOLD : qualified ? QUALIFIER : 0);
                    boolean loose = open
                            || candidate.field().spec().kind() == ValueKind.CHECK
                            || candidate.field().spec().kind() == ValueKind.NAME;
                    if (loose
                            && (value == mention.end() || doubts.isCutBefore(mention, candidate.field(), value))
                            && doubts.isCut(mention, candidate.field())) {
                        total += 1.2;
                    }
                    if (value == mention.start() && isOption(value, reading.end())) {
                        total += 1;
                    }
                    if (mention.cue() && !reading.isSure()) {
                        total += 0.4;
                    }
                    if (candidate.field().spec().kind() == ValueKind.MONEY && !reading.isSure() && isTerm(value)) {
                        total += 1;
                    }
                    total += candidate.field().writable() || linked ? 0 : CLOSED;
                    boolean nobody = mention.cue()
                            && candidate.field().spec().kind() == ValueKind.NAME
                            && !Names.isSurname(u, value);
                    if (nobody && reading.end() == value + 1) {
                        continue;
                    }
                    if (nobody) {
                        total += 0.8;
                    }
                    String span = value + ":" + reading.end() + ":" + Math.round(total * 100);
                    Segment.Target.keepBest(
                            byEnd.computeIfAbsent(span, k -> new ArrayList<>()),
                            new Segment.Target(candidate.field(), candidate.strength(), reading));
                }
            }
        }
        byEnd.forEach((key, targets) -> {
            String[] parts = key.split(":");
            int value = Integer.parseInt(parts[0]);
            double total = Integer.parseInt(parts[2]) / 100.0;
            out.add(new Segment.Slot(
                    start, targets.getFirst().reading().end(), total, value, targets, mention.tags(), mode));
        });
        int after = Grammar.skipAll(Grammar.Part.TEXT_LINK, u, mention.end(), n, 3);
        if (!mention.cue() && (linked || after == mention.end()) && after < n) {
            unread(start, after, mention, cost, linked, out);
        }
    }

    /// A family name with more behind it begins somebody's name wherever it stands.
    private boolean isFullName(Mentions.Mention mention, int value) {
        return !u.unmarked()
                && !mention.cue()
                && !Names.isTitle(u, value - 1)
                && Names.isSurname(u, value)
                && Names.isLong(u, value)
                && !scene.profile().opensOption(u, value)
                && !doubts.isSaidLonger(mention, value)
                && !namesOther(mention, value);
    }

    /// "tên | tổ trưởng là …": what stands between names somebody else.
    private boolean namesOther(Mentions.Mention mention, int value) {
        return IntStream.range(mention.end(), value)
                .anyMatch(k -> mentions.at(k).stream()
                        .anyMatch(m -> !m.cue()
                                && m.strength() > 0.5
                                && m.end() <= value
                                && m.candidates().stream()
                                        .noneMatch(c -> c.field()
                                                .equals(mention.candidates()
                                                        .getFirst()
                                                        .field()))));
    }

    private List<ValueReading> read(FieldProfile field, int value, Mentions.Mention mention, double lead) {
        boolean year = field.spec().kind() == ValueKind.DATE
                && u.says(mention.start(), "nam")
                && u.says(mention.end() - 1, "sinh");
        List<ValueReading> years = year ? ValueReader.year(field.spec(), u, value, u.size(), scene.today()) : List.of();
        return years.isEmpty() ? values.at(field, value, mention.cue(), lead) : years;
    }

    /// "góp bốn năm": how long rather than how much.
    private boolean isTerm(int value) {
        return scene.profile().asksFor(ValueKind.TERM)
                && Terms.read(u, value, u.size()).filter(Terms.Reading::unit).isPresent();
    }

    /// "có biên bản, không ai bị thương": this no belongs to what follows.
    private boolean isOtherNo(FieldProfile field, ValueReading reading) {
        int last = reading.end() - 1;
        return field.spec().kind() == ValueKind.CHECK
                && u.says(last, "khong")
                && u.has(last + 1)
                && !u.brokenBefore(last + 1)
                && DENIED.contains(u.lower(last + 1));
    }

    /// "mã căn hộ là c0914", "chức danh công việc là …": more of the name, then the value. A note may say "là" itself.
    private boolean isToldAfter(FieldProfile field, int value) {
        ValueKind kind = field.spec().kind();
        return valueStarts.isLink(value - 1)
                && (kind == ValueKind.TEXT || kind == ValueKind.ADDRESS || kind == ValueKind.LONG_TEXT);
    }

    /// Whether a value of the field plainly stands where one may begin, so that more words than it are none.
    private boolean isReadable(Mentions.Mention mention) {
        FieldProfile field = mention.candidates().getFirst().field();
        return valueStarts.of(mention).stream()
                .flatMap(v -> values.at(field, v, false).stream())
                .anyMatch(r -> r.isSure() && r.cost() < 0.2);
    }

    /// Words after a name that are no value of the field: asked about rather than passed over.
    private void unread(
            int start, int value, Mentions.Mention mention, double cost, boolean linked, List<Segment> out) {
        FieldProfile field = mention.candidates().getFirst().field();
        if (!field.spec().kind().typed() || field.spec().kind() == ValueKind.CHECK) {
            return;
        }
        boolean vague = mention.end() - mention.start() == 1 && FormProfile.isGeneric(u.word(mention.start()));
        if (vague || isReadable(mention)) {
            return;
        }
        int end = value + 1;
        while (end < u.size() && end < value + 8 && !anchors.at(end)) {
            end++;
        }
        List<Segment.Target> targets = mention.candidates().stream()
                .map(c -> new Segment.Target(
                        c.field(), c.strength(), new ValueReading(value, FieldValue.EMPTY, 0, Optional.empty())))
                .toList();
        out.add(new Segment.Unread(
                start,
                end,
                cost + (linked ? 1.2 : 2.2) + 0.12 * (end - value),
                value,
                targets,
                mention.tags(),
                linked));
    }

    /// "công ty trách nhiệm hữu hạn" alone is what kind of company it is, where the form asks for that.
    private boolean isOption(int from, int to) {
        return scene.profile()
                .options(u, from, f -> f.spec().kind() == ValueKind.OPTION)
                .anyMatch(m -> m.end() == to && Sound.isPlain(m.cost(), to - from));
    }

    static boolean hasMulti(Mentions.Mention mention) {
        return mention.candidates().getFirst().field().spec().kind() == ValueKind.MULTI;
    }

    /// "đính kèm ảnh chụp căn cước cccd.jpg".
    private void uploadNamed(int start, List<Segment> out) {
        int verb = Grammar.skip(Grammar.Part.UPLOAD, u, start, u.size());
        if (verb == start) {
            return;
        }
        for (Mentions.Mention mention : mentions.at(Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, u.size(), 2))) {
            if (mention.candidates().getFirst().field().spec().kind() == ValueKind.FILE) {
                values(start, mention, Segment.Mode.UPLOAD, BASE, out);
            }
        }
    }
}
