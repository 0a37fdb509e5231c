package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// A handful of fixed words or short phrases, for the grammar words of a reader ("ngày", "tháng", "giờ").
final class Lexicon {
    /// By the sound of the first word; longest first, so that "cuối tuần này" wins over "cuối tuần".
    private final Map<String, List<List<Word>>> phrases = new HashMap<>();
    /// The bits of all first words.
    private long firsts;

    static Lexicon of(String... phrases) {
        Lexicon lexicon = new Lexicon();
        Arrays.stream(phrases)
                .map(p -> Utterance.of(p).words())
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .forEach(lexicon::add);
        return lexicon;
    }

    private void add(List<Word> phrase) {
        firsts |= phrase.getFirst().bit();
        phrases.computeIfAbsent(phrase.getFirst().coarse(), k -> new ArrayList<>(1))
                .add(phrase);
    }

    private List<List<Word>> candidates(Utterance u, int i) {
        if (!u.has(i) || (firsts & u.word(i).bit()) == 0) {
            return List.of();
        }
        return phrases.getOrDefault(u.word(i).coarse(), List.of());
    }

    /// Where a phrase that begins at `i` ends, or `i` if none does.
    int skip(Utterance u, int i, int to) {
        for (List<Word> phrase : candidates(u, i)) {
            if (i + phrase.size() <= to && matches(u, i, phrase)) {
                return i + phrase.size();
            }
        }
        return i;
    }

    /// Like [#at] for words that must not be taken by sound.
    boolean exactlyAt(Utterance u, int i, int to) {
        for (List<Word> phrase : candidates(u, i)) {
            if (i + phrase.size() <= to) {
                boolean same = true;
                for (int k = 0; k < phrase.size() && same; k++) {
                    same = Sound.distance(u.word(i + k), phrase.get(k), u.unmarked()) < 0.1;
                }
                if (same) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean at(Utterance u, int i, int to) {
        return skip(u, i, to) > i;
    }

    private static boolean matches(Utterance u, int i, List<Word> phrase) {
        for (int k = 0; k < phrase.size(); k++) {
            if (Sound.distance(u.word(i + k), phrase.get(k), u.unmarked()) > Sound.SIMILAR) {
                return false;
            }
        }
        return true;
    }
}
