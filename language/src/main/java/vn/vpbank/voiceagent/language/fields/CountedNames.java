package vn.vpbank.voiceagent.language.fields;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.language.values.Measures;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Glossary;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// What number fields count or measure, said after the number.
final class CountedNames {
    /// Counted in too many sentences to tell a field.
    private static final Set<String> COMMON =
            Set.of("ngày", "tháng", "năm", "giờ", "lần", "tiền", "người", "con", "cái", "giao", "nhà", "bên", "lượng");

    private static final Pattern UNIT_FIRST = Pattern.compile("(?iu)(years|months|weeks|days|nights|hours) (of|in) .+");
    private static final Pattern UNIT_LAST =
            Pattern.compile("(?iu).+ (nights|days|hours|guests|people|persons|copies)");

    private final Phrases<FieldProfile> counted = new Phrases<>();
    private final Phrases<FormProfile.Around> around = new Phrases<>();
    private final Phrases<FieldProfile> measured = new Phrases<>();
    /// What is counted, by its first syllable.
    private final Map<String, Set<FieldProfile>> heads = new HashMap<>();

    CountedNames(List<FieldProfile> fields, List<List<Word>> labels) {
        fields.forEach(field -> add(field, labels.get(field.index())));
        heads.forEach((head, owners) -> {
            if (owners.size() == 1 && !COMMON.contains(head)) {
                // "hai chìa" for "Số lượng chìa khoá"
                counted.add(head, owners.iterator().next());
            }
        });
    }

    /// "Số lượng giao dịch" is asked for as "mười hai giao dịch".
    private void add(FieldProfile field, List<Word> label) {
        int from = 0;
        while (from < label.size()
                && (label.get(from).folded().equals("so")
                        || label.get(from).folded().equals("luong")
                        || label.get(from).folded().equals("tong"))) {
            from++;
        }
        Concepts.of(field).stream()
                .filter(c -> c.kind() == ValueKind.NUMBER && !c.id().startsWith("any_"))
                .flatMap(c -> c.names().stream())
                .filter(n -> n.startsWith("số "))
                .forEach(n -> counted.add(n.substring(3), field));
        if (field.spec().kind() == ValueKind.NUMBER
                && !label.isEmpty()
                && label.getFirst().folded().equals("tuoi")) {
            counted.add("tuổi", field);
            counted.add(label, field);
        }
        if (field.spec().kind() == ValueKind.NUMBER) {
            Measures.said(field.field().label()).forEach(said -> measured.add(said, field));
        }
        if (field.spec().kind() == ValueKind.NUMBER
                && field.field().cleanLabel().matches("(?iu)(number|no\\.?) of .+")) {
            Stream.of(Labels.plain(field.field()), Labels.plain(field.field()).split(" (in|at|for|from|per) ")[0])
                    .flatMap(english -> Glossary.of(english).stream())
                    .filter(said -> !said.whole())
                    .forEach(said -> counted.add(said.words(), field));
        }
        if (field.spec().kind() == ValueKind.NUMBER) {
            addUnits(field);
        }
        if (field.spec().kind() == ValueKind.NUMBER && from == 0 && label.size() > 1) {
            // "ba trăm hai mươi điểm" for "Điểm tích luỹ"
            heads.computeIfAbsent(label.getFirst().lower(), k -> new HashSet<>())
                    .add(field);
        }
        if (field.spec().kind() == ValueKind.NUMBER && from > 0 && from < label.size()) {
            counted.add(label.subList(from, label.size()), field);
            if (label.get(from).folded().equals("giao") && label.size() - from == 2) {
                counted.add("lần giao dịch", field);
                counted.add("lần", field);
            }
            heads.computeIfAbsent(label.get(from).lower(), k -> new HashSet<>()).add(field);
            if (label.size() - from > 2) {
                // "sáu người dự" for "Số người tham dự"
                counted.add(List.of(label.get(from), label.getLast()), field);
            }
            if (label.size() - from == 2) {
                around.add(label.subList(from + 1, from + 2), new FormProfile.Around(field, label.get(from)));
            }
        }
    }

    /// "Years of experience" is told as "mười năm kinh nghiệm", "Hotel nights" as "hai đêm".
    private void addUnits(FieldProfile field) {
        String english = Labels.plain(field.field());
        Matcher first = UNIT_FIRST.matcher(english);
        Matcher last = UNIT_LAST.matcher(english);
        if (first.matches()) {
            Glossary.of(english).stream()
                    .filter(Glossary.Said::whole)
                    .forEach(said -> counted.add(said.words(), field));
        }
        if (last.matches()) {
            Glossary.of(last.group(1)).forEach(said -> counted.add(said.words(), field));
        }
    }

    List<Phrases.Match<FieldProfile>> counted(Utterance u, int at) {
        return counted.at(u, at);
    }

    List<Phrases.Match<FormProfile.Around>> around(Utterance u, int at) {
        return around.at(u, at);
    }

    List<Phrases.Match<FieldProfile>> measured(Utterance u, int at) {
        return measured.at(u, at);
    }
}
