package vn.vpbank.voiceagent.language.fields;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.language.values.ValueKind;

/// How many digits a field takes, by its pattern, its hints, or the law.
final class DigitCounts {
    private static final Pattern SAID = Pattern.compile("(\\d{1,2}) *(?:chữ số|số|ký tự số|digits)");
    private static final int LONGEST_TRIED = 24;
    /// Digits on a bank's card; shorter ones are of clubs and shops.
    private static final int BANK_CARD = 13;

    private DigitCounts() {}

    /// The field's own pattern, unless it is none that can be read.
    static Optional<Pattern> pattern(Field field) {
        try {
            return field.hints().pattern().filter(p -> !p.isBlank()).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /// Whether a field has room for what its label speaks of: "Số thẻ tai" of eight digits is no card, "Đầu số" of four
    /// no telephone.
    static boolean leaveRoom(Field field, ValueKind kind) {
        return switch (kind) {
            case CARD ->
                field.hints().maxLength().orElse(BANK_CARD) >= BANK_CARD
                        && letsThrough(field, BANK_CARD, LONGEST_TRIED);
            // "Đầu số trừ tiền" of exactly four digits is no sum
            case MONEY ->
                pattern(field).map(DigitCounts::tried).orElse(Set.of()).size() != 1;
            case PHONE -> letsThrough(field, 9, LONGEST_TRIED);
            case NATIONAL_ID -> letsThrough(field, 9, 9) || letsThrough(field, 12, 12);
            default -> true;
        };
    }

    private static boolean letsThrough(Field field, int least, int most) {
        Set<Integer> counts = pattern(field).map(DigitCounts::tried).orElse(Set.of());
        return counts.isEmpty() || counts.stream().anyMatch(n -> n >= least && n <= most);
    }

    /// The digit counts a pattern lets through; else the count the hints name; else what the law says.
    ///
    /// @param all the field's words, in lower case
    static Set<Integer> of(Field field, ValueKind kind, String all) {
        if (!kind.digits() || kind == ValueKind.PHONE) {
            return Set.of();
        }
        Optional<Pattern> pattern = pattern(field);
        if (pattern.isPresent()) {
            return tried(pattern.get());
        }
        Set<Integer> counts = new TreeSet<>();
        Matcher count = SAID.matcher(all);
        while (count.find()) {
            counts.add(Integer.parseInt(count.group(1)));
        }
        if (!counts.isEmpty()) {
            return counts;
        }
        return switch (kind) {
            case NATIONAL_ID ->
                all.contains("cmnd") || all.contains("chứng minh") || all.contains("giấy tờ")
                        ? Set.of(9, 12)
                        : Set.of(12);
            case TAX_CODE -> Set.of(10, 12, 13);
            default -> Set.of();
        };
    }

    /// Found by trying; empty where it lets every count through.
    private static Set<Integer> tried(Pattern pattern) {
        Set<Integer> counts = new TreeSet<>();
        for (int n = 1; n <= LONGEST_TRIED; n++) {
            boolean some = false;
            for (String start : new String[] {"0", "1", "9"}) {
                some |= pattern.matcher((start + "123456789012345678901234").substring(0, n))
                        .matches();
            }
            if (some) {
                counts.add(n);
            }
        }
        return counts.size() < LONGEST_TRIED ? counts : Set.of();
    }
}
