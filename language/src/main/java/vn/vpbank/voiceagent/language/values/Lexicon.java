package vn.vpbank.voiceagent.language.values;

import java.util.Arrays;
import java.util.List;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// A handful of fixed words or short phrases, for the grammar words of a reader ("ngày", "tháng", "giờ").
final class Lexicon {
    private final List<List<Word>> phrases;

    private Lexicon(List<List<Word>> phrases) {
        this.phrases = phrases;
    }

    /// Longest first, so that "cuối tuần này" wins over "cuối tuần".
    static Lexicon of(String... phrases) {
        return new Lexicon(Arrays.stream(phrases)
                .map(p -> Utterance.of(p).words())
                .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                .toList());
    }

    /// Where a phrase that begins at `i` ends, or `i` if none does.
    int skip(Utterance u, int i, int to) {
        for (List<Word> phrase : phrases) {
            if (i + phrase.size() <= to && matches(u, i, phrase)) {
                return i + phrase.size();
            }
        }
        return i;
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
