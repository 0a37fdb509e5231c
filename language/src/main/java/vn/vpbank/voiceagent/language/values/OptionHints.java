package vn.vpbank.voiceagent.language.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Which option is told by one of its words alone, right behind the name of its field: "khiếu nại về phí" for "Fees and
/// charges". Only words that one option of the field has tell it.
final class OptionHints {
    /// Words that lead to the telling one: "khiếu nại (về) phí", "lý do (là vì) mất thẻ".
    private static final Lexicon LEADING = Lexicon.of(
            "về", "là", "vì", "do", "bị", "theo", "loại", "kiểu", "bằng", "thì", "về việc", "là vì", "là do", "thuộc");
    private static final double COST = 0.45;
    private static final String SEVERAL = "";

    private final Map<String, String> owners = new HashMap<>();

    /// Learns another way to say an option.
    void add(String value, List<Word> said) {
        for (Word word : said) {
            if (OptionWords.isTelling(List.of(word))) {
                owners.merge(word.hearing(), value, (a, b) -> a.equals(b) ? a : SEVERAL);
            }
        }
    }

    /// The option of which a word stands here; nothing where the words around it tell another one.
    Optional<ValueReading> read(Utterance u, int from, int to) {
        int at = LEADING.skip(u, from, to);
        if (u.unmarked() || at >= to) {
            return Optional.empty();
        }
        String value = owners.getOrDefault(u.word(at).hearing(), SEVERAL);
        int end = at + 1;
        while (end < to
                && !u.brokenBefore(end)
                && owners.containsKey(u.word(end).hearing())) {
            String next = owners.getOrDefault(u.word(end).hearing(), SEVERAL);
            if (!next.equals(value) && !next.equals(SEVERAL)) {
                return Optional.empty();
            }
            end++;
        }
        return value.equals(SEVERAL) ? Optional.empty() : Optional.of(ValueReading.sure(end, value, COST));
    }
}
