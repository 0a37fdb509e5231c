package vn.vpbank.voiceagent.language.values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// Names of provinces, districts, wards and communes: the vocabulary file `places.txt`. Read when the first address is
/// written, about ten milliseconds and half a megabyte.
final class Gazetteer {
    private static final int LONGEST = 5;

    private Gazetteer() {}

    /// Where the longest name of a place that begins at `i` ends; `i` if there is none.
    static int placeEnd(Utterance u, int i, int to) {
        return end(u, i, to, u.unmarked() ? Names.UNMARKED_PLACES : Names.PLACES);
    }

    /// Like [#placeEnd] for provinces alone, old and new.
    static int provinceEnd(Utterance u, int i, int to) {
        return end(u, i, to, u.unmarked() ? Names.UNMARKED_PROVINCES : Names.PROVINCES);
    }

    /// Whether the word is a syllable of the name of some place.
    static boolean isOfPlace(Word word) {
        return Names.SYLLABLES.contains(word.spelling());
    }

    /// A place as it is written with marks, for one without; nothing where no place or several are written so.
    static Optional<String> marked(String unmarked) {
        StringBuilder key = new StringBuilder();
        Utterance.of(unmarked).words().forEach(word -> append(key, word, true));
        return Optional.ofNullable(Names.MARKED.get(key.toString())).filter(name -> !name.isEmpty());
    }

    private static int end(Utterance u, int i, int to, Set<String> names) {
        if (i >= to || !names.contains(syllable(u.word(i), u.unmarked()))) {
            // most words begin no name
            return i;
        }
        StringBuilder key = new StringBuilder();
        int end = i;
        for (int k = i; k < Math.min(to, i + LONGEST) && (k == i || !u.brokenBefore(k)); k++) {
            append(key, u.word(k), u.unmarked());
            if (names.contains(key.toString())) {
                end = k + 1;
            }
        }
        return end;
    }

    private static void append(StringBuilder key, Word word, boolean unmarked) {
        key.append(syllable(word, unmarked)).append(' ');
    }

    private static String syllable(Word word, boolean unmarked) {
        return unmarked ? word.folded() : word.spelling();
    }

    /// Loaded on first use.
    private static final class Names {
        /// Names with a blank behind each syllable, and first syllables without.
        static final Set<String> PLACES = new HashSet<>();
        static final Set<String> PROVINCES = new HashSet<>();
        static final Set<String> SYLLABLES = new HashSet<>();
        static final Set<String> UNMARKED_PLACES = new HashSet<>();
        static final Set<String> UNMARKED_PROVINCES = new HashSet<>();
        static final Map<String, String> MARKED = new HashMap<>();

        static {
            for (Vocabulary.Entry entry : Vocabulary.read("places.txt")) {
                List<Word> words = Utterance.of(entry.phrase()).words();
                StringBuilder exact = new StringBuilder();
                StringBuilder unmarked = new StringBuilder();
                for (Word word : words) {
                    SYLLABLES.add(word.spelling());
                    append(exact, word, false);
                    append(unmarked, word, true);
                }
                String first = syllable(words.getFirst(), false);
                String plain = syllable(words.getFirst(), true);
                PLACES.addAll(List.of(exact.toString(), first));
                UNMARKED_PLACES.addAll(List.of(unmarked.toString(), plain));
                MARKED.merge(unmarked.toString(), entry.phrase(), (a, b) -> a.equals(b) ? a : "");
                if (entry.group().endsWith("province")) {
                    PROVINCES.addAll(List.of(exact.toString(), first));
                    UNMARKED_PROVINCES.addAll(List.of(unmarked.toString(), plain));
                }
            }
        }
    }
}
