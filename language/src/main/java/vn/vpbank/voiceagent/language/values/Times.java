package vn.vpbank.voiceagent.language.values;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Times of day: "ba giờ chiều", "chín giờ kém mười", "tám rưỡi sáng", "14h30", "9:30".
public final class Times {
    /// @param certain false where morning or afternoon was not said and both are likely
    public record Reading(int end, LocalTime time, boolean certain) {}

    /// The part of the day, as said before or after the hour.
    public enum Period {
        MORNING(Lexicon.of("sáng", "buổi sáng", "sáng sớm", "giờ sáng")),
        NOON(Lexicon.of("trưa", "buổi trưa")),
        AFTERNOON(Lexicon.of("chiều", "buổi chiều", "xế chiều")),
        EVENING(Lexicon.of("tối", "buổi tối")),
        NIGHT(Lexicon.of("đêm", "khuya", "ban đêm", "nửa đêm"));

        final Lexicon words;

        Period(Lexicon words) {
            this.words = words;
        }

        static Optional<Period> at(Utterance u, int i, int to) {
            for (Period period : values()) {
                if (period.words.at(u, i, to)) {
                    return Optional.of(period);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[:h](\\d{2})?");
    private static final Lexicon HOUR = Lexicon.of("giờ", "h");
    private static final Lexicon MINUTE = Lexicon.of("phút");
    private static final Lexicon EXACTLY = Lexicon.of("đúng", "chẵn");
    private static final Lexicon LESS = Lexicon.of("kém");

    private Times() {}

    /// The only part of the day that a label names ("Giờ đón buổi sáng").
    public static Optional<Period> partOfDay(String label) {
        Utterance u = Utterance.of(label);
        List<Period> named = IntStream.range(0, u.size())
                .mapToObj(i -> Period.at(u, i, u.size()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /// A time of day that begins at `from`, without a part of the day said before it.
    public static Optional<Reading> read(Utterance u, int from, int to) {
        return read(u, from, to, Optional.empty());
    }

    /// "mười một rưỡi": half past, where nothing but a time of day is asked for.
    static Optional<Reading> half(Utterance u, int from, int to) {
        return Numbers.readCount(u, from, Math.min(to, from + 3))
                .filter(n -> !n.scaled() && n.value().scale() > 0 && n.whole() <= 23)
                .flatMap(n -> time(n.end(), n.whole(), 30, Optional.empty(), false));
    }

    /// Whether a part of the day is said here ("chiều", "buổi sáng").
    public static boolean isPartOfDay(Utterance u, int from, int to) {
        return Period.at(u, from, to).isPresent();
    }

    static Optional<Reading> read(Utterance u, int from, int to, Optional<Period> before) {
        if (from >= to) {
            return Optional.empty();
        }
        int hour;
        int minute = 0;
        int at;
        Matcher figures = FIGURES.matcher(u.word(from).folded());
        if (figures.matches()) {
            hour = Integer.parseInt(figures.group(1));
            minute = figures.group(2) == null ? 0 : Integer.parseInt(figures.group(2));
            at = from + 1;
        } else {
            Optional<Numbers.Reading> number = Numbers.readCount(u, from, Math.min(to, from + 3));
            if (number.isEmpty() || number.get().scaled() || number.get().whole() > 24) {
                return Optional.empty();
            }
            hour = number.get().whole();
            at = number.get().end();
            boolean half = number.get().value().scale() > 0;
            int named = HOUR.skip(u, at, to);
            if (half) {
                if (named == at && Period.at(u, at, to).isEmpty() && before.isEmpty()) {
                    return Optional.empty();
                }
                minute = 30;
                at = named;
            } else if (named == at) {
                return Optional.empty();
            } else {
                at = named;
                if (at < to && Numeral.is(u, at, Numeral.Kind.HALF)) {
                    minute = 30;
                    at++;
                } else if (LESS.at(u, at, to)) {
                    Optional<Numbers.Reading> less = Numbers.read(u, at + 1, Math.min(to, at + 4));
                    if (less.isPresent()) {
                        hour = hour == 0 ? 23 : hour - 1;
                        minute = 60 - less.get().whole();
                        at = MINUTE.skip(u, less.get().end(), to);
                    }
                } else {
                    Optional<Numbers.Reading> minutes = Numbers.read(u, at, Math.min(to, at + 3));
                    if (minutes.isPresent() && minutes.get().whole() < 60) {
                        minute = minutes.get().whole();
                        at = MINUTE.skip(u, minutes.get().end(), to);
                    } else {
                        at = EXACTLY.skip(u, at, to);
                    }
                }
            }
        }
        Optional<Period> period = Period.at(u, at, to);
        int end = period.isPresent() ? period.get().words.skip(u, at, to) : at;
        return time(end, hour, minute, period.or(() -> before), figures.matches());
    }

    private static Optional<Reading> time(int end, int said, int minute, Optional<Period> period, boolean written) {
        int hour = said;
        if (period.isPresent()) {
            hour = switch (period.get()) {
                case MORNING -> said == 12 ? 0 : said;
                case NOON -> said <= 2 ? said + 12 : said;
                case AFTERNOON -> said < 12 ? said + 12 : said;
                case EVENING -> said < 12 ? said + 12 : said == 12 ? 0 : said;
                case NIGHT -> said >= 6 && said < 12 ? said + 12 : said == 12 ? 0 : said;
            };
        }
        if (hour == 24) {
            hour = 0;
        }
        if (hour > 23 || minute < 0 || minute > 59) {
            return Optional.empty();
        }
        boolean certain = period.isPresent() || written || said == 0 || said >= 7;
        return Optional.of(new Reading(end, LocalTime.of(hour, minute), certain));
    }
}
