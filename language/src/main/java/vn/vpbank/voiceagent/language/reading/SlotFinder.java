package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Fields with their values: "điền họ tên là …", "ghi … vào ghi chú".
final class SlotFinder {
    private static final double BASE = 0.3;
    /// How many words back a field may have been named that a correction is about.
    private static final int SAME_BREATH = 30;
    /// How many words may tell whose a value is, or who said it, before it is asked what it is.
    private static final int OWNED = 5;
    /// "của công ty em".
    private static final int OWNER = 3;
    /// Names of fields that are the first words of what the field holds.
    private static final Set<String> HEADS =
            Set.of("công ty", "cơ quan", "ngân hàng", "trường", "bệnh viện", "phường", "đường");
    private static final Set<String> UNMARKED_HEADS =
            Set.of("cong ty", "co quan", "ngan hang", "truong", "benh vien", "phuong", "duong");
    /// What stands before such a name when it is part of the value, and the legal forms that follow it.
    private static final Set<String> LEADS = Set.of("cho", "o", "tai", "trong", "ben", "cua");

    private static final Set<String> LEGAL_FORMS = Set.of("co", "tnhh", "trach", "hop", "mot");

    private final Utterance u;
    private final Scene scene;
    private final Anchors anchors;
    private final Mentions mentions;
    private final SlotValues values;
    private final OwnerFinder owners;
    private final YesNoFinder yesNo;
    private final UploadFinder uploads;
    private final ForeignFinder foreign;
    private final ReversedFinder reversed;
    private final PlaceFinder places;
    private final SameFinder same;
    private final Map<Integer, Set<FieldProfile>> mentioned = new LinkedHashMap<>();

    SlotFinder(Utterance u, Scene scene, Anchors anchors, Mentions mentions, Readings readings) {
        this.u = u;
        this.scene = scene;
        this.anchors = anchors;
        this.mentions = mentions;
        this.values = new SlotValues(u, scene, anchors, readings);
        this.owners = new OwnerFinder(u, scene, values);
        this.yesNo = new YesNoFinder(u, mentions);
        this.uploads = new UploadFinder(u, scene, mentions);
        this.reversed = new ReversedFinder(u, scene, anchors, mentions);
        this.foreign = new ForeignFinder(u, scene, anchors);
        this.same = new SameFinder(u, scene, mentions);
        this.places = new PlaceFinder(u, scene, new Texts(u, anchors));
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
        int word = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, i, n, 3);
        if (word > i) {
            mention(i, word, Segment.Mode.SET, false, out);
        }
        for (int verb : Grammar.ends(Grammar.Part.SET, u, i)) {
            mention(i, verb, Segment.Mode.SET, true, out);
            int at = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, n, 4);
            if (at > verb) {
                mention(i, at, Segment.Mode.SET, true, out);
            }
            reversed.at(i, verb, Segment.Mode.SET, out);
            foreign.at(i, at, out);
        }
        for (int ignored : Grammar.ends(Grammar.Part.CLEAR, u, i)) {
            reversed.at(i, i, Segment.Mode.SET, out);
        }
        for (int verb : Grammar.ends(Grammar.Part.APPEND, u, i)) {
            int at = Grammar.skipAll(Grammar.Part.FIELD_WORD, u, verb, n, 3);
            mention(i, at, Segment.Mode.APPEND, true, out);
            reversed.at(i, verb, Segment.Mode.APPEND, out);
            reversed.at(i, i, Segment.Mode.SET, out);
        }
        foreign.at(i, i, out);
        owners.at(i, out);
        yesNo.at(i, out);
        places.at(i, out);
        uploads.at(i, out);
        uploadNamed(i, out);
    }

    private void mention(int start, int at, Segment.Mode mode, boolean verb, List<Segment> out) {
        for (Mentions.Mention mention : mentions.at(at)) {
            if (mode == Segment.Mode.APPEND && hasMulti(mention)) {
                owners.added(start, mention, out);
                continue;
            }
            if (mode == Segment.Mode.APPEND
                    && !isText(mention.candidates().getFirst().field())) {
                continue;
            }
            places.named(mention);
            if (!mention.cue() || verb) {
                mentioned
                        .computeIfAbsent(start, k -> new LinkedHashSet<>())
                        .addAll(mention.candidates().stream()
                                .map(Mentions.Candidate::field)
                                .toList());
            }
            double cost = BASE + 0.02 * (at - start) + (1 - mention.strength()) * 0.6 + mention.cost();
            values(start, mention, mode, cost, out);
            if (!mention.cue()) {
                named(start, mention, verb, cost, out);
                ticked(start, mention, cost, out);
                same.at(start, mention, cost, out);
            }
        }
    }

    static boolean isText(FieldProfile field) {
        return !field.spec().kind().typed() && field.spec().kind() != ValueKind.FILE;
    }

    private void values(int start, Mentions.Mention mention, Segment.Mode mode, double cost, List<Segment> out) {
        int n = u.size();
        Map<String, List<Segment.Target>> byEnd = new LinkedHashMap<>();
        boolean linked = Grammar.at(Grammar.Part.TEXT_LINK, u, mention.end(), n);
        SortedSet<Integer> starts = starts(mention);
        boolean ownHead = false;
        int textStart = Grammar.skipAll(Grammar.Part.TEXT_LINK, u, mention.end(), n, 4);
        if (textStart == mention.end() && isHead(mention)) {
            textStart = mention.start();
            ownHead = true;
        }
        starts.add(textStart);
        for (int value : starts) {
            // without marks "tam" is tám as likely as tầm: the longer number wins
            boolean number = u.unmarked() && value < n && Starts.number(u, value);
            double skipped = number ? 0 : 0.02 * Math.abs(starts.last() - value);
            for (Mentions.Candidate candidate : mention.candidates()) {
                boolean called = isCalled(candidate.field().spec().kind(), value);
                boolean open = !candidate.field().spec().kind().typed() && !called;
                if (open && value != textStart && (value != mention.end() || textStart < value)) {
                    continue;
                }
                for (ValueReading reading : values.at(candidate.field(), value, mention.cue())) {
                    double total = cost + skipped + reading.cost() + (reading.isSure() ? 0 : 0.35);
                    boolean loose = open || candidate.field().spec().kind() == ValueKind.CHECK;
                    if (loose && value == mention.end() && isCut(mention, candidate.field())) {
                        total += 0.5;
                    }
                    if (ownHead && value == mention.start() && isOption(value, reading.end())) {
                        total += 1;
                    }
                    if (mention.cue() && !reading.isSure()) {
                        total += 0.4;
                    }
                    if (mention.cue()
                            && candidate.field().spec().kind() == ValueKind.NAME
                            && !Names.isSurname(u, value)) {
                        total += 0.8;
                    }
                    byEnd.computeIfAbsent(
                                    value + ":" + reading.end() + ":" + Math.round(total * 100), k -> new ArrayList<>())
                            .add(new Segment.Target(candidate.field(), candidate.strength(), reading));
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

    /// "đối tượng tên Lý Văn Phúc", "hộ chiếu số N 123": names and codes may be led by what they are.
    private boolean isCalled(ValueKind kind, int value) {
        return (kind == ValueKind.NAME && u.says(value - 1, "ten"))
                || (kind == ValueKind.CODE && u.says(value - 1, "so"));
    }

    /// Words after a name that are no value of the field: asked about rather than passed over.
    private void unread(
            int start, int value, Mentions.Mention mention, double cost, boolean linked, List<Segment> out) {
        FieldProfile field = mention.candidates().getFirst().field();
        if (!field.spec().kind().typed() || field.spec().kind() == ValueKind.CHECK) {
            return;
        }
        double read = values.at(field, value, false).stream().anyMatch(r -> r.isSure() && r.cost() < 0.2) ? 1.5 : 0;
        int end = value + 1;
        while (end < u.size() && end < value + 8 && !anchors.at(end)) {
            end++;
        }
        List<Segment.Target> targets = mention.candidates().stream()
                .map(c -> new Segment.Target(
                        c.field(), c.strength(), new ValueReading(value, FieldValue.EMPTY, 0, Optional.empty())))
                .toList();
        out.add(new Segment.Unread(
                start, end, cost + read + (linked ? 1.2 : 2.2) + 0.12 * (end - value), value, targets, mention.tags()));
    }

    /// "công ty cổ phần Hoà Phát": the word that names the field begins its value too.
    private boolean isHead(Mentions.Mention mention) {
        String name = u.text(mention.start(), mention.end()).toLowerCase(Locale.ROOT);
        boolean head = HEADS.contains(name) || (u.unmarked() && UNMARKED_HEADS.contains(name));
        int before = mention.start() - 1;
        boolean led = before >= 0 && LEADS.contains(u.word(before).folded());
        boolean legal = u.has(mention.end())
                && LEGAL_FORMS.contains(u.word(mention.end()).folded());
        return head && (led || legal);
    }

    /// "chẩn đoán của bác sỉ là …": more of the field's name was said than these words of it, only not quite so.
    private boolean isCut(Mentions.Mention mention, FieldProfile field) {
        return mentions.at(mention.start()).stream()
                .filter(m -> m.end() > mention.end() && !m.cue())
                .anyMatch(m -> m.candidates().stream().anyMatch(c -> c.field().equals(field)));
    }

    /// "công ty trách nhiệm hữu hạn" alone is what kind of company it is, where the form asks for that.
    private boolean isOption(int from, int to) {
        return scene.profile().fields().stream()
                .filter(f -> f.spec().kind() == ValueKind.OPTION)
                .flatMap(f -> f.spec().options().at(u, from, u.size()).stream())
                .anyMatch(m -> m.end() == to && Sound.isPlain(m.cost(), to - from) && m.strength() >= 0.84);
    }

    private SortedSet<Integer> starts(Mentions.Mention mention) {
        int n = u.size();
        SortedSet<Integer> starts = new TreeSet<>();
        int at = mention.end();
        starts.add(at);
        int most = mention.cue() ? 3 : 6;
        while (at < n && at - mention.end() < most) {
            int next = Grammar.skip(Grammar.Part.LINK, u, at, n);
            if (next == at) {
                break;
            }
            for (int end : Grammar.ends(Grammar.Part.LINK, u, at)) {
                starts.add(end);
            }
            at = next;
        }
        int owner = ownedBy(mention.end());
        if (owner > 0) {
            starts.add(owner);
        }
        boolean code = mention.candidates().getFirst().field().spec().kind() == ValueKind.CODE;
        if (u.says(at, "so") && u.has(at + 1) && (code || Starts.number(u, at + 1))) {
            // "chứng minh số 0123 …"
            starts.add(at + 1);
        }
        int notThat = corrected(mention.end());
        if (notThat > 0) {
            starts.add(notThat);
        }
        return starts;
    }

    /// "mã số thuế của công ty là": whose it is does not matter where only one field has the name.
    private int ownedBy(int from) {
        if (!u.says(from, "cua")) {
            return -1;
        }
        for (int i = from + 2; i < Math.min(u.size() - 1, from + 6) && !u.brokenBefore(i); i++) {
            if (u.word(i).folded().equals("la")) {
                return i + 1;
            }
        }
        return -1;
    }

    /// "không phải X mà là": where the right value begins.
    private int corrected(int from) {
        int n = u.size();
        int at = Grammar.skip(Grammar.Part.NOT_THAT, u, from, n);
        if (at == from) {
            return -1;
        }
        for (int i = at + 1; i < Math.min(n, at + 12); i++) {
            String word = u.word(i).text().toLowerCase(Locale.ROOT);
            if (word.equals("mà") || word.equals("ma")) {
                return Grammar.skipAll(Grammar.Part.LINK, u, i + 1, n, 2);
            }
        }
        return -1;
    }

    private void named(int start, Mentions.Mention mention, boolean verb, double cost, List<Segment> out) {
        List<Segment.Target> targets = mention.candidates().stream()
                .map(c -> new Segment.Target(
                        c.field(),
                        c.strength(),
                        new ValueReading(mention.end(), FieldValue.EMPTY, 0, Optional.empty())))
                .toList();
        asked(mention.end())
                .ifPresent(end ->
                        out.add(new Segment.Named(start, end, cost, targets, mention.tags(), Segment.Wish.READ)));
        boolean generic = mention.end() - mention.start() == 1 && FormProfile.isGeneric(u.word(mention.start()));
        if (mention.strength() >= 0.6 && !(generic && !verb)) {
            out.add(new Segment.Named(
                    start,
                    mention.end(),
                    cost + (verb ? 0.55 : 0.8),
                    targets,
                    mention.tags(),
                    verb ? Segment.Wish.SET : Segment.Wish.NONE));
        }
    }

    /// "… là bao nhiêu", "… tôi vừa đọc là gì": where a question about the value ends, whoever it belongs to.
    private Optional<Integer> asked(int from) {
        int n = u.size();
        boolean owner = u.says(from, "cua");
        int at = from;
        while (at < n && at - from <= OWNED) {
            for (int end : Grammar.ends(Grammar.Part.WHATS, u, at)) {
                if (Grammar.skipAll(Grammar.Part.FILLER, u, end, n, 4) == n) {
                    return Optional.of(end);
                }
            }
            boolean passed = (owner && at - from <= OWNER)
                    || Grammar.at(Grammar.Part.FILLER, u, at, n)
                    || Grammar.at(Grammar.Part.HYPOTHETICAL, u, at, n)
                    || Grammar.at(Grammar.Part.READ, u, at, n)
                    || Grammar.at(Grammar.Part.SET, u, at, n);
            if (!passed) {
                break;
            }
            at++;
        }
        return Optional.empty();
    }

    /// A tick box said by its label is ticked.
    private void ticked(int start, Mentions.Mention mention, double cost, List<Segment> out) {
        List<Segment.Target> targets = mention.candidates().stream()
                .filter(c -> c.strength() >= (opensLabel(c.field(), mention) ? 0.5 : 0.7))
                .flatMap(c -> whenNamed(c.field(), mention).stream()
                        .map(v -> new Segment.Target(
                                c.field(),
                                c.strength(),
                                new ValueReading(mention.end(), FieldValue.of(v), 0, Optional.empty()))))
                .toList();
        if (!targets.isEmpty()) {
            double said = cost + (mention.strength() > 0.9 ? 0 : 0.2);
            out.add(new Segment.Slot(
                    start,
                    mention.end(),
                    Math.min(said, opensLabel(targets.getFirst().field(), mention) ? BASE + 0.1 : said),
                    start,
                    targets,
                    mention.tags(),
                    Segment.Mode.SET));
        }
    }

    /// "tôi đã đọc quy định" for "Tôi đã đọc quy định nghỉ phép …": the sentence of a box is seldom said to its end.
    private boolean opensLabel(FieldProfile field, Mentions.Mention mention) {
        int words = mention.end() - mention.start();
        String label = field.field().label().toLowerCase(Locale.ROOT);
        return words >= 3
                && label.startsWith(u.text(mention.start(), mention.end()).toLowerCase(Locale.ROOT));
    }

    /// What naming the field means for it; "tự động tái tục" is a wish where that may be yes or no.
    private Optional<String> whenNamed(FieldProfile field, Mentions.Mention mention) {
        if (field.spec().kind() == ValueKind.CHECK) {
            return Optional.of("true");
        }
        boolean wish = u.says(mention.start(), "tu") && u.says(mention.start() + 1, "dong");
        return wish
                        && field.spec().kind() == ValueKind.OPTION
                        && field.spec().options().isYesNo()
                ? field.spec().options().yes()
                : Optional.empty();
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
