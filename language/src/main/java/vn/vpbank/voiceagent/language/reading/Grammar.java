package vn.vpbank.voiceagent.language.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;

/// The small words around commands and values, and the phrases of commands: `grammar.txt` and `acts.txt`.
final class Grammar {
    /// The headings of `grammar.txt`.
    enum Part {
        FILLER,
        LINK,
        SET,
        INTO,
        FIELD_WORD,
        FIX,
        NOT,
        ASKED,
        HYPOTHETICAL,
        OBJECT,
        STRONG_YES,
        WEAK_YES,
        NO,
        CLEAR,
        READ,
        GOTO,
        APPEND,
        STEP_WORD,
        UPLOAD,
        SEARCH,
        OPEN,
        PRONOUN,
        NOT_THAT,
        APPROX,
        FROM,
        UNTIL,
        TEXT_LINK,
        POLAR_YES,
        POLAR_NO,
        PRESS,
        UNLESS
    }

    private static final Map<Part, Phrases<Part>> PARTS = new EnumMap<>(Part.class);
    private static final Phrases<Intent> ACTS = new Phrases<>();

    static {
        for (Part part : Part.values()) {
            PARTS.put(part, new Phrases<>());
        }
        for (Vocabulary.Entry entry : Vocabulary.read("grammar.txt")) {
            Part part = Part.valueOf(entry.group().toUpperCase(Locale.ROOT));
            phrases(part).add(entry.phrase(), part);
        }
        for (Vocabulary.Entry entry : Vocabulary.read("acts.txt")) {
            ACTS.add(entry.phrase(), Intent.valueOf(entry.meaning()));
        }
    }

    private Grammar() {}

    private static Phrases<Part> phrases(Part part) {
        return java.util.Objects.requireNonNull(PARTS.get(part));
    }

    /// Where the longest phrase of this part that begins at `i` ends, or `i`.
    static int skip(Part part, Utterance u, int i, int to) {
        int end = i;
        for (Phrases.Match<Part> match : phrases(part).at(u, i)) {
            // sounding alike is not enough for words this short
            boolean exact = match.cost() < 0.3 || match.end() - i > 2;
            if (exact && match.end() <= to && match.end() > end) {
                end = match.end();
            }
        }
        return end;
    }

    /// All ends of phrases of this part that begin at `i`, shortest first.
    static List<Integer> ends(Part part, Utterance u, int i) {
        return phrases(part).at(u, i).stream()
                .filter(m -> m.cost() < 0.3 || m.end() - i > 2)
                .map(Phrases.Match::end)
                .distinct()
                .toList();
    }

    /// Skips a run of phrases of one part, at most `most` words.
    static int skipAll(Part part, Utterance u, int i, int to, int most) {
        int at = i;
        while (at < to && at - i < most) {
            int next = skip(part, u, at, to);
            if (next == at || (at > i && u.brokenBefore(at) && u.after(at - 1) != ',')) {
                break;
            }
            at = next;
        }
        return at;
    }

    static boolean at(Part part, Utterance u, int i, int to) {
        return i < to && skip(part, u, i, to) > i;
    }

    static List<Phrases.Match<Intent>> acts(Utterance u, int i) {
        return ACTS.at(u, i);
    }
}
