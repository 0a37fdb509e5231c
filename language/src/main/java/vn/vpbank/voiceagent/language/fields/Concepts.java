package vn.vpbank.voiceagent.language.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.language.values.Tense;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

/// What banks' forms ask for, by all its names: the vocabulary file `concepts.txt`.
final class Concepts {
    /// @param names     how forms and people call it
    /// @param nameWords the same in words, cut once for all forms
    /// @param cueWords  said only with the value right after
    record Concept(
            String id,
            ValueKind kind,
            Optional<Tense> tense,
            List<String> names,
            List<List<Word>> nameWords,
            List<List<Word>> cueWords) {}

    static final List<Concept> ALL = load();
    private static final Map<String, Concept> BY_ID = ALL.stream().collect(Collectors.toMap(Concept::id, c -> c));
    private static final Phrases<Concept> BY_NAME = new Phrases<>();

    static {
        for (Concept concept : ALL) {
            concept.nameWords.forEach(n -> BY_NAME.add(n, concept));
        }
    }

    private Concepts() {}

    /// The concept a field is about; empty for one that is about none known.
    static Optional<Concept> of(FieldProfile field) {
        return Optional.ofNullable(BY_ID.get(field.concept()));
    }

    private static List<Concept> load() {
        Map<String, Concept> found = new LinkedHashMap<>();
        for (Vocabulary.Entry entry : Vocabulary.read("concepts.txt")) {
            Concept concept = found.computeIfAbsent(entry.group(), Concepts::header);
            if (entry.phrase().startsWith("~")) {
                concept.cueWords.add(Utterance.of(entry.phrase().substring(1)).words());
            } else {
                concept.names.add(entry.phrase());
                concept.nameWords.add(Utterance.of(entry.phrase()).words());
            }
        }
        return List.copyOf(found.values());
    }

    private static Concept header(String group) {
        String[] parts = group.split(" ");
        return new Concept(
                parts[0],
                ValueKind.valueOf(parts[1]),
                parts.length > 2 ? Optional.of(Tense.valueOf(parts[2])) : Optional.empty(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /// @param whole whether the text is nothing but a name of the concept
    record Found(Concept concept, boolean whole) {}

    /// The concept a Vietnamese label is about. The head of a Vietnamese noun phrase comes first, so the earliest name
    /// wins, then the longest.
    static Optional<Found> ofLabel(String label, Predicate<Concept> fits) {
        Utterance u = Utterance.of(label);
        for (int i = 0; i < u.size(); i++) {
            Phrases.Match<Concept> best = null;
            for (Phrases.Match<Concept> match : BY_NAME.at(u, i)) {
                boolean exact = match.cost() < 0.1;
                if (exact && fits.test(match.meaning()) && (best == null || match.end() > best.end())) {
                    best = match;
                }
            }
            if (best != null) {
                return Optional.of(new Found(best.meaning(), i == 0 && best.end() == u.size()));
            }
        }
        return Optional.empty();
    }

    /// The concept an English label is about: the whole of it, else the end of what stands before "of" or "at".
    static Optional<Found> ofEnglish(String label, Predicate<Concept> fits) {
        Optional<Found> first = ofLabel(label, fits);
        return first.filter(Found::whole)
                .or(() -> ofName(label.split(" (of|at|for|in|from|on|to) ")[0], fits))
                .or(() -> first);
    }

    /// The concept the English name of a control is about. The head of an English noun phrase comes last.
    static Optional<Found> ofName(String words, Predicate<Concept> fits) {
        Utterance u = Utterance.of(words);
        Phrases.Match<Concept> best = null;
        for (int i = 0; i < u.size(); i++) {
            for (Phrases.Match<Concept> match : BY_NAME.at(u, i)) {
                boolean later = best == null || match.end() > best.end();
                if (match.cost() < 0.1 && fits.test(match.meaning()) && later) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best).map(b -> new Found(b.meaning(), b.start() == 0 && b.end() == u.size()));
    }
}
