package vn.vpbank.voiceagent.bench.understand;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.language.UnderstandRequest;

/// Copies of an utterance as other people or a recogniser would write it. What they must give is the same, but for the
/// spelling of names and texts, which are kept as heard.
enum Noise {
    /// Typed without marks.
    UNMARKED((word, random) -> folded(word)),
    /// As recognisers write: small letters, no punctuation.
    UNPUNCTUATED((word, random) -> unpunctuated(word)),
    /// The hook and the tilde are one sound in the South.
    TILDE((word, random) -> marks(word, random.nextBoolean() ? '\u0303' : '\u0309')),
    /// l and n in parts of the North.
    L_N((word, random) -> head(word, random, "n(?![gh])", "l", "l", "n")),
    /// s and x, tr and ch, r, gi and d in the North.
    S_X((word, random) -> head(word, random, "tr", "ch", "s", "x", "r", "d", "gi(?=[\\p{L}])", "d")),
    /// v and d, final n and ng, t and c in the South.
    V_D((word, random) -> tail(head(word, random, "v", "d", "gi(?=[\\p{L}])", "d"), random));

    private static final Pattern MARKS = Pattern.compile("[,.;:!?]+$");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}]+[,.;:!?]*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    /// How often a word that can be said the other way is.
    private static final double OFTEN = 0.6;

    private static final double SOMETIMES = 0.2;

    private final BiFunction<String, Random, String> change;

    Noise(BiFunction<String, Random, String> change) {
        this.change = change;
    }

    /// The case with its text changed; the same noise for the same case every time.
    Case of(Case one) {
        Random random = new Random(31L * one.line() + one.group().hashCode());
        UnderstandRequest r = one.request();
        UnderstandRequest noisy = r.saying(spoken(r.text(), random), r.partial());
        return new Case(title(), one.line(), noisy, one.expected());
    }

    String title() {
        return "~" + name().toLowerCase(Locale.ROOT);
    }

    private String spoken(String text, Random random) {
        return Arrays.stream(text.split(" "))
                .map(word -> this == UNPUNCTUATED || PLAIN.matcher(word).matches() ? change.apply(word, random) : word)
                .collect(Collectors.joining(" "));
    }

    /// The spelling without all that noise changes, so that what is kept as heard can be compared.
    static String heard(String spelled) {
        return Arrays.stream(spelled.split("(?<=[ =])"))
                .map(word -> folded(word)
                        .replaceAll("[,.;:!?]+(?=\\s|$)", "")
                        .replaceFirst("^tr", "ch")
                        .replaceFirst("^x", "s")
                        .replaceFirst("^l", "n")
                        .replaceFirst("^(gi(?=[a-z])|r|v)", "d")
                        .replaceFirst("(?<=[a-z])(ng|nh)(?=\\s|$)", "n")
                        .replaceFirst("(?<=[a-z])(ch|c)(?=\\s|$)", "t"))
                .collect(Collectors.joining());
    }

    private static String unpunctuated(String word) {
        return MARKS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String folded(String word) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    }

    private static String marks(String word, char mark) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        return Normalizer.normalize(parts.replace('\u0309', mark).replace('\u0303', mark), Normalizer.Form.NFC);
    }

    /// @param pairs a beginning and what it becomes, in turns
    private static String head(String word, Random random, String... pairs) {
        boolean changes = random.nextDouble() < OFTEN;
        for (int i = 0; changes && i < pairs.length; i += 2) {
            Pattern head = Pattern.compile("(?iu)^" + pairs[i]);
            if (head.matcher(word).find()) {
                return head.matcher(word).replaceFirst(pairs[i + 1]);
            }
        }
        return word;
    }

    private static String tail(String word, Random random) {
        return random.nextDouble() < SOMETIMES
                ? word.replaceFirst("(?<=[aăâưuôơoê\\p{M}])n$", "ng").replaceFirst("(?<=[aăâưuôơ\\p{M}])t$", "c")
                : word;
    }
}
