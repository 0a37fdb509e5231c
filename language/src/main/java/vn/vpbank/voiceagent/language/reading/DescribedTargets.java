package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.TellingWords;
import vn.vpbank.voiceagent.language.values.ValueReading;

/// Which fields a description may mean: those that share enough of its words and can hold the value.
final class DescribedTargets {
    /// Fields that share this much less than the best are not meant.
    private static final double TIE = 0.12;

    /// How much of the words must belong to the only field of a form that asks for somebody's name.
    private static final double LEAST_OF_ONE = 0.25;
    private static final double LEAST_OF_SUM = 0.3;

    private final DescribedValues values;

    DescribedTargets(DescribedValues values) {
        this.values = values;
    }

    List<Segment.Target> of(
            TellingWords.Description description,
            Set<FieldProfile> first,
            Set<FieldProfile> last,
            Map<FieldProfile, ValueReading> held,
            Place at) {
        List<Segment.Target> all = new ArrayList<>();
        for (FieldProfile field : first) {
            // reading the value takes longest, so it comes last
            if (!field.writable()
                    || description.told(field) < 0.1
                    || !isEnough(field, last.contains(field), description, at)) {
                continue;
            }
            ValueReading reading = held.computeIfAbsent(field, f -> values.read(f, at.value, at.linked));
            if (!DescribedValues.isNone(reading) && isLikely(field, description, last, reading, at)) {
                all.add(new Segment.Target(field, description.share(field), reading));
            }
        }
        if (all.size() < 2) {
            return all;
        }
        // a choice of the form says more than words that any text may hold
        all.sort(Comparator.comparingDouble(
                        (Segment.Target t) -> t.strength() - (DescribedValues.isOpen(t.reading()) ? TIE : 0))
                .reversed());
        Segment.Target best = all.getFirst();
        return all.stream()
                .filter(t -> t.strength() > best.strength() - TIE
                        && t.reading().end() == best.reading().end())
                .toList();
    }

    /// Whether so much is told of a field that its value may be what begins here, if that tells the rest. It depends on
    /// where the words begin.
    private static boolean isEnough(FieldProfile field, boolean last, TellingWords.Description description, Place at) {
        double share = description.share(field);
        boolean told = isTold(field, description);
        boolean ends = at.linked || last;
        return switch (field.spec().kind()) {
            case OPTION, MULTI -> ends && (told || (at.clean && share >= 0.25 && description.told(field) >= 0.2));
            case ADDRESS, TEXT, LONG_TEXT -> told || isNamed(field, description, at);
            case NAME -> ends && (told || share >= LEAST_OF_ONE);
            case MONEY -> told || (at.clean && share >= 0.2) || (ends && share >= LEAST_OF_SUM);
            default -> told || (at.clean && share >= 0.2);
        };
    }

    private static boolean isTold(FieldProfile field, TellingWords.Description description) {
        return description.share(field) >= 0.5 && description.told(field) >= 0.45;
    }

    private static boolean isNamed(FieldProfile field, TellingWords.Description description, Place at) {
        return at.linked && description.share(field) >= 0.6 && description.told(field) >= 0.9;
    }

    /// Whether the value tells what the words left open.
    private boolean isLikely(
            FieldProfile field,
            TellingWords.Description description,
            Set<FieldProfile> last,
            ValueReading reading,
            Place at) {
        boolean told = isTold(field, description);
        return switch (field.spec().kind()) {
            case OPTION, MULTI -> told || values.tells(at.value, reading);
            case ADDRESS, TEXT, LONG_TEXT ->
                DescribedValues.isOpen(reading)
                        ? isNamed(field, description, at) && !values.isOfNoText(at.value)
                        : told;
            case NAME -> told || values.isOnlyPerson(field, at.value);
            case MONEY ->
                told
                        || (at.clean && values.isOnly(field, at.value, reading))
                        || values.isOnlySum(description, field, last, at.value);
            default -> told || values.isOnly(field, at.value, reading);
        };
    }

    /// Where a description is looked for.
    ///
    /// @param clean  something new begins with it for certain
    /// @param linked "là" or "thì" stands before the value
    record Place(int value, boolean clean, boolean linked) {}
}
