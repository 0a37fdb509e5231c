package vn.vpbank.voiceagent.language.fields;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldType;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// Which fields hold codes of letters and digits, by pattern, label and example.
final class CodeFields {
    /// Kinds that a pattern with letters and digits overrules.
    private static final Set<ValueKind> LOOSE =
            Set.of(ValueKind.TEXT, ValueKind.DIGITS, ValueKind.CARD, ValueKind.NATIONAL_ID);
    private static final Pattern ESCAPED = Pattern.compile("\\\\[^dw]");
    private static final Pattern DIGITS = Pattern.compile("\\\\[dw]|0-9|1-9");
    /// A sign that always stands between digits: "\d{3}/\d{4}".
    private static final Pattern SIGNED = Pattern.compile("(?:\\\\d|]|})\\+?\\\\?[-/.](?:\\\\d|\\[|\\d)");
    private static final Pattern LETTERS = Pattern.compile("\\\\w|[A-Za-z]");
    /// What lets blanks, marks or anything through is for words, not for codes.
    private static final Pattern WORDY = Pattern.compile("\\\\[psS]|[@ ]|[\\p{L}&&[^A-Za-z]]|(?<!\\\\)\\.");
    private static final Pattern ENGINE = Pattern.compile("số máy( (xe|động cơ|chính|phụ|tàu|thuyền).*)?");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:vd|ví dụ|e\\.?g\\.?|mẫu|như)?[:. ]*([A-Z0-9]+(?:[-./ ][A-Z0-9]+)*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRINTED = Pattern.compile("(?=.*[A-Z])(?=.*\\d.*\\d)[A-Z0-9]+(?:[-./][A-Z0-9]+)*");

    private CodeFields() {}

    /// The kind of a text field, codes told from digits and words.
    static ValueKind kind(Field field, String label, ValueKind kind) {
        if (field.type() != FieldType.TEXT) {
            return kind;
        }
        Optional<String> pattern = field.hints().pattern().filter(p -> !p.isBlank());
        if (pattern.isPresent()) {
            String shape = ESCAPED.matcher(pattern.get()).replaceAll("");
            boolean digits = DIGITS.matcher(shape).find();
            boolean letters = LETTERS.matcher(shape.replace("\\d", "")).find();
            boolean signs = SIGNED.matcher(pattern.get()).find();
            if (LOOSE.contains(kind)
                    && digits
                    && (letters || signs)
                    && !WORDY.matcher(pattern.get()).find()) {
                return ValueKind.CODE;
            }
            return kind == ValueKind.CODE && digits && !letters && !signs ? ValueKind.DIGITS : kind;
        }
        if (LOOSE.contains(kind) && isPrinted(field.hints().placeholder())) {
            return ValueKind.CODE;
        }
        boolean engine =
                kind == ValueKind.PHONE && ENGINE.matcher(Labels.lower(label)).matches();
        return engine ? ValueKind.CODE : kind;
    }

    /// Whether the example in the field is a code of capitals and figures ("SBD00123", "B204").
    private static boolean isPrinted(String placeholder) {
        Matcher example = EXAMPLE.matcher(placeholder.strip());
        return example.matches() && PRINTED.matcher(example.group(1)).matches();
    }

    /// What the example in the field looks like, if it is one of a code with signs between its parts.
    static Optional<Pattern> sample(Field field, ValueKind kind) {
        Matcher example = EXAMPLE.matcher(field.hints().placeholder().strip());
        if (kind != ValueKind.CODE || !example.matches()) {
            return Optional.empty();
        }
        String code = example.group(1);
        boolean signs = !code.chars().allMatch(Character::isLetterOrDigit);
        return signs && code.chars().anyMatch(Character::isDigit)
                ? Optional.of(Pattern.compile(code.replaceAll("[-./ ]", "[$0]")
                        .replaceAll("\\d", "\\\\d")
                        .replaceAll("(?<!\\\\)[A-Za-z]", "[A-Z]")))
                : Optional.empty();
    }
}
