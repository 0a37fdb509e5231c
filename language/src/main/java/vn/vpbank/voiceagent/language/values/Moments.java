package vn.vpbank.voiceagent.language.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.language.words.Utterance;

/// A date and a time of day in either order, with the part of the day before or after: "chiều mai lúc ba giờ", "9h sáng
/// ngày 2 tháng 12".
public final class Moments {
    /// @param certain whether the time of day has one reading only
    /// @param exists  false if a day was told that no calendar has ("ngày ba mươi mốt tháng mười một")
    record Reading(int end, Optional<LocalDate> date, Optional<LocalTime> time, boolean certain, boolean exists) {
        /// What is missing taken from a moment that stands already.
        Reading within(String standing) {
            if (!exists
                    || (date.isPresent() == time.isPresent())
                    || !ISO.matcher(standing).matches()) {
                return this;
            }
            return written(standing, end)
                    .map(old -> new Reading(end, date.or(old::date), time.or(old::time), certain, true))
                    .orElse(this);
        }
    }

    private static final Lexicon LINKS = Lexicon.of("lúc", "vào lúc", "vào", "hồi", "khoảng", "tầm", "vào ngày", "của");

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");

    private Moments() {}

    private static Optional<Reading> written(String iso, int end) {
        try {
            LocalDateTime moment = LocalDateTime.parse(iso);
            return Optional.of(
                    new Reading(end, Optional.of(moment.toLocalDate()), Optional.of(moment.toLocalTime()), true, true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Whether both a date and a time of day are told here.
    public static boolean complete(Utterance u, int from, int to, LocalDate today) {
        return read(u, from, to, Tense.ANY, today)
                .filter(m -> m.date().isPresent() && m.time().isPresent())
                .isPresent();
    }

    static Optional<Reading> read(Utterance u, int from, int to, Tense tense, LocalDate today) {
        if (from < to && ISO.matcher(u.word(from).text()).matches()) {
            return written(u.word(from).text(), from + 1);
        }
        Optional<LocalDate> date = Optional.empty();
        Optional<LocalTime> time = Optional.empty();
        Optional<Times.Period> period = Optional.empty();
        boolean certain = true;
        boolean exists = true;
        int i = from;
        int end = from;
        while (i < to) {
            if (time.isEmpty()) {
                Optional<Times.Reading> clock = Times.read(u, i, to, period);
                if (clock.isPresent()) {
                    time = clock.map(Times.Reading::time);
                    certain = clock.get().certain();
                    i = clock.get().end();
                    end = i;
                    continue;
                }
                Optional<Times.Period> part = Times.Period.at(u, i, to);
                if (part.isPresent()) {
                    period = part;
                    i = part.get().words.skip(u, i, to);
                    continue;
                }
            }
            if (date.isEmpty()) {
                Optional<Dates.Reading> day = Dates.read(u, i, to, tense, today);
                boolean told = day.isPresent() && (day.get().date().isPresent() || DateFields.impossible(day.get()));
                if (told && exists) {
                    date = day.get().date();
                    exists = date.isPresent();
                    i = day.get().end();
                    end = i;
                    continue;
                }
            }
            int next = LINKS.skip(u, i, to);
            if (next == i) {
                break;
            }
            i = next;
        }
        return end == from ? Optional.empty() : Optional.of(new Reading(end, date, time, certain, exists));
    }
}
