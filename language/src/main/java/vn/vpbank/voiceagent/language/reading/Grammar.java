package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;
import vn.vpbank.voiceagent.language.words.Word;

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
        UNLESS,
        WHATS,
        SAME,
        PAY,
        JOB_TITLE,
        CONTEXT,
        KIN,
        PERSON,
        SPOT
    }

    private static final Phrases<Part> PARTS = new Phrases<>();
    private static final Phrases<Intent> ACTS = new Phrases<>();

    static {
        for (Vocabulary.Entry entry : Vocabulary.read("grammar.txt")) {
            PARTS.add(entry.phrase(), Part.valueOf(entry.group().toUpperCase(Locale.ROOT)));
        }
        for (Vocabulary.Entry entry : Vocabulary.read("acts.txt")) {
            ACTS.add(entry.phrase(), Intent.valueOf(entry.meaning()));
        }
    }

    private Grammar() {}

    /// All small words that begin at `i`, as ends by part, found once.
    private static Map<Part, List<Integer>> found(Utterance u, int i) {
        return u.has(i) ? u.memo(Utterance.Memo.GRAMMAR, i, k -> find(u, k)) : Map.of();
    }

    /// Parts whose single words may be heard the regional way ("nà" for "là"); for answers that would be too bold.
    private static boolean bySound(Part part) {
        return switch (part) {
            case LINK, TEXT_LINK, INTO, READ, CLEAR, ASKED, NOT, OBJECT, FIELD_WORD, GOTO, UPLOAD, OPEN, FROM, UNTIL ->
                true;
            default -> false;
        };
    }

    /// "đả", "nửa": the hook and the tilde are one in the South.
    private static boolean isTilde(Word word) {
        return word.tone() == 3 || word.tone() == 4;
    }

    private static Map<Part, List<Integer>> find(Utterance u, int i) {
        List<Phrases.Match<Part>> matches = PARTS.at(u, i);
        if (matches.isEmpty()) {
            return Map.of();
        }
        Map<Part, List<Integer>> ends = new EnumMap<>(Part.class);
        for (Phrases.Match<Part> match : matches) {
            int words = match.end() - i;
            // "thành phố …" leads to nothing, it is where somebody lives
            if (u.says(match.end() - 1, "thanh") && u.says(match.end(), "pho")) {
                continue;
            }
            if (match.cost() < 0.3
                    || words > 2
                    || (match.cost() < 0.32
                            && (words == 2
                                    || (match.meaning() == Part.FILLER && isTilde(u.word(i)))
                                    || (bySound(match.meaning()) && !u.word(i).plain())))) {
                List<Integer> known = ends.computeIfAbsent(match.meaning(), p -> new ArrayList<>(2));
                if (!known.contains(match.end())) {
                    known.add(match.end());
                }
            }
        }
        return ends;
    }

    /// Where the longest phrase of this part that begins at `i` ends, or `i`.
    static int skip(Part part, Utterance u, int i, int to) {
        int end = i;
        for (int found : ends(part, u, i)) {
            end = found <= to ? Math.max(end, found) : end;
        }
        return end;
    }

    /// All ends of phrases of this part that begin at `i`, shortest first.
    static List<Integer> ends(Part part, Utterance u, int i) {
        return found(u, i).getOrDefault(part, List.of());
    }

    /// Whether any small word of sentences begins at `i`.
    static boolean isSmall(Utterance u, int i) {
        return !found(u, i).isEmpty();
    }

    /// Whether nothing but politeness stands before word `i`.
    static boolean opens(Utterance u, int i) {
        return skipAll(Part.FILLER, u, 0, i, i) == i;
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
        return u.has(i) ? u.memo(Utterance.Memo.ACTS, i, k -> ACTS.at(u, k)) : List.of();
    }
}
