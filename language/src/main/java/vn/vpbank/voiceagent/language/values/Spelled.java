package vn.vpbank.voiceagent.language.values;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// A syllable spelled letter by letter, with its tone at the end: "đê ư xê sắc" is "đức".
final class Spelled {
    /// @param end      after the last word of the spelling
    /// @param syllable in small letters
    record Reading(int end, String syllable) {}

    private static final Map<String, String> LETTERS = new HashMap<>();
    /// Combining marks, by the name of the tone.
    private static final Map<String, String> TONES =
            Map.of("huyền", "\u0300", "sắc", "\u0301", "hỏi", "\u0309", "ngã", "\u0303", "nặng", "\u0323", "ngang", "");
    private static final String OWN_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final int LEAST = 2;

    static {
        Letters.NAMES.forEach((phrase, letter) -> {
            if (phrase.indexOf(' ') < 0) {
                LETTERS.put(phrase, letter);
            }
        });
        LETTERS.put("đê", "đ");
        LETTERS.put("đờ", "đ");
        LETTERS.put("dê", "d");
        OWN_LETTERS.chars().forEach(c -> LETTERS.put(Character.toString(c), Character.toString(c)));
    }

    private Spelled() {}

    /// A spelling that begins at `from`: at least two letters and a tone, or three letters.
    static Optional<Reading> read(Utterance u, int from, int to) {
        StringBuilder letters = new StringBuilder();
        int i = from;
        while (i < to && LETTERS.containsKey(u.lower(i))) {
            letters.append(LETTERS.get(u.lower(i)));
            i++;
        }
        String tone = i < to ? TONES.getOrDefault(u.lower(i), "-") : "-";
        boolean toned = !tone.equals("-");
        if (letters.length() < (toned ? LEAST : LEAST + 1) || !hasVowel(letters)) {
            return Optional.empty();
        }
        return Optional.of(
                new Reading(toned ? i + 1 : i, toned ? toned(letters.toString(), tone) : letters.toString()));
    }

    /// Whether the spelling may be of this syllable: the rest may be misheard, or nobody would spell it.
    static boolean isOf(String syllable, Word heard) {
        return Word.of(syllable).coarse().charAt(0) == heard.coarse().charAt(0);
    }

    private static boolean hasVowel(CharSequence letters) {
        return letters.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    /// The mark goes on the marked vowel if there is one, else before a last consonant, else on the first of two.
    private static String toned(String letters, String tone) {
        if (tone.isEmpty()) {
            return letters;
        }
        int at = -1;
        int vowels = 0;
        int first = -1;
        for (int k = 0; k < letters.length(); k++) {
            char c = letters.charAt(k);
            boolean glide =
                    k > 0 && ((letters.charAt(k - 1) == 'q' && c == 'u') || (k == 1 && letters.startsWith("gi")));
            if (VOWELS.indexOf(c) >= 0 && !(glide && k + 1 < letters.length() && hasVowel(letters.substring(k + 1)))) {
                first = first < 0 ? k : first;
                vowels++;
                at = "ăâêôơư".indexOf(c) >= 0 ? k : at;
            }
        }
        boolean endsInVowel = VOWELS.indexOf(letters.charAt(letters.length() - 1)) >= 0;
        if (at < 0) {
            at = vowels > 1 && (!endsInVowel || vowels > 2) ? first + 1 : first;
        }
        return Normalizer.normalize(
                letters.substring(0, at + 1) + tone + letters.substring(at + 1), Normalizer.Form.NFC);
    }
}
