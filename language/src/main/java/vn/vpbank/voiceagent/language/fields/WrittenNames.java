package vn.vpbank.voiceagent.language.fields;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Labels with letters and figures in them, as people read them out: "Mã HS", "Mã ICD-10", "4 số cuối thẻ".
final class WrittenNames {
    private static final Set<String> UNITS = Set.of("vnd", "vnđ", "usd", "eur", "đ", "kg", "km");
    private static final Map<String, String> DIGIT_WORDS =
            Map.of("2", "hai", "3", "ba", "4", "bốn", "5", "năm", "6", "sáu", "7", "bảy", "8", "tám", "9", "chín");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2,4}(?![\\p{L}\\d])");
    private static final Map<Character, String> LETTER_NAMES = Map.ofEntries(
            Map.entry('A', "a"),
            Map.entry('B', "bê"),
            Map.entry('C', "xê"),
            Map.entry('D', "đê"),
            Map.entry('E', "e"),
            Map.entry('F', "ép"),
            Map.entry('G', "giê"),
            Map.entry('H', "hát"),
            Map.entry('I', "i"),
            Map.entry('K', "ca"),
            Map.entry('L', "lờ"),
            Map.entry('M', "em"),
            Map.entry('N', "en"),
            Map.entry('O', "o"),
            Map.entry('P', "pê"),
            Map.entry('Q', "quy"),
            Map.entry('R', "rờ"),
            Map.entry('S', "ét"),
            Map.entry('T', "tê"),
            Map.entry('U', "u"),
            Map.entry('V', "vê"),
            Map.entry('X', "ích"));
    /// "ICD-10": the figure is often left out.
    private static final Pattern EDITION = Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}{2,6})-(\\d{1,4})(?![\\p{L}\\d])");

    private final Phrases<FormProfile.Name> names;

    /// @param names where they are put
    WrittenNames(Phrases<FormProfile.Name> names) {
        this.names = names;
    }

    void ofLabel(FieldProfile field, String plain, List<Word> label) {
        acronym(field, label);
        numbered(field, label);
        spelled(field, plain);
        edition(field, plain);
    }

    /// "Mã ICD-10" is said "mã icd mười", "mã icd 10" or "mã icd".
    private void edition(FieldProfile field, String plain) {
        Matcher edition = EDITION.matcher(plain);
        if (edition.find()) {
            String bare = edition.replaceAll("$1");
            names.add(edition.replaceAll("$1 $2"), new FormProfile.Name(field, 1, false));
            names.add(bare, new FormProfile.Name(field, 0.95, false));
            spelled(field, bare);
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

    /// "Mã HS" is said "mã hát ét".
    private void spelled(FieldProfile field, String plain) {
        Matcher capitals = CAPITALS.matcher(plain);
        if (capitals.find()) {
            String said = capitals.replaceAll(m -> m.group()
                    .chars()
                    .mapToObj(c -> LETTER_NAMES.getOrDefault((char) c, String.valueOf((char) c)))
                    .collect(Collectors.joining(" ")));
            names.add(said, new FormProfile.Name(field, 0.95, false));
            String letters = capitals.replaceAll(m -> String.join(" ", m.group().split("")));
            names.add(letters, new FormProfile.Name(field, 0.95, false));
        }
    }

    /// "4 số cuối thẻ" is said "bốn số cuối thẻ".
    void numbered(FieldProfile field, List<Word> label) {
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
}
