package vn.vpbank.voiceagent.language.values;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// Pairs of syllables that stand side by side in the vocabulary of labels ("bãi xe", "nghiên cứu"): words of every day,
/// which begin with no capital.
public final class OrdinaryWords {
    private static final Set<String> PAIRS = pairs();

    private OrdinaryWords() {}

    private static Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        Vocabulary.readAll("twins").forEach(e -> {
            add(e.meaning(), pairs);
            add(e.phrase(), pairs);
        });
        Vocabulary.readAll("glossary").forEach(e -> add(e.phrase(), pairs));
        return Set.copyOf(pairs);
    }

    private static void add(String phrase, Set<String> pairs) {
        List<Word> words = Utterance.of(phrase).words();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(pair(words.get(i - 1), words.get(i)));
        }
    }

    /// Whether word `i` makes such a pair with the one before or after it, where the two may not be a name.
    static boolean at(Utterance u, int i, int from, int to) {
        return (i > from && isPair(u, i - 1)) || (i + 1 < to && isPair(u, i));
    }

    /// Whether words `i` and `i + 1` are such a pair, whatever else they may be.
    public static boolean isPairAt(Utterance u, int i) {
        return i >= 0
                && u.has(i + 1)
                && !u.unmarked()
                && !u.brokenBefore(i + 1)
                && PAIRS.contains(pair(u.word(i), u.word(i + 1)));
    }

    /// Whether words `i` and `i + 1` are such a pair and no name.
    public static boolean isPair(Utterance u, int i) {
        return isPairAt(u, i) && !(NameWords.isOfName(u.word(i)) && NameWords.isOfName(u.word(i + 1)));
    }

    private static String pair(Word first, Word second) {
        return first.spelling() + " " + second.spelling();
    }
}
