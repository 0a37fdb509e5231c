package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Twins;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// All names people may call the fields of a form by: labels, parts of labels that tell a field apart, names of
/// controls, and what [OtherNames] knows.
final class FieldNames {
    private static final Set<String> GENERIC = Set.of(
            "số", "ngày", "mã", "tên", "loại", "thông", "tin", "nơi", "người", "vào", "của", "cho", "theo", "giá",
            "trị", "thời", "tiền", "địa", "chỉ", "mục", "chọn", "nhập", "hàng", "khi", "có", "tổng", "mức", "qua", "và",
            "hoặc", "tháng", "năm", "gian", "khách", "ghi", "giao", "dịch", "chính", "bên", "hiện", "tại", "nay");

    /// Kinds whose values nothing else looks like.
    private static final Set<ValueKind> MEASURED = Set.of(
            ValueKind.MONEY,
            ValueKind.NUMBER,
            ValueKind.PERCENT,
            ValueKind.TERM,
            ValueKind.DATE,
            ValueKind.DATETIME,
            ValueKind.TIME,
            ValueKind.MONTH);

    /// So many words are seldom said to the end.
    private static final int LONG_LABEL = 4;

    /// What English labels may end in.
    private static final Pattern KIND_OF_THING =
            Pattern.compile(" (date|time|number|name|address|amount|code)$", Pattern.CASE_INSENSITIVE);

    private final List<FieldProfile> fields;
    /// The plain labels in words, in the order of the fields.
    private final List<List<Word>> labels;
    private final Phrases<FormProfile.Name> names = new Phrases<>();
    private final OtherNames others;

    FieldNames(List<FieldProfile> fields, List<List<Word>> labels) {
        this.fields = fields;
        this.labels = labels;
        this.others = new OtherNames(fields, names);
    }

    Phrases<FormProfile.Name> index() {
        Map<String, Integer> frequency = frequency();
        Map<String, Integer> heads = heads();
        fields.forEach(f -> addNames(f, frequency));
        fields.forEach(f -> addHeads(f, heads));
        Map<String, Integer> beginnings = beginnings();
        fields.forEach(f -> addBeginnings(f, beginnings));
        addNote();
        addAddress();
        addOnly(ValueKind.PHONE, "phone");
        addOnly(ValueKind.EMAIL, "email");
        return names;
    }

    private Map<String, Integer> frequency() {
        Map<String, Integer> frequency = new HashMap<>();
        for (FieldProfile field : fields) {
            Set<String> seen = new HashSet<>();
            for (Word word : labels.get(field.index())) {
                if (seen.add(word.spelling())) {
                    frequency.merge(word.spelling(), 1, Integer::sum);
                }
            }
        }
        return frequency;
    }

    /// How many fields' labels begin with the same words that tell nothing by themselves ("địa chỉ", "số tiền").
    private Map<String, Integer> heads() {
        Map<String, Integer> heads = new HashMap<>();
        for (FieldProfile field : fields) {
            heads(field).forEach(head -> heads.merge(spelled(head), 1, Integer::sum));
        }
        return heads;
    }

    /// Beginnings of the field's label that tell nothing by themselves, shortest first.
    private List<List<Word>> heads(FieldProfile field) {
        List<Word> label = labels.get(field.index());
        List<List<Word>> heads = new ArrayList<>();
        for (int to = 2; to < label.size() && isGeneric(label.subList(0, to)); to++) {
            heads.add(label.subList(0, to));
        }
        return heads;
    }

    private void addNames(FieldProfile field, Map<String, Integer> frequency) {
        String plain = Labels.plain(field.field());
        if (Labels.isSearchBox(plain)) {
            return;
        }
        List<Word> label = labels.get(field.index());
        names.add(label, new FormProfile.Name(field, 1, false));
        names.add(field.field().cleanLabel(), new FormProfile.Name(field, 1, false));
        for (String piece : field.field().cleanLabel().split("[/,]| hoặc | [-–] ")) {
            boolean several =
                    piece.length() < plain.length() && Utterance.of(piece).size() > 1;
            if (several) {
                names.add(piece.strip(), new FormProfile.Name(field, 0.9, false));
                names.add(
                        "số " + piece.strip(), new FormProfile.Name(field, plain.startsWith("Số ") ? 0.9 : 0.5, false));
            }
        }
        acronym(field, plain);
        english(field, plain);
        others.ofLabel(field, plain, label);
        parts(field, label, frequency);
        String control = Labels.words(
                field.field().hints().name().isBlank()
                        ? field.field().ref().value()
                        : field.field().hints().name());
        if (control.length() > 3 && control.chars().anyMatch(Character::isLetter)) {
            names.add(control, new FormProfile.Name(field, 0.8, false));
        }
        if (!field.field().hints().id().isBlank()) {
            names.add(Labels.words(field.field().hints().id()), new FormProfile.Name(field, 0.8, false));
        }
        others.ofThing(field, plain, label);
        if (!field.spec().options().isEmpty()) {
            // "nhận ở chi nhánh" for "Nơi nhận thẻ"
            Places.event(Labels.lower(plain)).ifPresent(event -> {
                for (String done : List.of(event, event.split(" ")[0])) {
                    names.add(done + " ở", new FormProfile.Name(field, 0.7, true));
                    names.add(done + " tại", new FormProfile.Name(field, 0.7, true));
                }
            });
        }
    }

    /// "check out" for "Check-out date": English labels end in what kind of thing they ask for.
    private void english(FieldProfile field, String label) {
        String spoken = label.replace('-', ' ');
        String shorter = KIND_OF_THING.matcher(spoken).replaceFirst("");
        if (!spoken.equals(label)) {
            names.add(spoken, new FormProfile.Name(field, 0.95, false));
        }
        if (!shorter.equals(spoken) && shorter.indexOf(' ') > 0) {
            names.add(shorter, new FormProfile.Name(field, 0.8, false));
        }
    }

    /// "swift …" for "Mã SWIFT": letters that stand in one label only.
    private void acronym(FieldProfile field, String label) {
        for (String word : label.split("[ /(),]+")) {
            boolean letters = word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
            boolean only = fields.stream()
                            .filter(f -> f.field().label().contains(word))
                            .count()
                    == 1;
            if (letters && only && field.spec().options().isEmpty()) {
                names.add(word, new FormProfile.Name(field, 0.7, false));
            }
        }
    }

    /// Parts of a label name the field as far as they carry what is particular about it.
    private void parts(FieldProfile field, List<Word> label, Map<String, Integer> frequency) {
        int n = Math.min(label.size(), 10);
        double total = 0;
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            Word word = label.get(i);
            boolean generic = isGeneric(word);
            weight[i] = (generic ? 0.3 : 1.0) / Math.sqrt(frequency.getOrDefault(word.spelling(), 1));
            total += weight[i];
        }
        if (n >= 4 && field.spec().kind().typed()) {
            // "hạn mức ngày" for "Hạn mức giao dịch ngày"
            List<Word> ends = new ArrayList<>(label.subList(0, 2));
            ends.add(label.get(n - 1));
            names.add(ends, new FormProfile.Name(field, 0.62, false));
        }
        for (int out = 1; n == label.size() && n >= 4 && out < n - 1; out++) {
            // "đăng ký tin nhắn SMS" for "Đăng ký nhận tin nhắn SMS"
            List<Word> shorter = new ArrayList<>(label);
            shorter.remove(out);
            if (!field.spec().kind().typed() && label.getLast().folded().equals("tien")) {
                // "nội dung | tiền nhà" says what is paid
                break;
            }
            names.add(shorter, new FormProfile.Name(field, 0.76, false));
        }
        for (int out = 1; n == label.size() && n >= 5 && out < n - 2; out++) {
            // "phí mỗi kỳ" for "Phí bảo hiểm mỗi kỳ"
            List<Word> shorter = new ArrayList<>(label);
            shorter.subList(out, out + 2).clear();
            names.add(shorter, new FormProfile.Name(field, 0.7, false));
        }
        for (int from = 0; from < n; from++) {
            double sum = 0;
            int telling = 0;
            for (int to = from + 1; to <= n; to++) {
                sum += weight[to - 1];
                telling += isGeneric(label.get(to - 1)) ? 0 : 1;
                boolean whole = to - from == label.size();
                boolean longEnough = to - from >= 2;
                if (to == from + 1 && !whole && (telling == 1 || isHeadOf(field, label.get(from)))) {
                    cue(field, label, from, frequency);
                }
                double least = field.spec().kind() == ValueKind.CHECK ? 0.2 : 0.34;
                if (!whole && longEnough && telling > 0 && sum / total >= least) {
                    names.add(label.subList(from, to), new FormProfile.Name(field, 0.35 + 0.5 * sum / total, false));
                }
            }
        }
    }

    /// "giá một triệu hai", "mã NV001": what kind of value it is, where one field alone holds such.
    private static boolean isHeadOf(FieldProfile field, Word word) {
        return switch (field.spec().kind()) {
            case MONEY -> Set.of("giá", "phí").contains(word.lower());
            case CODE, DIGITS -> word.folded().equals("ma");
            default -> false;
        };
    }

    /// "cọc ba triệu" for "Tiền đặt cọc": one telling word of the label, right before a value of the field's kind.
    private void cue(FieldProfile field, List<Word> label, int at, Map<String, Integer> frequency) {
        boolean own = frequency.getOrDefault(label.get(at).spelling(), 1) == 1 || isOnlySum(field, label.get(at));
        if (own
                && (at == 0
                        || MEASURED.contains(field.spec().kind())
                        || !field.spec().options().isEmpty())) {
            names.add(label.subList(at, at + 1), new FormProfile.Name(field, at == 0 ? 0.62 : 0.55, true));
        }
    }

    /// "cọc hai trăm triệu": days may share the word, but no other sum does.
    private boolean isOnlySum(FieldProfile field, Word word) {
        return field.spec().kind() == ValueKind.MONEY
                && !isGeneric(word)
                && fields.stream()
                        .filter(f -> !f.equals(field))
                        .filter(f -> labels.get(f.index()).stream().anyMatch(w -> w.sameAs(word)))
                        .allMatch(f -> f.spec().kind() == ValueKind.DATE);
    }

    /// "địa chỉ" names the field whose label begins so; where several do, they are equally meant and it is asked.
    private void addHeads(FieldProfile field, Map<String, Integer> heads) {
        for (List<Word> head : heads(field)) {
            boolean shared = heads.getOrDefault(spelled(head), 1) > 1;
            names.add(head, new FormProfile.Name(field, shared ? 0.74 : 0.62, false));
        }
        List<Word> label = labels.get(field.index());
        String first = label.isEmpty() ? "" : label.getFirst().folded();
        if (first.equals("ma") && (field.spec().kind().digits() || field.spec().kind() == ValueKind.CODE)) {
            boolean only = labels.stream()
                            .filter(l -> !l.isEmpty() && l.getFirst().folded().equals("ma"))
                            .count()
                    == 1;
            names.add("mã số", new FormProfile.Name(field, only ? 0.7 : 0.62, false));
            List<Word> numbered = new ArrayList<>(Utterance.of("mã số").words());
            numbered.addAll(label.subList(1, label.size()));
            names.add(numbered, new FormProfile.Name(field, 0.95, false));
        }
        if (first.equals("so") && label.size() > 2) {
            names.add(label.subList(1, label.size()), new FormProfile.Name(field, 0.9, false));
        } else if (field.spec().kind().digits() && label.size() > 1) {
            names.add("số " + Labels.plain(field.field()), new FormProfile.Name(field, 0.97, false));
        }
    }

    /// How many fields' labels begin with the same words, two or more of them.
    private Map<String, Integer> beginnings() {
        Map<String, Integer> beginnings = new HashMap<>();
        for (List<Word> label : labels) {
            for (int to = 2; to <= label.size(); to++) {
                beginnings.merge(spelled(label.subList(0, to)), 1, Integer::sum);
            }
        }
        return beginnings;
    }

    /// "ngày chuyển" for "Ngày chuyển dự kiến": two words that begin no other label.
    private void addBeginnings(FieldProfile field, Map<String, Integer> beginnings) {
        if (Labels.isSearchBox(Labels.plain(field.field()))) {
            return;
        }
        List<Word> label = labels.get(field.index());
        for (int to = 2; to < label.size(); to++) {
            List<Word> beginning = label.subList(0, to);
            boolean own = beginnings.getOrDefault(spelled(beginning), 0) == 1;
            if (own && beginning.stream().anyMatch(w -> !isGeneric(w))) {
                names.add(beginning, new FormProfile.Name(field, 0.75, false));
            }
        }
        if (label.size() < LONG_LABEL) {
            return;
        }
        for (String twin : Twins.of(Labels.plain(field.field()))) {
            // "trường mẫu giáo" for "Trường mầm non đã học"
            List<Word> said = Utterance.of(twin).words();
            boolean same = said.getFirst().sameAs(label.getFirst());
            for (int to = 3; same && to < said.size(); to++) {
                List<Word> beginning = said.subList(0, to);
                if (!beginnings.containsKey(spelled(beginning))
                        && beginning.stream().anyMatch(w -> !isGeneric(w))) {
                    names.add(beginning, new FormProfile.Name(field, 0.7, false));
                }
            }
        }
    }

    /// The only free text of a form is where a note goes, whatever the form calls it.
    private void addNote() {
        List<FieldProfile> texts = fields.stream()
                .filter(f -> f.spec().kind() == ValueKind.LONG_TEXT)
                .toList();
        boolean asks = fields.stream().anyMatch(f -> f.concept().equals("note"));
        if (texts.size() == 1 && !asks) {
            Concepts.ALL.stream()
                    .filter(c -> c.id().equals("note"))
                    .flatMap(c -> c.nameWords().stream())
                    .forEach(n -> names.add(n, new FormProfile.Name(texts.getFirst(), 0.7, false)));
        }
    }

    /// The only address of a form is "địa chỉ", in whatever language its label is.
    private void addAddress() {
        List<FieldProfile> addresses = fields.stream()
                .filter(f -> f.spec().kind() == ValueKind.ADDRESS)
                .toList();
        if (addresses.size() == 1) {
            names.add("địa chỉ", new FormProfile.Name(addresses.getFirst(), 0.7, false));
        }
    }

    /// The only telephone number of a form is "số máy" or "di động", whatever the form calls it.
    private void addOnly(ValueKind kind, String concept) {
        List<FieldProfile> all =
                fields.stream().filter(f -> f.spec().kind() == kind).toList();
        if (all.size() == 1 && !all.getFirst().concept().equals(concept)) {
            Concepts.ALL.stream()
                    .filter(c -> c.id().equals(concept))
                    .flatMap(c -> c.nameWords().stream())
                    .forEach(n -> names.add(n, new FormProfile.Name(all.getFirst(), 0.7, false)));
        }
    }

    static boolean isGeneric(List<Word> words) {
        return words.stream().allMatch(FieldNames::isGeneric);
    }

    /// Whether the word tells nothing by itself ("số", "ngày").
    static boolean isGeneric(Word word) {
        return GENERIC.contains(word.lower());
    }

    private static String spelled(List<Word> words) {
        return words.stream().map(Word::spelling).collect(Collectors.joining(" "));
    }
}
