package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.SeveralOptions;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Values said without their field: the answer to what was asked, what replaces something after a correction, and
/// values
/// whose kind is plain and for which there is a field of that kind.
final class BareFinder {
    private static final double ASKED = 0.4;
    private static final double CORRECTED = 0.85;
    private static final double CHOSEN = 0.3;
    private static final double BY_KIND = 0.95;
    private static final double CHANGED = 0.25;
    private static final double CUT = 0.7;
    /// An answer that is too much or too little is still the answer, and no value of another field.
    private static final double BEYOND = 0.1;
    private static final Set<String> VERBS =
            Set.of("đi", "được", "cho", "lên", "ra", "hẹn", "gọi", "đã", "trả", "cần", "xin", "chỉ", "muốn", "khách");
    private static final int MOST_TEXT_ENDS = 6;
    /// Longest value, in words, that "chứ không phải" may correct.
    private static final int CONTRAST_REACH = 14;

    private static final Set<String> INSISTING = Set.of("thôi", "cơ", "chứ", "chớ", "lận", "mà", "kìa");

    private static final Set<String> PREPOSITIONS = Set.of(
            "bằng", "ở", "tại", "theo", "dạng", "kiểu", "lúc", "qua", "loại", "hạng", "sang", "đi", "tới", "đến", "vô",
            "vào", "nằm", "ngành", "bán", "người", "mức", "khoa", "bên");

    private final Utterance u;
    private final Scene scene;
    private final Texts texts;
    private final Readings readings;
    private final Room room;
    private final KindFinder kinds;
    private final FirmFinder firms;
    private final AddressFinder addresses;
    private final Optional<FieldProfile> asked;
    private final Set<FieldProfile> recallable;
    /// "X chứ không phải Y" corrects without a word before X.
    private final boolean[] contrasted;

    BareFinder(Utterance u, Scene scene, Anchors anchors, Readings readings, Room room) {
        this.room = room;
        this.readings = readings;
        this.u = u;
        this.scene = scene;
        this.texts = new Texts(u, anchors);
        this.kinds = new KindFinder(u, scene);
        this.firms = new FirmFinder(u, scene, texts);
        this.addresses = new AddressFinder(u, scene, texts);
        this.asked = scene.asked();
        this.recallable = new LinkedHashSet<>(scene.recallable());
        this.contrasted = new boolean[u.size()];
        for (int i = 1; i < u.size(); i++) {
            String word = u.word(i).folded();
            boolean contrast = (word.equals("chu") && Grammar.at(Grammar.Part.NOT_THAT, u, i, u.size()))
                    || (word.equals("moi") && Grammar.at(Grammar.Part.FIX, u, i, u.size()));
            for (int k = Math.max(0, i - CONTRAST_REACH); contrast && k < i; k++) {
                contrasted[k] = true;
            }
        }
    }

    void at(int i, Supplier<Set<FieldProfile>> mentioned, boolean corrected, List<Segment> out) {
        asked.ifPresent(f -> add(i, List.of(f), ASKED, out));
        Set<FieldProfile> earlier = new LinkedHashSet<>();
        if (corrected || contrasted[i]) {
            earlier.addAll(mentioned.get());
            earlier.addAll(recallable);
            asked.ifPresent(earlier::remove);
        }
        for (FieldProfile field : earlier) {
            add(i, List.of(field), CORRECTED, out);
        }
        if (earlier.isEmpty() && asked.isEmpty() && Grammar.opens(u, i)) {
            insisted(i, out);
        }
        if (leads(i)) {
            for (FieldProfile field : scene.profile().fields()) {
                boolean fits = field.spec().kind() == ValueKind.TIME
                        ? u.word(i).folded().equals("luc") && Starts.number(u, i + 1)
                        : (field.spec().kind() == ValueKind.OPTION
                                        || field.spec().kind() == ValueKind.MULTI)
                                && kinds.tellsOption(field, i + 1, true);
                if (fits && field.writable() && !earlier.contains(field)) {
                    led(i, field, out);
                }
            }
        }
        if (u.says(i, "so") && kinds.isAccount(i + 1)) {
            kinds.at(i + 1).stream()
                    .filter(f -> f.spec().kind() == ValueKind.DIGITS)
                    .forEach(f -> add(i, i + 1, List.of(f), BY_KIND, out));
        }
        jobTitle(i, out);
        firms.at(i, out);
        addresses.at(i, out);
        if (SeveralOptions.change(u, i, u.size()) > i) {
            // "bỏ hộ chiếu" after the papers were told is about them
            recallable.stream()
                    .filter(f -> f.spec().kind() == ValueKind.MULTI)
                    .forEach(f -> add(i, List.of(f), CHANGED, out));
        }
        Set<FieldProfile> byKind = isDenied(i) ? new LinkedHashSet<>() : kinds.at(i);
        asked.ifPresent(byKind::remove);
        byKind.removeAll(earlier);
        if (!byKind.isEmpty()) {
            add(i, byKind, BY_KIND, out);
        }
    }

    /// "tám phần trăm thôi": said again, with a word that sets it against what was read back.
    private void insisted(int i, List<Segment> out) {
        recallable.stream()
                .limit(1)
                .filter(f -> f.spec().kind().typed())
                .forEach(field -> readings.at(field, i).stream()
                        .filter(r -> r.isSure() && u.has(r.end()) && INSISTING.contains(u.lower(r.end())))
                        .forEach(r -> out.add(Segment.Bare.of(i, CORRECTED, field, r))));
    }

    /// "thôi khỏi tiền mặt": what is not wanted is no value.
    private boolean isDenied(int i) {
        return i > 0
                && !u.brokenBefore(i)
                && (u.says(i - 1, "khoi") || u.says(i - 1, "dung"))
                && Grammar.at(Grammar.Part.NOT, u, i - 1, i);
    }

    /// "… Lâm Ngọc Bích, kế toán trưởng": what somebody is at work, where one field asks for that.
    private void jobTitle(int i, List<Segment> out) {
        int end = Grammar.skip(Grammar.Part.JOB_TITLE, u, i, u.size());
        boolean follows =
                i == 0 || u.brokenBefore(i) || Names.isOfName(u, i - 1) || u.says(i - 1, "la") || u.says(i - 1, "lam");
        if (end > i + 1 && follows) {
            List<Segment.Target> targets = positions().stream()
                    .map(f -> new Segment.Target(f, 0.5, ValueReader.text(f.spec(), u, i, end)))
                    .toList();
            if (!targets.isEmpty()) {
                out.add(new Segment.Bare(i, end, BY_KIND, targets));
            }
        }
    }

    /// The fields that ask for a position, or else for what somebody does.
    private List<FieldProfile> positions() {
        List<FieldProfile> positions = ofConcept("position");
        return positions.isEmpty() ? ofConcept("occupation") : positions;
    }

    private List<FieldProfile> ofConcept(String concept) {
        return scene.profile()
                .those(concept, f -> f.concept().equals(concept) && f.spec().kind() == ValueKind.TEXT && f.writable());
    }

    /// "… bằng đô la Mỹ", "… ở Cần Thơ", "… lúc chín giờ".
    private boolean leads(int i) {
        return u.has(i + 1) && !u.brokenBefore(i + 1) && PREPOSITIONS.contains(u.lower(i));
    }

    private void led(int i, FieldProfile field, List<Segment> out) {
        readings(field, i + 1, BY_KIND).stream()
                .filter(r -> r.isSure() && Sound.isPlain(r.cost(), r.end() - i - 1))
                .forEach(r -> out.add(new Segment.Bare(
                        i, r.end(), BY_KIND + r.cost() + 0.1, List.of(new Segment.Target(field, 0.5, r)))));
    }

    private void add(int i, Iterable<FieldProfile> fields, double base, List<Segment> out) {
        add(i, i, fields, base, out);
    }

    /// @param start of the segment, before `i` if a word leads to the value
    private void add(int start, int i, Iterable<FieldProfile> fields, double base, List<Segment> out) {
        Map<Integer, List<Segment.Target>> byEnd = new LinkedHashMap<>();
        for (FieldProfile field : fields) {
            boolean byKind = base >= BY_KIND;
            boolean name = field.spec().kind() == ValueKind.NAME && base != CORRECTED;
            if (field.spec().kind() == ValueKind.NAME && ((name && !BareNames.mayBegin(u, i)) || isChoice(i))) {
                continue;
            }
            for (ValueReading reading : readings(field, i, base)) {
                boolean nobody = field.spec().kind() == ValueKind.NAME
                        && (BareNames.holdsSum(u, i, reading.end()) || isNoName(i, reading, base));
                if (nobody || (name && !BareNames.isLikely(u, i, reading))) {
                    continue;
                }
                boolean likely = reading.isSure() && (field.spec().kind() != ValueKind.NAME || reading.cost() < 0.3);
                if (!byKind || likely) {
                    Segment.Target.keepBest(
                            byEnd.computeIfAbsent(reading.end(), k -> new ArrayList<>()),
                            new Segment.Target(field, 0.5, reading));
                }
            }
        }
        byEnd.forEach((end, targets) -> {
            ValueReading first = targets.getFirst().reading();
            ValueKind kind = targets.getFirst().field().spec().kind();
            // the more words of a choice are said, the less they are anything else
            boolean choice = kind == ValueKind.OPTION && first.isSure() && first.cost() < 0.1 && base == BY_KIND;
            // "à nhầm, chuẩn": after a correction a choice is no yes
            boolean corrected = kind == ValueKind.OPTION && first.isSure() && first.cost() < 0.1 && base == CORRECTED;
            double plain = corrected ? CHOSEN : choice ? Math.max(0.5, base - 0.15 * (end - i - 1)) : base;
            boolean open = !kind.typed() && kind != ValueKind.NAME && kind != ValueKind.FILE;
            boolean cut = open && (isCut(i) || (base == ASKED && isLate(i)));
            boolean answered = base == ASKED && first.isOutOfBounds();
            double cost = plain + first.cost() + (first.isSure() ? 0 : answered ? BEYOND : 0.5) + (cut ? CUT : 0);
            out.add(new Segment.Bare(start, end, cost, targets));
        });
    }

    /// "không gấp đâu": one word that is in no name puts no name right.
    private boolean isNoName(int i, ValueReading reading, double base) {
        return base == CORRECTED
                && reading.end() == i + 1
                && u.has(i + 1)
                && !Names.isOfName(u, i)
                && !u.says(i - 1, "la");
    }

    /// "kim cương": two words of a choice are nobody's name.
    private boolean isChoice(int i) {
        return scene.profile()
                .options(u, i, f -> f.spec().kind() == ValueKind.OPTION)
                .anyMatch(m -> m.end() > i + 1 && Sound.isPlain(m.cost(), m.end() - i));
    }

    /// An answer in words begins with what was said, or after a pause: not in the middle of itself.
    private boolean isLate(int i) {
        if (i == 1 && u.says(0, "la")) {
            return false;
        }
        return i > 0 && !u.brokenBefore(i) && Grammar.skipAll(Grammar.Part.FILLER, u, 0, i, i) < i && !isFixed(i);
    }

    private boolean isFixed(int i) {
        return IntStream.range(Math.max(0, i - 4), i)
                .anyMatch(k -> Grammar.ends(Grammar.Part.FIX, u, k).contains(i));
    }

    /// "(đi) dây âm tường", "(được) gửi ô tô": a verb at the beginning of a text is no politeness before it.
    private boolean isCut(int i) {
        return i > 0
                && !u.brokenBefore(i)
                && VERBS.contains(u.lower(i - 1))
                && Grammar.skipAll(Grammar.Part.FILLER, u, 0, i, i) == i;
    }

    /// @param lead what the segment costs beside its text
    private List<ValueReading> readings(FieldProfile field, int i, double lead) {
        ValueKind kind = field.spec().kind();
        List<ValueReading> typed = readings.at(field, i);
        if (kind == ValueKind.NAME) {
            return NameEnds.of(u, scene, i, texts.names(field, i, typed));
        }
        if (kind.typed() || kind == ValueKind.FILE || (kind == ValueKind.CODE && !typed.isEmpty())) {
            return typed;
        }
        return texts.endings(field, i, MOST_TEXT_ENDS, false, (end, cost) -> room.isLeft(end, lead + cost));
    }
}
