package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Dates;
import vn.vpbank.voiceagent.language.values.Digits;
import vn.vpbank.voiceagent.language.values.Emails;
import vn.vpbank.voiceagent.language.values.Moments;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.Tense;
import vn.vpbank.voiceagent.language.values.Terms;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Values said without their field: the answer to what was asked, what replaces something after a correction, and
/// values
/// whose kind is plain and for which there is a field of that kind.
final class BareFinder {
    private static final double ASKED = 0.4;
    private static final double CORRECTED = 0.85;
    private static final double BY_KIND = 0.95;
    /// Longest value, in words, that "chứ không phải" may correct.
    private static final int CONTRAST_REACH = 14;
    /// How many words a purpose may take between "vay" and the sum.
    private static final int CUE_REACH = 7;
    private static final Set<String> PREPOSITIONS =
            Set.of("bằng", "ở", "tại", "theo", "dạng", "kiểu", "lúc", "qua", "loại", "hạng");

    private final Utterance u;
    private final Scene scene;
    private final Texts texts;
    private final Readings readings;
    private final Optional<FieldProfile> asked;
    private final Set<FieldProfile> recallable;
    /// "X chứ không phải Y" corrects without a word before X.
    private final boolean[] contrasted;

    BareFinder(Utterance u, Scene scene, Anchors anchors, Readings readings) {
        this.readings = readings;
        this.u = u;
        this.scene = scene;
        this.texts = new Texts(u, anchors);
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
        if (leads(i)) {
            for (FieldProfile field : scene.profile().fields()) {
                boolean fits = field.spec().kind() == ValueKind.TIME
                        ? u.word(i).folded().equals("luc") && Starts.number(u, i + 1)
                        : (field.spec().kind() == ValueKind.OPTION
                                        || field.spec().kind() == ValueKind.MULTI)
                                && tellsOption(field, i + 1, true);
                if (fits && field.writable() && !earlier.contains(field)) {
                    led(i, field, out);
                }
            }
        }
        Set<FieldProfile> byKind = byKind(i);
        asked.ifPresent(byKind::remove);
        byKind.removeAll(earlier);
        if (!byKind.isEmpty()) {
            add(i, byKind, BY_KIND, out);
        }
    }

    /// "… bằng đô la Mỹ", "… ở Cần Thơ", "… lúc chín giờ".
    private boolean leads(int i) {
        return u.has(i + 1)
                && !u.brokenBefore(i + 1)
                && PREPOSITIONS.contains(u.word(i).text().toLowerCase(Locale.ROOT));
    }

    private void led(int i, FieldProfile field, List<Segment> out) {
        readings(field, i + 1).stream()
                .filter(r -> r.isSure() && Sound.isPlain(r.cost(), r.end() - i - 1))
                .forEach(r -> out.add(new Segment.Bare(
                        i, r.end(), BY_KIND + r.cost() + 0.1, List.of(new Segment.Target(field, 0.5, r)))));
    }

    private void add(int i, Iterable<FieldProfile> fields, double base, List<Segment> out) {
        Map<Integer, List<Segment.Target>> byEnd = new LinkedHashMap<>();
        for (FieldProfile field : fields) {
            boolean byKind = base >= BY_KIND;
            boolean name = field.spec().kind() == ValueKind.NAME && base != CORRECTED;
            for (ValueReading reading : readings(field, i)) {
                if (name && !BareNames.isLikely(u, i, reading)) {
                    continue;
                }
                boolean likely = reading.isSure() && (field.spec().kind() != ValueKind.NAME || reading.cost() < 0.3);
                if (!byKind || likely) {
                    byEnd.computeIfAbsent(reading.end(), k -> new ArrayList<>())
                            .add(new Segment.Target(field, 0.5, reading));
                }
            }
        }
        byEnd.forEach((end, targets) -> {
            ValueReading first = targets.getFirst().reading();
            double cost = base + first.cost() + (first.isSure() ? 0 : 0.5);
            out.add(new Segment.Bare(i, end, cost, targets));
        });
    }

    private List<ValueReading> readings(FieldProfile field, int i) {
        ValueKind kind = field.spec().kind();
        List<ValueReading> typed = readings.at(field, i);
        if (kind == ValueKind.NAME) {
            return texts.names(field, i, typed);
        }
        if (kind.typed() || kind == ValueKind.FILE || (kind == ValueKind.CODE && !typed.isEmpty())) {
            return typed;
        }
        return texts.endings(field, i, 6, false);
    }

    /// Fields that the value here could belong to by nothing but its kind.
    private Set<FieldProfile> byKind(int i) {
        Set<FieldProfile> out = new LinkedHashSet<>();
        int n = u.size();
        boolean email = u.word(i).folded().indexOf('@') > 0
                || (Grammar.opens(u, i)
                        && Emails.read(u, i, n).filter(ValueReading::isSure).isPresent());
        boolean counts = Starts.number(u, i);
        boolean dates = counts || Starts.date(u, i);
        Digits.Run run = counts ? Digits.read(u, i, n) : new Digits.Run(i, List.of());
        int digits = run.strings().isEmpty() ? 0 : run.strings().getFirst().length();
        boolean money =
                counts && Numbers.read(u, i, n).filter(Numbers.Reading::scaled).isPresent();
        boolean term = (counts || dates)
                && Terms.read(u, i, n).filter(Terms.Reading::unit).isPresent();
        boolean date = dates
                && Dates.read(u, i, n, Tense.ANY, scene.today())
                        .filter(d -> d.month().isPresent() && d.day().isPresent())
                        .isPresent();
        boolean moment = dates && Moments.complete(u, i, n, scene.today());
        boolean name = Names.isSurname(u, i)
                && (u.brokenBefore(i) || Grammar.opens(u, i))
                && !Grammar.at(Grammar.Part.SET, u, i, n);
        Set<FieldProfile> cued = money ? cued(i) : Set.of();
        for (FieldProfile field : scene.profile().fields()) {
            boolean fits = switch (field.spec().kind()) {
                case EMAIL -> email;
                case PHONE -> digits >= 9 && digits <= 13;
                case NATIONAL_ID -> digits == 12;
                case MONEY -> money && digits < 4 && (cued.isEmpty() || cued.contains(field));
                case TERM -> term;
                case DATE -> date && !moment;
                case DATETIME -> moment;
                case NAME -> name;
                case OPTION, MULTI -> tellsOption(field, i, false);
                default -> false;
            };
            if (fits && field.writable()) {
                out.add(field);
            }
        }
        return out;
    }

    /// "vay mua xe hơi ba trăm triệu": the verb said which sum, a few words before it.
    private Set<FieldProfile> cued(int i) {
        Set<FieldProfile> out = new LinkedHashSet<>();
        for (int k = i - 1; k >= Math.max(0, i - CUE_REACH) && !u.brokenBefore(k + 1) && out.isEmpty(); k--) {
            scene.profile().names(u, k).stream()
                    .filter(m -> m.meaning().cue() && m.cost() < 0.1 && m.end() <= i)
                    .map(m -> m.meaning().field())
                    .filter(f -> f.spec().kind() == ValueKind.MONEY)
                    .forEach(out::add);
        }
        return out;
    }

    /// How people are related tells a field only where one of the two is spoken of: "vợ chồng đã ly dị" is about
    /// neither.
    private boolean isSpokenOf(FieldProfile field) {
        String label = field.field().label().toLowerCase(Locale.ROOT);
        if (!label.startsWith("quan hệ") && !label.startsWith("mối quan hệ") && !label.startsWith("relation")) {
            return true;
        }
        String section = field.field().section();
        boolean recent = scene.recallable().stream()
                .anyMatch(f -> !section.isBlank() && f.field().section().equals(section));
        for (int k = 0; k < u.size() && !recent; k++) {
            recent = scene.profile().tags(u, k).stream()
                            .anyMatch(t -> field.tags().contains(t.meaning()))
                    || scene.profile().names(u, k).stream()
                            .map(m -> m.meaning().field())
                            .anyMatch(f -> !f.equals(field)
                                    && !section.isBlank()
                                    && f.field().section().equals(section));
        }
        return recent;
    }

    /// "nam", "nữ". Without marks they may be "năm", "nằm" or "nửa", but not where they stand alone.
    private boolean tellsSex(int i) {
        boolean alone = i + 1 == u.size() || u.brokenBefore(i + 1) || u.says(i + 1, "sinh");
        return (u.says(i, "nam") || u.says(i, "nu")) && (!u.unmarked() || alone);
    }

    /// Short everyday words ("có", "khác") are options of too many fields to stand for one.
    private boolean tellsOption(FieldProfile field, int i, boolean led) {
        if (field.spec().options().isYesNo() || !isSpokenOf(field)) {
            return false;
        }
        for (OptionMatcher.Match match : field.spec().options().at(u, i, u.size())) {
            boolean telling = led || match.end() - i > 1 || u.word(i).folded().length() > 3 || tellsSex(i);
            if (match.strength() >= 0.84
                    && Sound.isPlain(match.cost(), match.end() - i)
                    && telling
                    && match.values().size() == 1
                    && !match.values().getFirst().equals("other")) {
                return true;
            }
        }
        return false;
    }
}
