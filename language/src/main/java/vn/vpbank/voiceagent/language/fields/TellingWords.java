package vn.vpbank.voiceagent.language.fields;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.words.Glossary;
import vn.vpbank.voiceagent.language.words.Twins;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Which words of a form tell which of its fields: what a label that was said in other words still has in common with
/// it. A word counts the more the fewer fields share it.
public final class TellingWords {
    private static final double LABEL = 1;
    private static final double TWIN = 0.95;
    private static final double TRANSLATED = 0.9;
    private static final double SYNONYM = 0.8;
    private static final double OWNER = 0.3;
    /// What a word like "số" or "ngày" counts beside one that tells what is meant.
    private static final double GENERIC = 0.25;
    /// What a word counts against a field that stands nowhere on the form.
    private static final double UNKNOWN = 0.7;

    /// Words that neither tell a field nor speak against one.
    private static final Set<String> EMPTY = Set.of(
            "là", "thì", "của", "cho", "cái", "bên", "ở", "tại", "được", "bị", "có", "đã", "đang", "sẽ", "cần", "muốn",
            "vào", "từ", "đến", "và", "theo", "với", "lúc", "khi", "phần", "mục", "trong", "the", "of", "mấy", "bao",
            "nhiêu", "gì", "nào", "hay", "hôm", "bữa", "hom", "bua");
    /// Who a form is mostly about: their names tell no other field where the form does not speak of them.
    private static final Set<String> SELF = Set.of(
            "khách", "hàng", "nhân", "viên", "bệnh", "sinh", "học", "công", "dân", "thành", "hội", "ứng", "đương",
            "sự");

    /// What "cho" turns around.
    private static final Set<String> LENT = Set.of("thue", "vay", "muon");

    /// By hearing, then by field: how surely the word belongs to the field.
    private final Map<String, Map<FieldProfile, Double>> byHearing = new HashMap<>();
    /// The same for text without marks.
    private final Map<String, Map<FieldProfile, Double>> byLetters = new HashMap<>();

    TellingWords(List<FieldProfile> fields) {
        for (FieldProfile field : fields) {
            String plain = Labels.plain(field.field());
            add(field, plain, LABEL);
            Labels.bracketed(field.field()).forEach(name -> add(field, name, TWIN));
            Twins.of(plain).forEach(twin -> add(field, twin, TWIN));
            Glossary.of(plain).forEach(said -> add(field, said.words(), TRANSLATED));
            Concepts.of(field)
                    .filter(c -> !c.id().startsWith("any_"))
                    .ifPresent(c -> c.names().forEach(name -> add(field, name, SYNONYM)));
            field.tags().forEach(tag -> add(field, tag, OWNER));
        }
    }

    private void add(FieldProfile field, String text, double weight) {
        Word before = null;
        for (Word word : Utterance.of(text).words()) {
            String turned = turned(before, word);
            byHearing
                    .computeIfAbsent(turned + word.hearing(), k -> new HashMap<>())
                    .merge(field, weight, Math::max);
            byLetters
                    .computeIfAbsent(turned + word.folded(), k -> new HashMap<>())
                    .merge(field, weight, Math::max);
            before = word;
        }
    }

    /// Who lends is not who borrows: "bên cho thuê" and "bên thuê" share no telling word.
    private static String turned(@Nullable Word before, Word word) {
        return before != null && before.folded().equals("cho") && LENT.contains(word.folded()) ? "cho " : "";
    }

    /// The fields that a word belongs to.
    Set<FieldProfile> of(@Nullable Word before, Word word, boolean unmarked) {
        Map<String, Map<FieldProfile, Double>> words = unmarked ? byLetters : byHearing;
        return words.getOrDefault(turned(before, word) + (unmarked ? word.folded() : word.hearing()), Map.of())
                .keySet();
    }

    Description description(boolean unmarked) {
        return new Description(unmarked ? byLetters : byHearing, unmarked);
    }

    /// A field described word by word.
    public static final class Description {
        private final Map<String, Map<FieldProfile, Double>> words;
        private final boolean unmarked;
        private final Map<FieldProfile, Double> told = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private double all;

        private Description(Map<String, Map<FieldProfile, Double>> words, boolean unmarked) {
            this.words = words;
            this.unmarked = unmarked;
        }

        /// @param before the word that stands before it, null for none
        /// @return the fields that the word belongs to
        public Set<FieldProfile> add(@Nullable Word before, Word word) {
            if (!tells(word) || !seen.add(word.spelling())) {
                return Set.of();
            }
            Map<FieldProfile, Double> fields =
                    words.getOrDefault(turned(before, word) + (unmarked ? word.folded() : word.hearing()), Map.of());
            double rarity = fields.isEmpty()
                    ? UNKNOWN
                    : 1
                            / Math.sqrt(Math.max(
                                    1,
                                    fields.values().stream().mapToDouble(w -> w).sum()));
            double counts = FieldNames.isGeneric(word) ? GENERIC * rarity : rarity;
            all += counts;
            fields.forEach((field, weight) -> told.merge(field, counts * weight, Double::sum));
            return fields.keySet();
        }

        /// Whether the word speaks for some field or against others.
        public boolean tells(Word word) {
            String text = word.lower();
            return !EMPTY.contains(text)
                    && !(SELF.contains(text) && !words.containsKey(unmarked ? word.folded() : word.hearing()));
        }

        /// How much of what was said belongs to the field: 1 for all of it, 0 for nothing.
        public double share(FieldProfile field) {
            return all == 0 ? 0 : told(field) / all;
        }

        /// How surely one word belongs to the field; 0 where it does not.
        public double belongs(FieldProfile field, @Nullable Word before, Word word) {
            return words.getOrDefault(turned(before, word) + (unmarked ? word.folded() : word.hearing()), Map.of())
                    .getOrDefault(field, 0.0);
        }

        /// How much is said of the field: about 1 for each word that no other field shares.
        public double told(FieldProfile field) {
            return told.getOrDefault(field, 0.0);
        }

        /// How much was said that belongs to others or to nothing.
        public double untold(FieldProfile field) {
            return all - told(field);
        }

        /// The fields that share any of it.
        public Set<FieldProfile> fields() {
            return told.keySet();
        }
    }
}
