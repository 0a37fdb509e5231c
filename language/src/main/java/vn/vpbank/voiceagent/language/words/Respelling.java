package vn.vpbank.voiceagent.language.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Another hearing of an utterance: words that stand neither in the vocabulary nor on the form ("gữi", "nương") are
/// taken for the most frequent word there that sounds the same ("gửi", "lương"). It is only a hypothesis, read
/// beside the words as they were said; names and texts keep their spelling either way.
public final class Respelling {
    private static final List<String> FILES =
            List.of("acts.txt", "grammar.txt", "concepts.txt", "options.txt", "numbers.txt", "english.txt");

    /// What a word of the form counts: it matters more than any word that is merely known.
    private static final int ON_FORM = 1_000;

    private static final Respelling VOCABULARY = ofVocabulary();

    /// By sound and tone: each spelling with how often it occurs.
    private final Map<String, Map<Form, Integer>> bySound = new HashMap<>();

    private final @Nullable Respelling base;

    private Respelling(@Nullable Respelling base) {
        this.base = base;
    }

    private static Respelling ofVocabulary() {
        Respelling all = new Respelling(null);
        for (String file : FILES) {
            for (Vocabulary.Entry entry : Vocabulary.read(file)) {
                // "none" and "unmarked" list words that only sound like a number
                boolean listed = file.equals("numbers.txt") && entry.meaning().matches("none|unmarked");
                Utterance phrase = Utterance.of(entry.phrase());
                // several words without any mark are English, where "day" is not "dạy"
                boolean english = phrase.size() > 1 && phrase.unmarked();
                if (!listed && !english) {
                    all.count(phrase.words(), 1);
                }
            }
        }
        return all;
    }

    /// The vocabulary together with a form's own words.
    public static Respelling with(Collection<Word> form) {
        Respelling all = new Respelling(VOCABULARY);
        all.count(form, ON_FORM);
        return all;
    }

    /// Whether a word stands in the vocabulary; one that does not is particular to the form it stands on ("Vios").
    public static boolean isKnown(Word word) {
        return VOCABULARY.spellings(word).containsKey(word.form());
    }

    private void count(Collection<Word> words, int each) {
        for (Word word : words) {
            if (Character.isLetter(word.base().charAt(0))) {
                bySound.computeIfAbsent(word.hearing(), k -> new HashMap<>(2)).merge(word.form(), each, Integer::sum);
            }
        }
    }

    /// The utterance with its strange words respelled; empty if it has none that sound like a known one.
    public Optional<Utterance> of(Utterance said) {
        List<Word> words = new ArrayList<>(said.size());
        boolean changed = false;
        for (Word word : said.words()) {
            Word heard = respelled(word);
            changed |= !heard.equals(word);
            words.add(heard);
        }
        return changed ? Optional.of(said.heardAs(words)) : Optional.empty();
    }

    private Word respelled(Word word) {
        if ((word.base().length() < 2 && word.plain())
                || !Character.isLetter(word.base().charAt(0))) {
            return word;
        }
        if (isSpelled(word)) {
            return word;
        }
        Map<Form, Integer> known = spellings(word);
        if (known.isEmpty()) {
            return word;
        }
        Form best = known.entrySet().stream()
                .max(Map.Entry.<Form, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().base()))
                .orElseThrow()
                .getKey();
        return word.heardAs(best);
    }

    /// Whether the word is known as it is spelled, as most are.
    private boolean isSpelled(Word word) {
        return bySound.getOrDefault(word.hearing(), Map.of()).containsKey(word.form())
                || (base != null && base.isSpelled(word));
    }

    private Map<Form, Integer> spellings(Word word) {
        Map<Form, Integer> own = bySound.getOrDefault(word.hearing(), Map.of());
        if (base == null) {
            return own;
        }
        Map<Form, Integer> general = base.spellings(word);
        if (own.isEmpty() || general.isEmpty()) {
            return own.isEmpty() ? general : own;
        }
        Map<Form, Integer> both = new HashMap<>(general);
        own.forEach((w, n) -> both.merge(w, n, Integer::sum));
        return both;
    }
}
