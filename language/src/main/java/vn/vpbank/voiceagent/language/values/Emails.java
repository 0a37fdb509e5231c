package vn.vpbank.voiceagent.language.values;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Vocabulary;

/// E-mail addresses as they are dictated: syllables joined without marks, signs by name, digits as digits.
public final class Emails {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9._%+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");
    private static final Set<String> ENDINGS =
            Set.of("com", "vn", "net", "org", "edu", "gov", "io", "info", "co", "biz", "us", "me");
    private static final int LONGEST = 24;
    private static final Phrases<String> PARTS = new Phrases<>();

    static {
        Vocabulary.read("email.txt").forEach(e -> PARTS.add(e.phrase(), e.meaning()));
    }

    private Emails() {}

    /// Reads an address that begins at `from`; one without its ending comes back as incomplete.
    public static Optional<ValueReading> read(Utterance u, int from, int to) {
        StringBuilder out = new StringBuilder();
        int limit = Math.min(to, from + LONGEST);
        int i = from;
        int at = -1;
        while (i < limit) {
            String piece = u.word(i).folded();
            Phrases.Match<String> part = part(u, i, limit, at >= 0);
            int end = i + 1;
            if (piece.indexOf('@') >= 0 || (piece.indexOf('.') > 0 && !u.word(i).isFigure())) {
                piece = piece.replace("đ", "d");
            } else if (part != null) {
                piece = part.meaning();
                end = part.end();
            } else {
                Digits.Run run = Digits.read(u, i, limit);
                if (run.end() > i && !run.strings().isEmpty()) {
                    piece = run.strings().getFirst();
                    end = run.end();
                } else if (!piece.chars().allMatch(c -> c < 128)) {
                    break;
                }
            }
            out.append(piece);
            at = out.indexOf("@");
            i = end;
            if (at > 0 && isComplete(out, at) && !continues(u, i, limit)) {
                return Optional.of(
                        SHAPE.matcher(out).matches()
                                ? ValueReading.sure(i, out.toString(), 0)
                                : ValueReading.doubtful(i, Doubt.invalid(Doubt.Why.WRONG_SHAPE, out.toString()), 0.3));
            }
            if (u.after(i - 1) == ',' || u.after(i - 1) == ';') {
                break;
            }
        }
        return at > 0
                ? Optional.of(ValueReading.doubtful(i, Doubt.invalid(Doubt.Why.INCOMPLETE, out.toString()), 0.5))
                : Optional.empty();
    }

    private static boolean isComplete(StringBuilder text, int at) {
        int dot = text.lastIndexOf(".");
        return dot > at + 1 && ENDINGS.contains(text.substring(dot + 1));
    }

    private static boolean continues(Utterance u, int i, int to) {
        Phrases.Match<String> next = i < to && !u.brokenBefore(i) ? part(u, i, to, true) : null;
        return next != null && next.meaning().equals(".");
    }

    private static Phrases.@org.jspecify.annotations.Nullable Match<String> part(
            Utterance u, int i, int to, boolean domain) {
        Phrases.Match<String> best = null;
        for (Phrases.Match<String> match : PARTS.at(u, i)) {
            boolean letter = match.meaning().length() == 1
                    && Character.isLetter(match.meaning().charAt(0));
            boolean sign = !Character.isLetter(match.meaning().charAt(0));
            boolean sure = match.cost() < 0.1 || (sign && match.cost() < 0.32);
            if (match.end() <= to
                    && sure
                    && !(letter && u.unmarked())
                    && !(domain && match.meaning().equals("@"))
                    && (best == null || match.end() > best.end())) {
                best = match;
            }
        }
        return best;
    }
}
