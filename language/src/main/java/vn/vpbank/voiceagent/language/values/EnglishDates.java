package vn.vpbank.voiceagent.language.values;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Dates with an English month: "5 May 1990", "the fifth of May nineteen ninety", "May 5, 1990".
final class EnglishDates {
    /// @param year empty if none was said
    record Reading(int end, int day, int month, OptionalInt year) {}

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final int THIRTIETH = 30;
    private static final Lexicon LINKS = Lexicon.of("the", "of", "on", "in");
    private static final Lexicon ENDINGS = Lexicon.of("st", "nd", "rd", "th");

    private EnglishDates() {}

    private record Part(int end, int value) {}

    static Optional<Reading> read(Utterance u, int from, int to) {
        int start = LINKS.skip(u, from, to);
        Optional<Part> month = month(u, start, to);
        if (month.isPresent()) {
            return day(u, LINKS.skip(u, month.get().end, to), to)
                    .map(d -> dated(u, d.end, to, d.value, month.get().value));
        }
        return day(u, start, to)
                .flatMap(d -> month(u, LINKS.skip(u, d.end, to), to).map(m -> dated(u, m.end, to, d.value, m.value)));
    }

    static boolean isMonth(Utterance u, int i) {
        return month(u, i, u.size()).isPresent();
    }

    private static Optional<Part> month(Utterance u, int i, int to) {
        int index = i < to && u.word(i).plain() ? MONTHS.indexOf(u.word(i).folded()) : -1;
        // "may" is "máy" without marks far more often
        boolean machine = index >= 0 && u.says(i, "may") && !u.capital(i);
        return index < 0 || machine ? Optional.empty() : Optional.of(new Part(i + 1, index + 1));
    }

    private static Optional<Part> day(Utterance u, int i, int to) {
        if (i >= to) {
            return Optional.empty();
        }
        int ordinal = ORDINALS.indexOf(u.word(i).folded());
        if (ordinal >= 0) {
            return Optional.of(new Part(i + 1, ordinal + 1));
        }
        if (u.says(i, "thirtieth")) {
            return Optional.of(new Part(i + 1, THIRTIETH));
        }
        // "twenty first"
        int tens = (int) Numeral.amount(u, i);
        int unit = i + 1 < to ? ORDINALS.indexOf(u.word(i + 1).folded()) : -1;
        if ((tens == 20 || tens == 30) && unit >= 0 && unit < 9) {
            return Optional.of(new Part(i + 2, tens + unit + 1));
        }
        return Numbers.readCount(u, i, Math.min(to, i + 2))
                .filter(n -> !n.scaled() && n.value().scale() <= 0)
                .filter(n -> n.whole() >= 1 && n.whole() <= 31)
                .map(n -> new Part(ENDINGS.skip(u, n.end(), to), n.whole()));
    }

    private static Reading dated(Utterance u, int end, int to, int day, int month) {
        Optional<Part> year = year(u, LINKS.skip(u, end, to), to);
        return year.map(y -> new Reading(y.end, day, month, OptionalInt.of(y.value)))
                .orElse(new Reading(end, day, month, OptionalInt.empty()));
    }

    /// "1990", "nineteen ninety", "two thousand and five".
    private static Optional<Part> year(Utterance u, int i, int to) {
        Digits.Run run = i < to ? Digits.read(u, i, Math.min(to, i + 3), 4) : new Digits.Run(i, List.of());
        Optional<Part> digits = run.strings().stream()
                .filter(s -> s.length() == 4)
                .findFirst()
                .map(s -> new Part(run.end(), Integer.parseInt(s)));
        return digits.or(() -> Numbers.read(u, i, to)
                        .filter(n -> n.scaled() && n.value().scale() <= 0)
                        .map(n -> new Part(n.end(), n.whole())))
                .filter(y -> y.value >= 1900 && y.value <= 2100);
    }
}
