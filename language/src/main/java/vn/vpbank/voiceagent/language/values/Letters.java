package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// Letters as they are dictated: by name ("bê", "em mờ", "vê kép"), said alone ("b") or printed together ("gd").
final class Letters {
    /// Letters by the names that are heard everywhere, those that count only beside other letters included.
    static final Map<String, String> NAMES = named(Vocabulary.read("email.txt"), "~");
    /// Names that only codes know, and those that count only where a letter must stand.
    private static final Map<String, String> IN_CODES = named(Vocabulary.read("letters.txt"), "");

    private static final Map<String, String> UNMARKED = NAMES.entrySet().stream()
            .collect(Collectors.toMap(e -> Word.of(e.getKey()).folded(), Map.Entry::getValue, (a, b) -> a));
    private static final String CONSONANTS = "bcdfghklmnpqrstvwxz";
    private static final int LONGEST_NAME = 3;
    /// Letters that a recogniser prints as one word; longer ones are words.
    private static final int MOST_CAPITALS = 8;

    private static final int MOST_PRINTED = 4;

    /// @param end  after the last word of the letters
    /// @param text in capitals
    record Reading(int end, String text) {}

    private Letters() {}

    private static Map<String, String> named(List<Vocabulary.Entry> entries, String mark) {
        return entries.stream()
                .filter(e -> e.meaning().length() == 1
                        && Character.isLetter(e.meaning().charAt(0)))
                .collect(Collectors.toMap(e -> e.phrase().replace(mark, ""), Vocabulary.Entry::meaning, (a, b) -> a));
    }

    /// The letters that word `i` may begin to tell.
    ///
    /// @param shaped the field tells where letters stand, so that any short word may be some ("ba" in "BA 360481")
    static List<Reading> at(Utterance u, int i, int to, boolean shaped) {
        List<Reading> out = new ArrayList<>();
        for (int end = Math.min(to, i + LONGEST_NAME); end > i; end--) {
            String name = name(u, i, end, shaped);
            if (!name.isEmpty()) {
                out.add(new Reading(end, name.toUpperCase(Locale.ROOT)));
            }
        }
        String text = u.word(i).text();
        boolean glued = u.glued(i) || (i > 0 && u.glued(i - 1));
        if (isPrinted(text) || ((shaped || glued) && text.length() <= MOST_CAPITALS && isLatin(text))) {
            out.add(new Reading(i + 1, text.toUpperCase(Locale.ROOT)));
        }
        return out;
    }

    private static String name(Utterance u, int i, int end, boolean shaped) {
        String said = u.text(i, end).toLowerCase(Locale.ROOT);
        String letter = NAMES.getOrDefault(said, IN_CODES.getOrDefault(said, ""));
        letter = letter.isEmpty() && shaped ? IN_CODES.getOrDefault("~" + said, "") : letter;
        return letter.isEmpty() && u.unmarked() && said.length() > 1 ? UNMARKED.getOrDefault(said, "") : letter;
    }

    private static boolean isPrinted(String text) {
        boolean code = text.chars().anyMatch(Character::isDigit) && text.chars().allMatch(c -> c < 128);
        boolean capitals = text.length() <= MOST_CAPITALS && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean single = text.length() == 1 && isLatin(text);
        return code || capitals || single || isConsonants(text);
    }

    /// "qng", "LT": letters that make no word.
    static boolean isConsonants(String text) {
        return text.length() <= MOST_PRINTED
                && text.chars().allMatch(c -> CONSONANTS.indexOf(Character.toLowerCase(c)) >= 0);
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 128 && Character.isLetter(c));
    }
}
