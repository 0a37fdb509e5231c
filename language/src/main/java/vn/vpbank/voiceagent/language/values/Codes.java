package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// Codes of letters and digits: written ("B1234567", "HD-2026/01") or spelled ("bê một hai ba", "hát dê không một").
final class Codes {
    /// Letters by their spoken names, those that count only beside other letters included.
    static final Map<String, String> LETTERS = Vocabulary.read("email.txt").stream()
            .filter(e ->
                    e.meaning().length() == 1 && Character.isLetter(e.meaning().charAt(0)))
            .collect(Collectors.toMap(e -> e.phrase().replace("~", ""), Vocabulary.Entry::meaning, (a, b) -> a));
    private static final Map<String, String> UNMARKED = LETTERS.entrySet().stream()
            .collect(Collectors.toMap(e -> Word.of(e.getKey()).folded(), Map.Entry::getValue, (a, b) -> a));
    private static final Lexicon JOINTS = Lexicon.of("gạch ngang", "gạch nối", "gạch", "trừ", "-", "chấm");

    private Codes() {}

    static List<ValueReading> read(ValueSpec spec, Utterance u, int from, int to) {
        StringBuilder code = new StringBuilder();
        List<ValueReading> out = new ArrayList<>();
        boolean digits = false;
        int i = from;
        while (i < to && i < from + 30) {
            if (i > from && u.brokenBefore(i)) {
                break;
            }
            Digits.Run run = Digits.read(u, i, to);
            String text = u.word(i).text();
            int joint = code.isEmpty() ? i : JOINTS.skip(u, i, to);
            if (run.end() > i && !run.strings().isEmpty()) {
                code.append(run.strings().getFirst());
                digits = true;
                i = run.end();
            } else if (joint > i && joint < to && (Digits.read(u, joint, to).end() > joint || isLetters(u, joint))) {
                code.append('-');
                i = joint;
                continue;
            } else if (isLetters(u, i)) {
                String letter = letter(u, i);
                code.append((letter == null ? u.word(i).text() : letter).toUpperCase(Locale.ROOT));
                digits |= text.chars().anyMatch(Character::isDigit);
                i++;
            } else {
                break;
            }
            if (digits && code.length() > 1) {
                out.clear();
                out.add(Validation.check(spec, ValueReading.sure(i, code.toString(), 0.1)));
            }
        }
        return out;
    }

    private static @Nullable String letter(Utterance u, int i) {
        String said = u.word(i).text().toLowerCase(Locale.ROOT);
        String letter = LETTERS.get(said);
        return letter == null && u.unmarked() && said.length() > 1 ? UNMARKED.get(said) : letter;
    }

    private static boolean isLetters(Utterance u, int i) {
        String text = u.word(i).text();
        boolean code = text.chars().anyMatch(Character::isDigit) && text.chars().allMatch(c -> c < 128);
        boolean capitals = text.length() <= 8 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean single = text.length() == 1 && Character.isLetter(text.charAt(0)) && text.charAt(0) < 128;
        boolean consonants = text.length() <= 4
                && text.length() > 1
                && text.chars().allMatch(c -> "bcdfghklmnpqrstvwxz".indexOf(Character.toLowerCase(c)) >= 0);
        return code || capitals || single || consonants || letter(u, i) != null;
    }
}
