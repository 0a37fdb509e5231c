package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Years as they are said: "hai không hai lăm", "hai nghìn linh chín", "một chín chín mươi", "tám lăm", "2025".
final class Years {
    record Reading(int end, int year) {}

    private static final Lexicon THIS = Lexicon.of("nay", "này");
    private static final Lexicon NEXT = Lexicon.of("sau", "tới");
    private static final Lexicon COMING = Lexicon.of("sang năm", "qua năm");
    private static final Lexicon LAST = Lexicon.of("ngoái", "trước", "vừa rồi");

    private static final int LONGEST = 8;
    private static final int OLDEST = 100;

    private Years() {}

    static Optional<Reading> read(Utterance u, int from, int to, Tense tense, LocalDate today) {
        if (from >= to) {
            return Optional.empty();
        }
        if (u.word(from).isFigure()) {
            String said = u.word(from).folded();
            return Figures.isPlain(said) && (said.length() == 4 || said.length() == 2)
                    ? year(said, tense, today).map(y -> new Reading(from + 1, y))
                    : Optional.empty();
        }
        Optional<Reading> best = full(u, from, to);
        for (int end = Math.min(to, from + 6); end > from && best.isEmpty(); end--) {
            Digits.Run run = Digits.read(u, from, end);
            if (run.end() == end) {
                best = fourDigits(run);
            }
        }
        for (int end = Math.min(to, from + 3); end > from && best.isEmpty(); end--) {
            Digits.Run run = Digits.read(u, from, end);
            if (run.end() == end
                    && !run.strings().isEmpty()
                    && run.strings().getFirst().length() == 2) {
                best = year(run.strings().getFirst(), tense, today).map(y -> new Reading(run.end(), y));
            }
        }
        return best;
    }

    /// "năm nay", "năm ngoái", "năm sau": `from` is after the word for year.
    static Optional<Reading> relative(Utterance u, int from, int to, LocalDate today) {
        if (THIS.at(u, from, to)) {
            return Optional.of(new Reading(THIS.skip(u, from, to), today.getYear()));
        }
        if (NEXT.at(u, from, to)) {
            return Optional.of(new Reading(NEXT.skip(u, from, to), today.getYear() + 1));
        }
        if (LAST.at(u, from, to)) {
            return Optional.of(new Reading(LAST.skip(u, from, to), today.getYear() - 1));
        }
        return Optional.empty();
    }

    /// "năm nay" after the word for year, or "sang năm".
    ///
    /// @param at   where the year begins
    /// @param year after the word for year; `at` if there is none
    static Optional<Reading> relative(Utterance u, int at, int year, int to, LocalDate today) {
        return year > at ? relative(u, year, to, today) : coming(u, at, to, today);
    }

    /// "sang năm": next year, said without a word for year before it.
    private static Optional<Reading> coming(Utterance u, int from, int to, LocalDate today) {
        return COMING.at(u, from, to)
                ? Optional.of(new Reading(COMING.skip(u, from, to), today.getYear() + 1))
                : Optional.empty();
    }

    private static Optional<Reading> full(Utterance u, int from, int to) {
        // shorter and shorter: what follows the year may look like its unit ("… bảy mươi tám | tháng …")
        for (int end = Math.min(to, from + LONGEST); end > from + 1; end--) {
            int most = end;
            Optional<Numbers.Reading> year = Numbers.readCount(u, from, end)
                    .filter(n -> n.end() == most && n.value().scale() <= 0 && n.scaled() && plausible(n.whole()));
            if (year.isPresent()) {
                return year.map(n -> new Reading(n.end(), n.whole()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> fourDigits(Digits.Run run) {
        return run.strings().stream()
                .filter(s -> s.length() == 4 && plausible(Integer.parseInt(s)))
                .findFirst()
                .map(s -> new Reading(run.end(), Integer.parseInt(s)));
    }

    private static boolean plausible(int year) {
        return year >= 1900 && year <= 2100;
    }

    static Optional<Integer> year(String digits, Tense tense, LocalDate today) {
        int value = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return plausible(value) ? Optional.of(value) : Optional.empty();
        }
        int century = today.getYear() / 100 * 100;
        int candidate = century + value;
        return Optional.of(
                switch (tense) {
                    // a child where the other century would make somebody too old
                    case BIRTH ->
                        today.getYear() - candidate >= 15
                                        || (candidate <= today.getYear() && candidate - 100 < today.getYear() - OLDEST)
                                ? candidate
                                : candidate - 100;
                    case PAST, CHILDHOOD -> candidate <= today.getYear() ? candidate : candidate - 100;
                    case FUTURE -> candidate;
                    case ANY -> candidate <= today.getYear() + 30 ? candidate : candidate - 100;
                });
    }
}
