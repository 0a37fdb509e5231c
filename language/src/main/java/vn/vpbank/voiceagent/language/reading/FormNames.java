package vn.vpbank.voiceagent.language.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Names of the forms that can be opened: in full, and every part of two words or more that only one form has.
final class FormNames {
    private static final int MOST_KEPT = 16;
    private static final Map<List<KnownForm>, Phrases<KnownForm>> KEPT = new LinkedHashMap<>();

    private FormNames() {}

    /// Safe for use by many threads; the lists last seen are kept.
    static Phrases<KnownForm> of(List<KnownForm> known) {
        synchronized (KEPT) {
            Phrases<KnownForm> names = KEPT.get(known);
            if (names == null) {
                names = new Phrases<>();
                add(known, names);
                if (KEPT.size() >= MOST_KEPT) {
                    KEPT.clear();
                }
                KEPT.put(known, names);
            }
            return names;
        }
    }

    private static void add(List<KnownForm> known, Phrases<KnownForm> forms) {
        Map<List<String>, Set<KnownForm>> owners = new HashMap<>();
        Map<List<String>, List<Word>> parts = new HashMap<>();
        for (KnownForm form : known) {
            learn(form, form.name(), forms, owners, parts);
            form.aliases().forEach(a -> learn(form, a, forms, owners, parts));
        }
        owners.forEach((key, names) -> {
            if (names.size() == 1) {
                forms.add(parts.getOrDefault(key, List.of()), names.iterator().next());
            }
        });
    }

    private static void learn(
            KnownForm form,
            String name,
            Phrases<KnownForm> forms,
            Map<List<String>, Set<KnownForm>> owners,
            Map<List<String>, List<Word>> parts) {
        List<Word> words = Utterance.of(name).words();
        forms.add(words, form);
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 2; to <= words.size(); to++) {
                List<Word> part = words.subList(from, to);
                List<String> key = part.stream().map(Word::spelling).toList();
                owners.computeIfAbsent(key, k -> new HashSet<>()).add(form);
                parts.putIfAbsent(key, part);
            }
        }
    }
}
