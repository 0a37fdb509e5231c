package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Glossary;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Twins;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// What people call a field beside the words of its label: translations, words of other regions, synonyms of the thing
/// it is about, and other ways to say the same label.
final class OtherNames {
    private static final Pattern MOMENT =
            Pattern.compile("(?iu)(?:thời gian|thời điểm|ngày,? giờ|ngày và giờ|giờ|lịch) (.+)");
    private static final Pattern PROPOSED = Pattern.compile("đề nghị|đề xuất|mong muốn|mới|yêu cầu");
    private static final Set<ValueKind> TEMPORAL =
            Set.of(ValueKind.DATE, ValueKind.DATETIME, ValueKind.TIME, ValueKind.MONTH);

    private static final Pattern FURTHER = Pattern.compile("(?iu) (khác|thêm|riêng|đặc biệt|bổ sung)$");
    private static final List<String> MORE = List.of("hiện tại", "hiện nay", "cụ thể", "thêm", "riêng", "chi tiết");

    private static final double TURNED = 0.8;
    private static final double HEAD = 0.85;

    private final Phrases<FormProfile.Name> names;
    private final WrittenNames written;
    /// How many fields hold a date or a time of day.
    private final long temporal;

    /// @param names where they are put
    OtherNames(List<FieldProfile> fields, Phrases<FormProfile.Name> names) {
        this.names = names;
        this.written = new WrittenNames(names);
        this.temporal = fields.stream().filter(OtherNames::isTemporal).count();
    }

    /// Other ways to say the label.
    void ofLabel(FieldProfile field, String plain, List<Word> label) {
        moment(field, plain);
        more(field, plain);
        Labels.bracketed(field.field()).forEach(name -> {
            names.add(name, new FormProfile.Name(field, 0.9, false));
            Glossary.of(name).forEach(said -> translated(field, said));
        });
        Labels.digitsMeant(field.field()).ifPresent(which -> {
            // "Số khung (6 số cuối)" is said "sáu số cuối số khung"
            List<Word> said = Utterance.of(which + " " + plain).words();
            names.add(said, new FormProfile.Name(field, 0.95, false));
            written.numbered(field, said);
        });
        Twins.of(plain).forEach(other -> names.add(other, new FormProfile.Name(field, 0.88, false)));
        owned(field, plain);
        TurnedNames.of(plain, field.spec().kind())
                .forEach(other -> names.add(other, new FormProfile.Name(field, TURNED, false)));
        proposed(field, plain);
        written.ofLabel(field, plain, label);
    }

    /// Names of the thing that the field is about.
    void ofThing(FieldProfile field, String plain, List<Word> label) {
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
        boolean open = !field.spec().kind().typed() && field.spec().kind() != ValueKind.NAME;
        if (!said.whole() && open && !Set.of("công ty", "cửa hàng").contains(said.words())) {
            return;
        }
        boolean chosen = !field.spec().options().isEmpty();
        boolean code = words.getFirst().folded().equals("ma") && field.spec().kind() == ValueKind.CODE;
        if (code && words.size() > 1) {
            names.add(words.subList(0, 1), new FormProfile.Name(field, 0.6, true));
        }
        if ((cue && chosen)
                || ((!FieldNames.isGeneric(words) || (said.whole() && words.size() > 2))
                        && (!cue || field.spec().kind().typed()))) {
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
                .filter(n -> n.size() > 1 || !FieldNames.isGeneric(n.getFirst()) || isOnlyOfKind(field))
                .forEach(n -> names.add(n, name));
        concept.cueWords().forEach(c -> names.add(c, cue));
        if (english) {
            ofWhom(field, label, concept);
        } else {
            ofHead(field, label, concept);
        }
    }

    /// "SĐT người gửi" is "số điện thoại người gửi", "Di động chủ nhà" "số máy chủ nhà": other names of the head.
    private void ofHead(FieldProfile field, List<Word> label, Concepts.Concept concept) {
        int head = concept.nameWords().stream()
                .filter(n -> n.size() < label.size() && same(label.subList(0, n.size()), n))
                .mapToInt(List::size)
                .max()
                .orElse(0);
        if (head == 0) {
            return;
        }
        for (List<Word> name : concept.nameWords()) {
            List<Word> other = new ArrayList<>(name);
            other.addAll(label.subList(head, label.size()));
            names.add(other, new FormProfile.Name(field, HEAD, false));
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

    /// "Thỏa thuận khác" is said "thỏa thuận thêm", "Triệu chứng" "triệu chứng hiện tại".
    private void more(FieldProfile field, String label) {
        ValueKind kind = field.spec().kind();
        if (kind != ValueKind.LONG_TEXT && kind != ValueKind.TEXT) {
            return;
        }
        String head = FURTHER.matcher(label).replaceFirst("");
        if (head.isBlank() || head.split(" ").length > 3) {
            return;
        }
        for (String word : kind == ValueKind.TEXT ? MORE.subList(0, 3) : MORE) {
            names.add(head + " " + word, new FormProfile.Name(field, 0.8, false));
        }
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
}
