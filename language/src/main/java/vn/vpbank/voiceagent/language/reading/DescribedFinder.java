package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.TellingWords;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Fields told by words that are none of their names, with a value that the field can hold: "tiền giữ lại là bảy
/// triệu" for "Số tiền bảo hành giữ lại". The field is the one that shares most of the words among those that can hold
/// the value; fields that share about as much are asked about.
final class DescribedFinder {
    private static final double BASE = 0.55;
    private static final double TELLING = 1.6;
    private static final double UNLIKE = 0.7;
    private static final double WORD = 0.02;
    /// What it costs that nothing tells where the description begins.
    private static final double INNER = 0.1;
    /// How many words a description must have beside a name that it ends with.
    private static final int NAMED = 2;
    /// Words that may stand between "ở" and the end of a description.
    private static final int PLACED = 3;
    /// Words a description may have.
    private static final int LONGEST = 7;
    /// What a word of another field counts against one that is described.
    private static final double AGAINST = 0.6;
    /// What it counts that a description begins where something new does.
    private static final double CLEAN = 1;

    private static final Listed LINKS = Listed.of("là", "thì");
    /// What leads on to something new.
    private static final Listed CONNECTING = Listed.of("và", "còn", "rồi", "à", "dạ", "ừm");
    /// What stands in no description: what is denied or put right.
    private static final Listed DENYING = Listed.of("không", "chưa", "phải", "chứ", "mà", "nhầm", "lộn");

    private static final Word MINUS = Word.of("âm");
    private static final Set<String> PERIODS = Set.of("ngay", "thang", "nam", "tuan", "lan", "gio", "dem", "met");

    /// A field described, with where its value begins.
    private record Found(int start, int link, int value, List<Segment.Target> targets, boolean clean) {
        double share() {
            return targets.getFirst().strength();
        }
    }

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;
    private final DescribedValues values;
    private final DescribedTargets meant;
    private final List<List<Found>> byStart = new ArrayList<>();
    /// Where the shortest choice of the form that begins at a word ends; 0 where that is not known yet.
    private final int[] chosen;
    /// How many of the first words are politeness.
    private final int opening;

    DescribedFinder(Utterance u, Scene scene, Mentions mentions, Readings readings) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
        this.values = new DescribedValues(u, scene, mentions, readings);
        this.meant = new DescribedTargets(values);
        this.chosen = new int[u.size()];
        this.opening = Grammar.skipAll(Grammar.Part.FILLER, u, 0, u.size(), u.size());
        for (int i = 0; i < u.size(); i++) {
            byStart.add(new ArrayList<>(0));
        }
        for (int value = 1; value < u.size(); value++) {
            if (!u.brokenBefore(value) && mayBegin(value)) {
                find(value);
            }
        }
    }

    /// How surely a field begins at word `i` that is described rather than named.
    double opening(int i) {
        double most = 0;
        for (Found found : byStart.get(i)) {
            most = Math.max(most, found.share() * (isTelling(found.targets.getFirst()) ? TELLING : 1));
        }
        return most;
    }

    /// A name of several syllables, a day or a sum is hardly part of a text.
    private boolean isTelling(Segment.Target target) {
        return target.reading().isSure()
                && switch (target.field().spec().kind()) {
                    case NAME -> target.reading().end() > 0;
                    case DATE, DATETIME, MONEY, PHONE -> true;
                    default -> false;
                };
    }

    /// The fields that may be described from word `i` on.
    List<FieldProfile> meant(int i) {
        if (byStart.get(i).isEmpty()) {
            return List.of();
        }
        return byStart.get(i).stream()
                .flatMap(f -> f.targets.stream())
                .map(Segment.Target::field)
                .distinct()
                .toList();
    }

    /// @param start of the segment, before `i` if a verb leads to it
    /// @param texts reads what runs on to the next thing said
    void at(int start, int i, SlotValues texts, List<Segment> out) {
        if (!u.has(i)) {
            return;
        }
        for (Found found : byStart.get(i)) {
            Segment.Target first = found.targets.getFirst();
            double cost =
                    BASE + UNLIKE * (1 - found.share()) + WORD * (found.link - found.start) + (found.clean ? 0 : INNER);
            boolean name = first.field().spec().kind() == ValueKind.NAME && found.targets.size() == 1;
            if (!DescribedValues.isOpen(first.reading()) && !name) {
                out.add(slot(start, found, found.targets, cost));
                continue;
            }
            for (ValueReading reading : texts.at(first.field(), found.value, false, cost)) {
                if (name
                        && (!reading.isSure() || reading.end() > first.reading().end())) {
                    continue;
                }
                out.add(slot(
                        start, found, List.of(new Segment.Target(first.field(), first.strength(), reading)), cost));
            }
        }
    }

    private static Segment.Slot slot(int start, Found found, List<Segment.Target> targets, double cost) {
        ValueReading reading = targets.getFirst().reading();
        double unsure = reading.isSure() ? 0 : 0.35;
        return new Segment.Slot(
                start,
                reading.end(),
                cost + reading.cost() + unsure,
                found.value,
                targets,
                List.of(),
                Segment.Mode.SET);
    }

    /// Whether a value can begin at the word at all: most words begin none.
    private boolean mayBegin(int i) {
        return is(LINKS, i - 1)
                || Starts.number(u, i)
                || (u.is(i, MINUS) && Starts.number(u, i + 1))
                || Starts.date(u, i)
                || u.says(i, "thang")
                || is(DENYING, i)
                || u.says(i, "co")
                || isValue(i, u.size())
                || scene.profile().opensOption(u, i);
    }

    private void find(int value) {
        int link = is(LINKS, value - 1) ? value - 1 : value;
        boolean torn = link < 1
                || (link == value && u.glued(value - 1))
                || (link < value && u.brokenBefore(link))
                || (u.is(value - 1, MINUS) && Starts.number(u, value))
                || (link == value
                        && (Starts.number(u, value - 1)
                                || (u.says(value - 1, "thang") && !u.says(value, "thang") && !values.isSum(value))));
        if (torn) {
            return;
        }
        Map<FieldProfile, ValueReading> held = new HashMap<>();
        TellingWords.Description description = scene.profile().description(u.unmarked());
        Set<FieldProfile> last = new HashSet<>();
        Map<Integer, Set<FieldProfile>> owners = new HashMap<>();
        List<Integer> choices = new ArrayList<>();
        boolean ended = false;
        int named = -1;
        double best = 0;
        for (int i = link - 1; i >= Math.max(0, link - LONGEST); i--) {
            // "nhận ở chi nhánh | sao kê ngày hai lăm": where something is, is told by itself
            boolean elsewhere = link - i > PLACED && !u.unmarked() && u.lower(i).equals("ở");
            if ((i < link - 1 && u.brokenBefore(i + 1)) || isEnding(i) || elsewhere) {
                break;
            }
            Set<FieldProfile> first = description.add(i > 0 ? u.word(i - 1) : null, u.word(i));
            owners.put(i, first);
            if (first.isEmpty() && (isNumber(i) || (description.tells(u.word(i)) && isValue(i, link)))) {
                break;
            }
            if (isValue(i, link) && chosen[i] - i > 1) {
                choices.add(i);
            }
            if (!ended && description.tells(u.word(i))) {
                last.addAll(first);
                ended = true;
            }
            boolean clean = isClean(i);
            List<Segment.Target> targets = meant.of(
                    description,
                    clean && !(i > 0 && u.says(i - 1, "va")) ? description.fields() : first,
                    last,
                    held,
                    new DescribedTargets.Place(value, clean, link < value));
            if (targets.isEmpty()) {
                continue;
            }
            FieldProfile field = targets.getFirst().field();
            if (isOther(i, link, field)
                    || isChoice(i, link, field)
                    || choices.stream().anyMatch(c -> !isAllOf(field, owners, c, chosen[c]))) {
                break;
            }
            double gain = description.told(field) - AGAINST * description.untold(field) + (clean ? CLEAN : 0);
            boolean enough = named < 0 || clean || named - i >= NAMED;
            if (gain > best && enough && !isInName(i) && !isInTitle(i)) {
                best = gain;
                if (isNamed(i, link)) {
                    named = i;
                } else {
                    byStart.get(i).add(new Found(i, link, value, targets, clean));
                }
            }
        }
    }

    /// "video call chiều thứ sáu", "Nguyễn Thị Lan lúc ba giờ": values of other fields are in no description.
    private boolean isValue(int i, int to) {
        if (Names.isSurname(u, i)) {
            return true;
        }
        if (chosen[i] == 0) {
            chosen[i] = scene.profile()
                    .options(u, i, f -> true)
                    .filter(m -> Sound.isPlain(m.cost(), m.end() - i))
                    .mapToInt(OptionMatcher.Match::end)
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
        return chosen[i] <= to;
    }

    /// "Tạ Bích | Loan": a syllable of somebody's name begins no description.
    private boolean isInName(int i) {
        return !u.brokenBefore(i)
                && Names.isOfName(u, i)
                && (isFamilyName(i - 1) || (!u.brokenBefore(i - 1) && isFamilyName(i - 2) && Names.isOfName(u, i - 1)));
    }

    /// "điền" is a verb rather than a family name.
    private boolean isFamilyName(int i) {
        return i >= 0 && Names.isSurname(u, i) && !Grammar.at(Grammar.Part.SET, u, i, u.size());
    }

    /// "giao dịch | viên", "kế toán | trưởng": nor does the middle of what somebody is.
    private boolean isInTitle(int i) {
        return IntStream.range(Math.max(0, i - 3), i)
                .anyMatch(k -> Grammar.skip(Grammar.Part.JOB_TITLE, u, k, u.size()) > i);
    }

    /// Whether all these words belong to the field's label or names.
    private static boolean isAllOf(FieldProfile field, Map<Integer, Set<FieldProfile>> owners, int from, int to) {
        return IntStream.range(from, to)
                .allMatch(k -> owners.getOrDefault(k, Set.of()).contains(field));
    }

    /// Whether the whole name of another field begins here.
    private boolean isOther(int i, int link, FieldProfile field) {
        return mentions.at(i).stream()
                .filter(m -> !m.cue() && m.end() < link && m.strength() > 0.85 && m.cost() < 0.1)
                .anyMatch(m -> m.candidates().stream().noneMatch(c -> c.field().equals(field)));
    }

    /// "khiếu nại về phí | số tiền …": nor does another field with one of its choices.
    private boolean isChoice(int i, int link, FieldProfile field) {
        return mentions.at(i).stream()
                .filter(m -> !m.cue() && m.end() < link)
                .flatMap(m -> m.candidates().stream()
                        .filter(c ->
                                !c.field().equals(field) && c.field().spec().kind() == ValueKind.OPTION)
                        .map(c -> c.field().spec().options().hinted(u, m.end(), link)))
                .anyMatch(Optional::isPresent);
    }

    private boolean isEnding(int i) {
        return is(LINKS, i) || is(CONNECTING, i) || is(DENYING, i);
    }

    /// A number that is no "một" of "giá thuê một ngày".
    private boolean isNumber(int i) {
        boolean each = u.says(i, "mot")
                && u.has(i + 1)
                && PERIODS.contains(u.word(i + 1).folded());
        return Starts.number(u, i) && !each;
    }

    private boolean is(Listed words, int i) {
        Word said = u.word(i);
        return words.exact.contains(said.lower()) || (u.unmarked() && words.folded.contains(said.folded()));
    }

    /// Words as they are written, and without marks for text without them.
    private record Listed(Set<String> exact, Set<String> folded) {
        static Listed of(String... words) {
            return new Listed(
                    Set.of(words),
                    Stream.of(words).map(w -> Word.of(w).folded()).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /// Whether something new begins at the word for certain.
    private boolean isClean(int i) {
        return i == 0
                || u.brokenBefore(i)
                || is(CONNECTING, i - 1)
                || (i <= opening && Grammar.opens(u, i))
                || (i > 0 && Grammar.ends(Grammar.Part.SET, u, i - 1).contains(i));
    }

    /// Whether the words are a field's name already.
    private boolean isNamed(int from, int to) {
        return mentions.at(from).stream().anyMatch(m -> !m.cue() && m.end() == to && m.strength() > 0.6);
    }
}
