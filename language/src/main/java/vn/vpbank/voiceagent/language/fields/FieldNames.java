package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Glossary;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Twins;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// All names people may call the fields of a form by: labels, parts of labels that tell a field apart, synonyms, names
/// of
/// controls.
final class FieldNames {
    private static final Set<String> GENERIC = Set.of(
            "số", "ngày", "mã", "tên", "loại", "thông", "tin", "nơi", "người", "vào", "của", "cho", "theo", "giá",
            "trị", "thời", "tiền", "địa", "chỉ", "mục", "chọn", "nhập", "hàng", "khi", "có", "tổng", "mức", "qua", "và",
            "hoặc", "tháng", "năm", "gian", "khách", "ghi", "giao", "dịch", "chính", "bên", "hiện", "tại", "nay");
    private static final Set<String> UNITS = Set.of("vnd", "vnđ", "usd", "eur", "đ", "kg", "km");

    private static final Set<ValueKind> TEMPORAL =
            Set.of(ValueKind.DATE, ValueKind.DATETIME, ValueKind.TIME, ValueKind.MONTH);

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

    private static final Pattern MOMENT =
            Pattern.compile("(?iu)(?:thời gian|thời điểm|ngày,? giờ|ngày và giờ|giờ|lịch) (.+)");
    private static final Pattern PROPOSED = Pattern.compile("đề nghị|đề xuất|mong muốn|mới|yêu cầu");
    private static final Map<String, String> DIGIT_WORDS =
            Map.of("2", "hai", "3", "ba", "4", "bốn", "5", "năm", "6", "sáu", "7", "bảy", "8", "tám", "9", "chín");

    private final List<FieldProfile> fields;
    /// The plain labels in words, in the order of the fields.
    private final List<List<Word>> labels;
    /// How many fields hold a date or a time of day.
    private final long temporal;
    private final Phrases<FormProfile.Name> names = new Phrases<>();

    FieldNames(List<FieldProfile> fields, List<List<Word>> labels) {
        this.fields = fields;
        this.labels = labels;
        this.temporal = fields.stream().filter(FieldNames::isTemporal).count();
    }

    Phrases<FormProfile.Name> index() {
        Map<String, Integer> frequency = frequency();
        Map<String, Integer> heads = heads();
        fields.forEach(f -> addNames(f, frequency));
        fields.forEach(f -> addHeads(f, heads));
        Map<String, Integer> beginnings = beginnings();
        fields.forEach(f -> addBeginnings(f, beginnings));
        addNote();
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
        moment(field, plain);
        acronym(field, label);
        Labels.bracketed(field.field()).forEach(name -> {
            names.add(name, new FormProfile.Name(field, 0.9, false));
            Glossary.of(name).forEach(said -> translated(field, said));
        });
        Twins.of(plain).forEach(other -> names.add(other, new FormProfile.Name(field, 0.88, false)));
        owned(field, plain);
        proposed(field, plain);
        numbered(field, label);
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
        Concepts.of(field).ifPresent(concept -> synonyms(field, label, concept));
        Glossary.of(plain).forEach(said -> translated(field, said));
    }

    /// "Hotel cost" is said "tiền khách sạn", or "khách sạn". One syllable names a field only right before its value.
    private void translated(FieldProfile field, Glossary.Said said) {
        List<Word> words = Utterance.of(said.words()).words();
        if (words.isEmpty()) {
            return;
        }
        boolean cue = words.size() == 1;
        boolean chosen = !field.spec().options().isEmpty();
        boolean code = words.getFirst().folded().equals("ma") && field.spec().kind() == ValueKind.CODE;
        if (code && words.size() > 1) {
            names.add(words.subList(0, 1), new FormProfile.Name(field, 0.6, true));
        }
        if ((cue && chosen)
                || (!isGeneric(words) && (!cue || field.spec().kind().typed()))) {
            names.add(words, new FormProfile.Name(field, said.whole() ? 0.86 : 0.7, cue));
        }
    }

    /// What else people call the thing that the field is about.
    private void synonyms(FieldProfile field, List<Word> label, Concepts.Concept concept) {
        boolean english = label.stream().allMatch(Word::plain);
        if (!english && concept.id().startsWith("any_")) {
            return;
        }
        boolean whole = concept.nameWords().stream().anyMatch(n -> same(label, n));
        FormProfile.Name name = new FormProfile.Name(field, whole ? 0.9 : 0.72, false);
        FormProfile.Name cue = new FormProfile.Name(field, whole ? 0.7 : 0.62, true);
        concept.nameWords().stream()
                .filter(n -> n.size() > 1 || !isGeneric(n.getFirst()) || isOnlyOfKind(field))
                .forEach(n -> names.add(n, name));
        concept.cueWords().forEach(c -> names.add(c, cue));
        if (english) {
            ofWhom(field, label, concept);
        }
    }

    /// "Shop address" is said "địa chỉ cửa hàng": what it is, and then whose.
    private void ofWhom(FieldProfile field, List<Word> label, Concepts.Concept concept) {
        for (Vocabulary.Entry owner : Profiler.owners()) {
            if (label.stream().anyMatch(w -> w.folded().equals(owner.meaning()))) {
                concept.names().stream()
                        .filter(n -> n.chars().anyMatch(c -> c > 127))
                        .forEach(n -> names.add(n + " " + owner.phrase(), new FormProfile.Name(field, 0.9, false)));
            }
        }
    }

    /// "ngày" alone names a date only where there is one.
    private boolean isOnlyOfKind(FieldProfile field) {
        return !isTemporal(field) || temporal == 1;
    }

    private static boolean isTemporal(FieldProfile field) {
        return TEMPORAL.contains(field.spec().kind());
    }

    /// "Thời gian hẹn" is said "giờ hẹn", "ngày hẹn" and "lịch hẹn".
    private void moment(FieldProfile field, String label) {
        Matcher moment = MOMENT.matcher(label);
        if (field.spec().kind() == ValueKind.DATETIME && moment.matches()) {
            for (String head : new String[] {"giờ ", "ngày ", "lịch ", "ngày giờ ", "thời gian "}) {
                names.add(head + moment.group(1), new FormProfile.Name(field, 0.85, false));
            }
        }
    }

    /// "Mã khách hàng (CIF)" is the CIF, or "mã cif". Units in brackets name nothing.
    private void acronym(FieldProfile field, List<Word> label) {
        Labels.acronym(field.field()).filter(a -> !UNITS.contains(a)).ifPresent(a -> {
            names.add(a, new FormProfile.Name(field, 0.85, false));
            if (!label.isEmpty()) {
                names.add(label.getFirst().text() + " " + a, new FormProfile.Name(field, 0.9, false));
            }
        });
    }

    /// "Chẩn đoán của bác sĩ" is spoken of as "bác sĩ chẩn đoán" too.
    private void owned(FieldProfile field, String label) {
        int of = label.indexOf(" của ");
        if (of > 0) {
            names.add(label.substring(of + 5) + " " + label.substring(0, of), new FormProfile.Name(field, 0.85, false));
        }
    }

    /// "Hạn mức đề nghị" is what people mean by "nâng hạn mức lên".
    private void proposed(FieldProfile field, String label) {
        Matcher matcher = PROPOSED.matcher(Labels.lower(label));
        if (field.spec().kind() == ValueKind.MONEY && matcher.find() && matcher.start() > 0) {
            String head = label.substring(0, matcher.start()).strip();
            for (String words : new String[] {"nâng %s lên", "tăng %s lên", "%s lên", "giảm %s xuống", "%s mới"}) {
                names.add(words.formatted(head), new FormProfile.Name(field, 0.95, false));
            }
            names.add(matcher.group() + " lên", new FormProfile.Name(field, 0.7, true));
        }
    }

    /// "4 số cuối thẻ" is said "bốn số cuối thẻ".
    private void numbered(FieldProfile field, List<Word> label) {
        if (label.stream().anyMatch(w -> DIGIT_WORDS.containsKey(w.folded()))) {
            String said = label.stream()
                    .map(w -> DIGIT_WORDS.getOrDefault(w.folded(), w.text()))
                    .collect(Collectors.joining(" "));
            names.add(said, new FormProfile.Name(field, 1, false));
            Utterance words = Utterance.of(said);
            for (int to = 3; to < words.size(); to++) {
                names.add(words.words().subList(0, to), new FormProfile.Name(field, 0.9, false));
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
        if (n >= 4) {
            // "hạn mức ngày" for "Hạn mức giao dịch ngày"
            List<Word> ends = new ArrayList<>(label.subList(0, 2));
            ends.add(label.get(n - 1));
            names.add(ends, new FormProfile.Name(field, 0.62, false));
        }
        for (int out = 1; n == label.size() && n >= 4 && out < n - 1; out++) {
            // "đăng ký tin nhắn SMS" for "Đăng ký nhận tin nhắn SMS"
            List<Word> shorter = new ArrayList<>(label);
            shorter.remove(out);
            names.add(shorter, new FormProfile.Name(field, 0.76, false));
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
            case MONEY -> Set.of("giá", "phí").contains(word.text().toLowerCase(Locale.ROOT));
            case CODE, DIGITS -> word.folded().equals("ma");
            default -> false;
        };
    }

    /// "cọc ba triệu" for "Tiền đặt cọc": one telling word of the label, right before a value of the field's kind.
    private void cue(FieldProfile field, List<Word> label, int at, Map<String, Integer> frequency) {
        boolean own = frequency.getOrDefault(label.get(at).spelling(), 1) == 1;
        if (own
                && (at == 0
                        || MEASURED.contains(field.spec().kind())
                        || !field.spec().options().isEmpty())) {
            names.add(label.subList(at, at + 1), new FormProfile.Name(field, at == 0 ? 0.62 : 0.55, true));
        }
    }

    /// "địa chỉ" names the field whose label begins so; where several do, they are equally meant and it is asked.
    private void addHeads(FieldProfile field, Map<String, Integer> heads) {
        for (List<Word> head : heads(field)) {
            boolean shared = heads.getOrDefault(spelled(head), 1) > 1;
            names.add(head, new FormProfile.Name(field, shared ? 0.74 : 0.62, false));
        }
        List<Word> label = labels.get(field.index());
        String first = label.isEmpty() ? "" : label.getFirst().folded();
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

    private static boolean same(List<Word> label, List<Word> words) {
        if (words.size() != label.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).sameAs(label.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGeneric(List<Word> words) {
        return words.stream().allMatch(FieldNames::isGeneric);
    }

    /// Whether the word tells nothing by itself ("số", "ngày").
    static boolean isGeneric(Word word) {
        return GENERIC.contains(word.text().toLowerCase(Locale.ROOT));
    }

    private static String spelled(List<Word> words) {
        return words.stream().map(Word::spelling).collect(Collectors.joining(" "));
    }
}
