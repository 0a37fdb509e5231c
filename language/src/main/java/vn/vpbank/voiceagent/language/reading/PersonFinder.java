package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Firms;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Names of people whose part in the matter is told by a word for them rather than by a label: "khách là chị Lưu Bích
/// Thủy", "chuyển ba triệu cho Lương Bích Hữu".
final class PersonFinder {
    private static final double BASE = 0.5;
    private static final Set<String> LINKS = Set.of("là", "thì", "tên", "có", "họ");
    private static final Set<String> CHILDREN = Set.of("con", "cháu", "bé");
    private static final Pattern CHILD =
            Pattern.compile("học sinh|sinh viên|trẻ|em bé|tên con|tên bé|student|child|pupil");
    private static final Set<String> OF_KIN = Set.of(
            "tên", "là", "thằng", "nhỏ", "bé", "của", "đứa", "họ", "cậu", "bạn", "thầy", "mệ", "ngoại", "nội", "cái");
    private static final double PLAIN = 0.35;

    private final Utterance u;
    private final Scene scene;
    private final SlotValues values;
    private final Texts texts;

    PersonFinder(Utterance u, Scene scene, SlotValues values, Texts texts) {
        this.u = u;
        this.scene = scene;
        this.values = values;
        this.texts = texts;
    }

    void at(int start, List<Segment> out) {
        int person = Grammar.skip(Grammar.Part.PERSON, u, start, u.size());
        if (person > start && !u.says(start, "cua")) {
            int name = linked(person);
            if (name > person) {
                add(start, name, meant(start, person), out);
            }
        }
        if (u.says(start, "ten") && Names.isSurname(u, linked(start))) {
            // "cô tên Mai Thị Hường"
            add(start, linked(start), names(), out);
        }
        scene.profile().tags(u, start).stream()
                .filter(t -> t.end() > start + 1 && t.cost() < 0.1 && u.says(t.end(), "la"))
                .forEach(t -> add(
                        start,
                        linked(t.end()),
                        names().stream()
                                .filter(f -> f.tags().contains(t.meaning()))
                                .toList(),
                        out));
        if (u.says(start, "chu") && u.says(start + 1, "tai") && u.says(start + 2, "khoan")) {
            add(start, linked(start + 3), names(), out);
        }
        if (u.says(start, "cua") && Names.isSurname(u, start + 1)) {
            // "số tài khoản 224466880 của Hứa Thị Mận"
            add(start, start + 1, names(), out);
        }
        if (CHILDREN.contains(u.lower(start)) && (Grammar.opens(u, start) || u.brokenBefore(start))) {
            int name = named(start);
            add(start, name, children(), out);
        }
        int paid = Grammar.skip(Grammar.Part.PAY, u, start, u.size());
        if (u.says(paid, "cho") && (paid > start || isPaid(start) || Grammar.opens(u, start))) {
            add(start, ofKin(paid + 1), recipients(), out);
            firm(start, paid + 1, out);
        }
    }

    /// After "là", "tên", "thì tên là" and the like.
    private int linked(int from) {
        int at = from;
        while (u.has(at) && at < from + 4 && !u.brokenBefore(at) && LINKS.contains(u.lower(at))) {
            at++;
        }
        return at;
    }

    /// Names in the part of the form that is called so, or else of whom the form is about.
    private List<FieldProfile> meant(int start, int person) {
        List<FieldProfile> tagged = scene.profile().tags(u, start).stream()
                .filter(t -> t.end() <= person)
                .flatMap(t -> names().stream().filter(f -> f.tags().contains(t.meaning())))
                .distinct()
                .toList();
        if (!tagged.isEmpty()) {
            return tagged;
        }
        String word = u.text(start, person).toLowerCase(Locale.ROOT);
        List<FieldProfile> labelled = names().stream()
                .filter(f -> (f.field().label() + " " + f.field().section())
                        .toLowerCase(Locale.ROOT)
                        .contains(word))
                .toList();
        return labelled.isEmpty() ? Persons.first(names(), f -> f) : labelled;
    }

    /// "… cho Công ty Minh Phát": firms get money as well.
    private void firm(int start, int name, List<Segment> out) {
        List<FieldProfile> fields = recipients();
        if (fields.size() != 1 || !Firms.opens(u, name)) {
            return;
        }
        for (ValueReading reading : texts.firms(fields.getFirst(), name)) {
            out.add(Segment.Slot.of(
                    start,
                    reading.end(),
                    BASE + reading.cost(),
                    name,
                    new Segment.Target(fields.getFirst(), 0.6, reading),
                    List.of()));
        }
    }

    /// "cho mẹ là …", "cho má tui bà …": who they are to the speaker comes before the name.
    private int ofKin(int from) {
        for (int at = from; at < Math.min(u.size() - 2, from + 6) && !u.brokenBefore(at); at++) {
            boolean titled = Names.isTitle(u, at) && Names.isSurname(u, at + 1);
            if (titled || Names.isSurname(u, at)) {
                return at;
            }
            boolean kin = Persons.isKin(u, at) || Names.isTitle(u, at) || OF_KIN.contains(u.lower(at));
            if (Grammar.at(Grammar.Part.SET, u, at, u.size()) || (!kin && at >= from + 3)) {
                break;
            }
        }
        return u.size();
    }

    /// Whether something is paid or sent in the words before.
    private boolean isPaid(int to) {
        return IntStream.range(Math.max(0, to - 12), to).anyMatch(i -> Grammar.at(Grammar.Part.PAY, u, i, to));
    }

    private void add(int start, int name, List<FieldProfile> fields, List<Segment> out) {
        if (!u.has(name + 1)) {
            return;
        }
        Map<Integer, List<Segment.Target>> byEnd = new LinkedHashMap<>();
        for (FieldProfile field : fields) {
            for (ValueReading reading : values.at(field, name, true)) {
                int first = Names.isTitle(u, name) ? name + 1 : name;
                boolean plain = reading.isSure()
                        && reading.cost() < PLAIN
                        && reading.end() > first + 1
                        && Names.isSurname(u, first);
                if (plain) {
                    byEnd.computeIfAbsent(reading.end(), k -> new ArrayList<>())
                            .add(new Segment.Target(field, 0.6, reading));
                }
            }
        }
        byEnd.forEach((end, targets) -> out.add(new Segment.Slot(
                start, end, BASE + targets.getFirst().reading().cost(), name, targets, List.of(), Segment.Mode.SET)));
    }

    /// "con tôi tên là …", "cháu gái nhà tôi tên …": behind "tên", at most a few words on.
    private int named(int child) {
        for (int at = child + 1; at < Math.min(u.size() - 2, child + 5) && !u.brokenBefore(at); at++) {
            if (u.says(at, "ten")) {
                return linked(at);
            }
        }
        return u.size();
    }

    private List<FieldProfile> children() {
        return names().stream()
                .filter(f -> CHILD.matcher(
                                (f.field().section() + " " + f.field().label()).toLowerCase(Locale.ROOT))
                        .find())
                .toList();
    }

    private List<FieldProfile> names() {
        return scene.profile().fields().stream()
                .filter(f -> f.spec().kind() == ValueKind.NAME && f.writable())
                .toList();
    }

    private List<FieldProfile> recipients() {
        return names().stream().filter(Persons::isRecipient).toList();
    }
}
