package vn.vpbank.voiceagent.language.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Doubt;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "từ sáu giờ đến tám giờ rưỡi", "từ mùng năm đến mười hai tháng một": two values for two fields that begin and end
/// something. What the first leaves out it takes from the second.
final class RangeFinder {
    private static final int LONGEST_VALUE = 12;
    private static final double COST = 0.35;
    private static final int NOON = 12;
    private static final double PLAIN = 0.1;
    private static final double UNLED = 0.3;
    private static final double NAMED = 0.1;
    private static final double WHOLE = 0.6;
    private static final Set<String> CHANGES = Set.of("chuyển", "đổi");

    private static final Set<String> BECOMES = Set.of("len", "sang", "qua", "thanh", "xuong");

    private final Utterance u;
    private final Scene scene;
    private final List<FormProfile.Range> ranges;

    RangeFinder(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
        this.ranges = scene.profile().ranges();
    }

    void at(int i, List<Segment> out) {
        if (ranges.isEmpty()) {
            return;
        }
        becomes(i, out);
        plain(i, out);
        // "chuyển từ … sang …"
        int start = CHANGES.contains(u.lower(i)) && Grammar.at(Grammar.Part.FROM, u, i + 1, u.size()) ? i + 1 : i;
        for (int from : Grammar.ends(Grammar.Part.FROM, u, start)) {
            for (int until = from + 1; until < Math.min(u.size() - 1, from + LONGEST_VALUE); until++) {
                for (int to : Grammar.ends(Grammar.Part.UNTIL, u, until)) {
                    range(i, from, until, to, out);
                }
                if (BECOMES.contains(u.word(until).folded())) {
                    range(i, from, until, until + 1, out);
                }
            }
        }
    }

    /// "(mở cửa) sáu giờ sáng tới mười giờ đêm", "(đi) thứ năm tuần trước tới thứ bảy": without "từ".
    private void plain(int i, List<Segment> out) {
        int first = begun(i);
        if (!u.has(first) || (!Starts.number(u, first) && !Starts.date(u, first))) {
            return;
        }
        List<Segment> found = new ArrayList<>(0);
        for (int until = first + 2; until < Math.min(u.size() - 1, first + LONGEST_VALUE); until++) {
            for (int to : Grammar.ends(Grammar.Part.UNTIL, u, until)) {
                range(i, first, until, to, found);
            }
        }
        found.forEach(s -> {
            if (s instanceof Segment.Span span) {
                out.add(new Segment.Span(
                        i, span.end(), span.cost() + (first > i ? NAMED : UNLED), span.from(), span.to()));
            }
        });
    }

    /// Where the name ends of a field that something begins with; `i` where none is said.
    private int begun(int i) {
        return scene.profile().names(u, i).stream()
                .filter(m -> !m.meaning().cue() && m.meaning().strength() > WHOLE && m.cost() < PLAIN)
                .filter(m -> ranges.stream()
                        .anyMatch(r -> r.begin().equals(m.meaning().field())))
                .mapToInt(Phrases.Match::end)
                .max()
                .orElse(i);
    }

    /// "đang dùng Vinaphone, muốn chuyển sang Viettel": a choice that something becomes.
    private void becomes(int i, List<Segment> out) {
        int to = CHANGES.contains(u.lower(i)) ? i + 1 : u.says(i, "muon") ? i + 1 : i;
        if (to == i || !u.has(to + 1) || !BECOMES.contains(u.word(to).folded())) {
            return;
        }
        for (FormProfile.Range range : ranges) {
            if (range.end().spec().kind() == ValueKind.OPTION) {
                read(range.end(), to + 1, u.size())
                        .filter(r -> r.cost() < PLAIN)
                        .ifPresent(r -> out.add(Segment.Slot.of(
                                i,
                                r.end(),
                                COST + r.cost(),
                                to + 1,
                                new Segment.Target(range.end(), 0.9, r),
                                List.of())));
            }
        }
    }

    private void range(int start, int from, int until, int to, List<Segment> out) {
        for (FormProfile.Range range : ranges) {
            Optional<ValueReading> end = read(range.end(), to, u.size());
            Optional<ValueReading> begin = end.flatMap(e -> begin(range, from, until, e));
            if (end.isPresent() && begin.isPresent()) {
                ValueReading last =
                        range.end().spec().kind() == ValueKind.TIME ? later(begin.get(), end.get()) : end.get();
                out.add(new Segment.Span(
                        start,
                        last.end(),
                        COST + last.cost(),
                        new Segment.Target(range.begin(), 0.9, begin.get()),
                        new Segment.Target(range.end(), 0.9, last)));
            }
        }
    }

    private Optional<ValueReading> begin(FormProfile.Range range, int from, int until, ValueReading end) {
        Optional<ValueReading> whole = read(range.begin(), from, until).filter(r -> r.end() == until);
        return switch (range.begin().spec().kind()) {
            case TIME -> whole.map(r -> earlier(r, until, end));
            case DATE -> {
                boolean relative = u.lower(until - 1).matches("mai|mốt|kia|nay|qua");
                boolean alone = !relative && (whole.isEmpty() || !says(from, until, "thang"));
                yield alone ? day(from, until, end).or(() -> whole) : whole;
            }
            default -> whole;
        };
    }

    /// A time of day that may be in the morning or in the evening is taken as said; its other end tells.
    private Optional<ValueReading> read(FieldProfile field, int from, int to) {
        return ValueReader.read(field.spec(), FieldValue.EMPTY, u, from, to, scene.today()).stream()
                .map(r -> field.spec().kind() == ValueKind.TIME
                                && r.doubt()
                                        .filter(d -> d.why() == Doubt.Why.TWO_READINGS)
                                        .isPresent()
                        ? new ValueReading(
                                r.end(), FieldValue.of(r.doubt().get().partial()), r.cost(), Optional.empty())
                        : r)
                .filter(ValueReading::isSure)
                .findFirst();
    }

    private boolean says(int from, int to, String word) {
        for (int i = from; i < to; i++) {
            if (u.says(i, word)) {
                return true;
            }
        }
        return false;
    }

    /// "mùng năm" of the month, or the month before, in which the end lies.
    private Optional<ValueReading> day(int from, int until, ValueReading end) {
        int at = from;
        while (u.says(at, "ngay") || u.says(at, "mung") || u.says(at, "mong")) {
            at++;
        }
        return Numbers.read(u, at, until)
                .filter(n -> n.end() == until && !n.scaled())
                .flatMap(n -> {
                    try {
                        LocalDate last = LocalDate.parse(end.value().toString());
                        LocalDate day = last.withDayOfMonth(n.value().intValueExact());
                        LocalDate first = day.isAfter(last) ? day.minusMonths(1) : day;
                        return Optional.of(
                                new ValueReading(until, FieldValue.of(first.toString()), 0, Optional.empty()));
                    } catch (DateTimeException | ArithmeticException e) {
                        return Optional.empty();
                    }
                });
    }

    /// "từ sáu giờ đến tám giờ tối": both are in the evening.
    private ValueReading earlier(ValueReading begin, int until, ValueReading end) {
        LocalTime from = LocalTime.parse(begin.value().toString());
        LocalTime to = LocalTime.parse(end.value().toString());
        boolean half = from.getHour() < NOON && to.getHour() >= NOON && !saysHalf(until);
        LocalTime shifted = from.plusHours(NOON);
        return (half && shifted.isBefore(to)) || isEvening(from) ? with(begin, shifted) : begin;
    }

    private ValueReading later(ValueReading begin, ValueReading end) {
        LocalTime from = LocalTime.parse(begin.value().toString());
        LocalTime to = LocalTime.parse(end.value().toString());
        LocalTime shifted = to.plusHours(NOON);
        return to.getHour() < NOON && !to.isAfter(from) && shifted.isAfter(from) ? with(end, shifted) : end;
    }

    private static ValueReading with(ValueReading reading, LocalTime time) {
        return new ValueReading(reading.end(), FieldValue.of(time.toString()), reading.cost(), reading.doubt());
    }

    /// Whether the half of the day was said right before "đến".
    private boolean saysHalf(int until) {
        return u.word(until - 1).folded().matches("sang|trua|chieu|toi|dem|khuya");
    }

    /// "tối nay … từ sáu giờ": the half of the day was said before.
    private boolean isEvening(LocalTime time) {
        return time.getHour() < NOON && (u.says(0, "toi") || u.says(0, "chieu")) && u.says(1, "nay");
    }
}
