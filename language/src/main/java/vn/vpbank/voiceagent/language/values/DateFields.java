package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Dates, moments, times and months as field values: what is impossible, incomplete or lunar is asked about.
final class DateFields {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Lexicon YEAR = Lexicon.of("năm");
    /// Any year that has a 29th of February: a day that exists in no year is impossible, not incomplete.
    private static final int LEAP_YEAR = 2024;

    /// In years.
    private static final int OLDEST = 120;

    private DateFields() {}

    static List<ValueReading> date(ValueSpec spec, Utterance u, int from, int to, LocalDate today) {
        Optional<Dates.Reading> said = Dates.read(u, from, to, spec.tense(), today);
        int part =
                Times.Period.at(u, from, to).map(p -> p.words.skip(u, from, to)).orElse(from);
        if (said.isEmpty() && part > from && part < to && Starts.date(u, part)) {
            return date(spec, u, part, to, today);
        }
        if (said.isEmpty()) {
            return yearOnly(spec, u, from, to, today);
        }
        Dates.Reading d = said.get();
        if (d.date().isEmpty()) {
            Doubt.Why why = impossible(d) ? Doubt.Why.NO_SUCH_DATE : Doubt.Why.INCOMPLETE;
            String partial = d.day().isPresent() && d.month().isPresent()
                    ? "%02d/%02d".formatted(d.day().getAsInt(), d.month().getAsInt())
                    : "";
            return List.of(ValueReading.doubtful(d.end(), Doubt.invalid(why, partial), 0.1));
        }
        String value = d.date().get().toString();
        if (d.lunar()) {
            return List.of(ValueReading.doubtful(d.end(), Doubt.invalid(Doubt.Why.LUNAR, value), 0.1));
        }
        if (spec.tense().isBirth() && !isBirth(d.date().get(), today)) {
            return List.of(ValueReading.doubtful(d.end(), Doubt.invalid(Doubt.Why.NO_SUCH_DATE, value), 0.1));
        }
        return List.of(Validation.check(spec, ValueReading.sure(d.end(), value, 0)));
    }

    /// Nobody is born tomorrow, and nobody who opens an account is older than the oldest people.
    private static boolean isBirth(LocalDate date, LocalDate today) {
        return !date.isAfter(today) && date.isAfter(today.minusYears(OLDEST));
    }

    static boolean impossible(Dates.Reading d) {
        boolean complete = d.month().isPresent() && d.year().isPresent();
        return complete
                || d.day().orElse(1) > 31
                || d.month().orElse(1) > 12
                || (d.month().isPresent()
                        && DayOfYear.of(d.day().orElse(1), d.month().getAsInt(), LEAP_YEAR)
                                .isEmpty());
    }

    /// "sinh năm 1990" names no day.
    static List<ValueReading> yearOnly(ValueSpec spec, Utterance u, int from, int to, LocalDate today) {
        Optional<Years.Reading> year = spec.tense().isBirth()
                ? Years.read(u, YEAR.skip(u, from, to), to, spec.tense(), today)
                : Optional.empty();
        return year.stream()
                .map(y -> ValueReading.doubtful(y.end(), Doubt.invalid(Doubt.Why.INCOMPLETE, "" + y.year()), 0.3))
                .toList();
    }

    /// @param current what the field holds: a date or a time alone changes that part of it
    static List<ValueReading> moment(
            ValueSpec spec, FieldValue current, Utterance u, int from, int to, LocalDate today) {
        Optional<Moments.Reading> said = Moments.read(u, from, to, spec.tense(), today);
        if (said.isEmpty()) {
            return List.of();
        }
        Moments.Reading m = said.get().within(current.toString());
        if (m.date().isEmpty() || m.time().isEmpty() || !m.certain()) {
            String partial = m.date().map(LocalDate::toString).orElse("")
                    + m.time().map(t -> "T" + t).orElse("");
            Doubt.Why why =
                    !m.exists() ? Doubt.Why.NO_SUCH_DATE : m.certain() ? Doubt.Why.INCOMPLETE : Doubt.Why.TWO_READINGS;
            return List.of(ValueReading.doubtful(m.end(), Doubt.invalid(why, partial), 0.3));
        }
        String value = m.date().get().atTime(m.time().get()).format(MOMENT);
        return List.of(Validation.check(spec, ValueReading.sure(m.end(), value, 0)));
    }

    static List<ValueReading> time(ValueSpec spec, Utterance u, int from, int to) {
        Optional<Times.Period> before = Times.Period.at(u, from, to);
        int start = before.map(p -> p.words.skip(u, from, to)).orElse(from);
        // a part of the day said beside the hour counts before the one in the label
        return Times.read(u, start, to, before.or(spec::part)).or(() -> Times.half(u, start, to)).stream()
                .map(t -> t.certain()
                        ? Validation.check(
                                spec, ValueReading.sure(t.end(), t.time().toString(), 0))
                        : ValueReading.doubtful(
                                t.end(),
                                Doubt.invalid(Doubt.Why.TWO_READINGS, t.time().toString()),
                                0.2))
                .toList();
    }

    static List<ValueReading> month(ValueSpec spec, Utterance u, int from, int to, LocalDate today) {
        return Months.read(u, from, to, spec.tense(), today).stream()
                .map(m -> Validation.check(
                        spec, ValueReading.sure(m.end(), m.month().toString(), 0)))
                .toList();
    }
}
