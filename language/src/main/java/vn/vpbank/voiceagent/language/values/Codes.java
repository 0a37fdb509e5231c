package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Codes of letters and digits: written ("B1234567", "HD-2026/01") or spelled ("bê một hai ba", "hát dê không một").
/// Every way to hear the words is followed as long as the field's pattern lets it through; the longest whole code wins.
public final class Codes {
    private static final int MOST_WORDS = 40;
    private static final int MOST_READINGS = 12;
    private static final int SHORTEST = 2;
    private static final double COST = 0.1;
    private static final int DOTTED = 4;
    private static final Lexicon DASH = Lexicon.of("gạch ngang", "gạch nối", "gạch", "trừ", "-", "chấm");
    private static final Lexicon SLASH = Lexicon.of("gạch chéo", "xuyệt", "xẹt", "sẹc", "/");
    /// "tám trên mười": only where the field's pattern wants the sign.
    private static final Lexicon OVER = Lexicon.of("trên", "phần");
    private static final Lexicon FILLERS = Lexicon.of("rồi", "rồi đến", "tiếp theo là", "tiếp là", "à", "ờ", "ừm");

    /// A way to hear the words from one place to `end`.
    private record Piece(int end, List<String> texts, boolean firm) {}

    private final Utterance u;
    private final int to;
    private final ValueSpec spec;
    private final Optional<CodeShape> shape;
    /// What the words up to a place may be, the most natural first.
    private final NavigableMap<Integer, Set<String>> heard = new TreeMap<>();
    /// Places where a code may end: not after a sign or a filler.
    private final Set<Integer> firm = new HashSet<>();

    private Codes(ValueSpec spec, Optional<CodeShape> shape, Utterance u, int to) {
        this.spec = spec;
        this.shape = shape;
        this.u = u;
        this.to = to;
    }

    static List<ValueReading> read(ValueSpec spec, Utterance u, int from, int to) {
        return continued(spec, "", u, from, to);
    }

    /// "lt không không tám ba", "st 25": letters that are no word and digits are a code wherever they are all that is
    /// said; so are four numbers with points between ("mười chấm hai chấm mười lăm chấm tám").
    static Optional<String> printed(Utterance u, int from, int to) {
        String first = u.word(from).text();
        boolean letters = from + 1 < to
                && first.length() > 1
                && first.length() <= MOST_LETTERS
                && (Letters.isConsonants(first.replace('đ', 'd').replace('y', 'i'))
                        || first.matches("y[^eê]")
                        || NameWords.isForeign(u.word(from)));
        Digits.Run run = letters ? Digits.read(u, from + 1, to) : new Digits.Run(from, List.of());
        return letters && run.end() == to && !run.strings().isEmpty()
                ? Optional.of(first.toUpperCase(Locale.ROOT) + run.strings().getFirst())
                : dotted(u, from, to);
    }

    /// Letters that stand before the figures of a code.
    private static final int MOST_LETTERS = 4;

    private static Optional<String> dotted(Utterance u, int from, int to) {
        List<String> numbers = new ArrayList<>();
        int i = from;
        while (i < to && numbers.size() < DOTTED) {
            int end = i;
            while (end < to && !u.says(end, "cham")) {
                end++;
            }
            int point = end;
            Optional<Numbers.Reading> number = Numbers.readCount(u, i, end).filter(n -> n.end() == point);
            if (number.isEmpty() || number.get().value().scale() > 0) {
                return Optional.empty();
            }
            numbers.add(Amounts.plain(number.get().value()));
            i = Math.min(to, end + 1);
        }
        return numbers.size() == DOTTED && i == to ? Optional.of(String.join(".", numbers)) : Optional.empty();
    }

    /// The code that the words make together with its beginning, said before.
    public static List<ValueReading> continued(ValueSpec spec, String before, Utterance u, int from, int to) {
        int last = Math.min(to, from + MOST_WORDS);
        Optional<ValueReading> longest = new Codes(spec, Optional.empty(), u, last).longest(from, before);
        Optional<CodeShape> shape = spec.pattern().map(CodeShape::new);
        if (shape.isEmpty()) {
            return longest.stream().toList();
        }
        Codes shaped = new Codes(spec, shape, u, last);
        return shaped
                .whole(from, before, shape.get())
                .or(() -> longest.map(l -> shaped.doubtful(l, shape.get())))
                .stream()
                .toList();
    }

    private Optional<ValueReading> whole(int from, String before, CodeShape wanted) {
        follow(from, before);
        for (Map.Entry<Integer, Set<String>> place : heard.descendingMap().entrySet()) {
            List<String> fitting =
                    place.getValue().stream().filter(wanted::isWhole).toList();
            if (firm.contains(place.getKey()) && !fitting.isEmpty()) {
                int end = place.getKey();
                String natural = place.getValue().iterator().next();
                // "bốn trăm mười bốn" is 414 wherever that fits, and hardly 4104
                return Optional.of(
                        fitting.size() == 1 || fitting.getFirst().equals(natural)
                                ? Validation.check(spec, ValueReading.sure(end, fitting.getFirst(), 0))
                                : ValueReader.twoReadings(end, fitting.getFirst(), fitting));
            }
        }
        return Optional.empty();
    }

    /// Letters and digits that the field cannot hold: too few of them, or others than it wants.
    private ValueReading doubtful(ValueReading longest, CodeShape wanted) {
        String said = longest.doubt().map(Doubt::partial).orElse(longest.value().toString());
        Optional<String> begun = wanted.longer("", said);
        OptionalInt missing = begun.map(wanted::missing).orElse(OptionalInt.empty());
        Doubt.Why why = missing.isPresent() ? Doubt.Why.TOO_SHORT : Doubt.Why.WRONG_SHAPE;
        return ValueReading.doubtful(
                longest.end(), new Doubt(Question.Reason.INVALID, why, begun.orElse(said), List.of(), missing), 0.3);
    }

    /// The longest run of letters and digits with at least one digit: nothing else tells what belongs to the code.
    private Optional<ValueReading> longest(int from, String before) {
        follow(from, before);
        return heard.descendingMap().entrySet().stream()
                .filter(place -> firm.contains(place.getKey()))
                .map(place ->
                        Map.entry(place.getKey(), place.getValue().iterator().next()))
                .filter(e -> e.getValue().length() >= SHORTEST
                        && e.getValue().chars().anyMatch(Character::isDigit))
                .findFirst()
                .map(e -> Validation.check(spec, ValueReading.sure(e.getKey(), sampled(e.getValue()), COST)));
    }

    /// With the signs of the sample that the form shows ("30A-123.45").
    private String sampled(String code) {
        return spec.sample()
                .map(CodeShape::new)
                .flatMap(sample -> sample.longer("", code.replace("-", "")).filter(sample::isWhole))
                .orElse(code);
    }

    private void follow(int from, String before) {
        heard.put(from, Set.of(before));
        for (Integer at = from; at != null && at < to; at = heard.higherKey(at)) {
            if (shape.isEmpty() && at > from && u.brokenBefore(at)) {
                return;
            }
            for (Piece piece : pieces(at, from)) {
                for (String text : piece.texts) {
                    for (String head : heard.getOrDefault(at, Set.of())) {
                        grown(head, text).ifPresent(longer -> reach(piece, longer));
                    }
                }
            }
        }
    }

    private Optional<String> grown(String head, String text) {
        return shape.isPresent() ? shape.get().longer(head, text) : Optional.of(head + text);
    }

    private void reach(Piece piece, String code) {
        Set<String> known = heard.computeIfAbsent(piece.end, k -> new LinkedHashSet<>());
        if (known.size() < MOST_READINGS) {
            known.add(code);
        }
        if (piece.firm) {
            firm.add(piece.end);
        }
    }

    private List<Piece> pieces(int at, int from) {
        List<Piece> out = new ArrayList<>();
        digits(at, from).ifPresent(out::add);
        boolean wanted = shape.isPresent()
                && heard.getOrDefault(at, Set.of()).stream()
                        .noneMatch(head -> grown(head, "1").isPresent());
        List<Letters.Reading> letters = Letters.at(u, at, to, wanted);
        // without a pattern "vê kép" is W, and nothing else
        letters.stream()
                .limit(shape.isPresent() ? letters.size() : 1)
                .forEach(l -> out.add(new Piece(
                        l.end(), List.of(shape.isPresent() ? l.text().replaceAll("[-./]", "") : l.text()), true)));
        int dash = at > from ? DASH.skip(u, at, to) : at;
        int slash = at > from ? SLASH.skip(u, at, to) : at;
        slash = slash == at && at > from && shape.isPresent() ? OVER.skip(u, at, to) : slash;
        int filler = at > from && u.word(at).text().length() > 1 ? FILLERS.skip(u, at, to) : at;
        if (slash > at) {
            out.add(sign(slash, "/"));
        } else if (dash > at) {
            out.add(sign(dash, "-"));
        } else if (filler > at) {
            out.add(new Piece(filler, List.of(""), false));
        }
        return out;
    }

    private Optional<Piece> digits(int at, int from) {
        if (at > from && Digits.denies(u, at)) {
            return Optional.empty();
        }
        // "năm mốt k": no thousand
        int last = u.says(at + 1, "k") && Numeral.isDigit(u, at) ? at + 1 : to;
        return Optional.ofNullable(Digits.piece(u, at, last)).map(d -> new Piece(d.end(), withSigns(d, at), true));
    }

    /// "115/2026" as it was printed, where the field's pattern has a place for the sign.
    private List<String> withSigns(Digits.Piece digits, int at) {
        String printed = u.word(at).text();
        return shape.isPresent() && u.word(at).isFigure() && !digits.strings().contains(printed)
                ? Stream.concat(Stream.of(printed), digits.strings().stream()).toList()
                : digits.strings();
    }

    /// The pattern tells better than the speaker whether a sign is written.
    private Piece sign(int end, String sign) {
        return new Piece(end, shape.isPresent() ? List.of(sign, "") : List.of(sign), false);
    }
}
