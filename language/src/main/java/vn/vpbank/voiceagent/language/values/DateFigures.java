package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Dates written in figures: "15/4/90", "2026-11-24"; a year may follow in words.
final class DateFigures {
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})(?:[/.\\-](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private DateFigures() {}

    static Optional<Dates.Reading> read(Utterance u, int i, Tense tense, LocalDate today) {
        String said = u.word(i).folded();
        Matcher iso = ISO.matcher(said);
        if (iso.matches()) {
            return Optional.of(DayOfYear.reading(
                    i + 1,
                    number(iso.group(3)),
                    number(iso.group(2)),
                    OptionalInt.of(number(iso.group(1))),
                    tense,
                    today));
        }
        Matcher m = FIGURES.matcher(said);
        if (!m.matches()) {
            return apart(u, i, tense, today);
        }
        String year = m.group(3);
        if (year != null) {
            Optional<Integer> full = Years.year(year, tense, today);
            return full.map(y ->
                    DayOfYear.reading(i + 1, number(m.group(1)), number(m.group(2)), OptionalInt.of(y), tense, today));
        }
        if (said.indexOf('/') < 0 && said.indexOf('-') < 0) {
            return Optional.empty();
        }
        Optional<Years.Reading> after = Dates.yearAfter(u, i + 1, u.size(), tense, today);
        return Optional.of(
                after.isPresent()
                        ? DayOfYear.reading(
                                after.get().end(),
                                number(m.group(1)),
                                number(m.group(2)),
                                OptionalInt.of(after.get().year()),
                                tense,
                                today)
                        : DayOfYear.reading(
                                i + 1, number(m.group(1)), number(m.group(2)), OptionalInt.empty(), tense, today));
    }

    /// "12 8 1994": with nothing between, but the year tells it.
    private static Optional<Dates.Reading> apart(Utterance u, int i, Tense tense, LocalDate today) {
        boolean date = u.has(i + 2)
                && !u.brokenBefore(i + 1)
                && !u.brokenBefore(i + 2)
                && u.word(i).text().matches("0?[1-9]|[12]\\d|3[01]")
                && u.word(i + 1).text().matches("0?[1-9]|1[0-2]")
                && u.word(i + 2).text().matches("(19|20)\\d\\d");
        return date
                ? Optional.of(DayOfYear.reading(
                        i + 3,
                        number(u.word(i).text()),
                        number(u.word(i + 1).text()),
                        OptionalInt.of(number(u.word(i + 2).text())),
                        tense,
                        today))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
