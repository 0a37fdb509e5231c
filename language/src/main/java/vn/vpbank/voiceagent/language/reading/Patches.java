package vn.vpbank.voiceagent.language.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.values.DigitFields;
import vn.vpbank.voiceagent.language.values.Doubt;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;

/// Corrections of a part of a value: some digits, one part of a date, the given name.
final class Patches {
    private static final Set<ValueKind> DATED = Set.of(ValueKind.DATE, ValueKind.DATETIME, ValueKind.MONTH);
    /// Characters of `yyyy-MM-dd` and `yyyy-MM`.
    private static final int DAY = 10;

    private static final int MONTH = 7;

    private final Scene scene;
    private final Outcome out;

    /// @param out what the same utterance has said so far, which counts before what stands in the form
    Patches(Scene scene, Outcome out) {
        this.scene = scene;
        this.out = out;
    }

    /// What the field holds, or was just said to hold.
    FieldValue value(FieldProfile field) {
        return out.value(field.field().ref()).orElseGet(() -> scene.value(field));
    }

    /// The number last spoken of with some digits changed.
    Optional<Target> digits(Segment.Patch patch, Optional<FieldProfile> last) {
        if (patch.edit() instanceof Segment.Edit.Domain domain) {
            return spoken(last)
                    .filter(f -> f.spec().kind() == ValueKind.EMAIL)
                    .findFirst()
                    .flatMap(f -> domain.applied(value(f).toString())
                            .map(changed -> new Target(
                                    f, 1, new ValueReading(patch.end(), FieldValue.of(changed), 0, Optional.empty()))));
        }
        return patch.field()
                .or(() -> spoken(last).filter(f -> isNumber(f)).findFirst())
                .flatMap(f -> patch.edit()
                        .applied(value(f).toString())
                        .map(changed -> new Target(f, 1, DigitFields.judge(f.spec(), patch.end(), List.of(changed)))));
    }

    private boolean isNumber(FieldProfile field) {
        String value = value(field).toString();
        return field.spec().kind().digits() || (field.spec().kind() == ValueKind.CODE && value.matches(".*\\d{3}"));
    }

    /// The date last spoken of with its day, month or year replaced.
    Optional<Target> date(Segment.DatePart part, Optional<FieldProfile> last) {
        return spoken(last)
                .filter(f -> DATED.contains(f.spec().kind()))
                .findFirst()
                .flatMap(f -> changed(value(f).toString(), part)
                        .map(d ->
                                new Target(f, 1, new ValueReading(part.end(), FieldValue.of(d), 0, Optional.empty()))));
    }

    /// The year of a birthday said alone ("sửa năm sinh thành 1958") leaves its day and month.
    static Optional<String> year(String old, String year) {
        return year.matches("\\d{4}")
                ? changed(old, new Segment.DatePart(0, 0, 0, ChronoUnit.YEARS, Integer.parseInt(year)))
                : Optional.empty();
    }

    private static Optional<String> changed(String old, Segment.DatePart part) {
        try {
            int length = Math.min(old.length(), DAY);
            LocalDate date = LocalDate.parse(length == MONTH ? old + "-01" : old.substring(0, length));
            int day = part.part() == ChronoUnit.DAYS ? part.number() : date.getDayOfMonth();
            int month = part.part() == ChronoUnit.MONTHS ? part.number() : date.getMonthValue();
            int year = part.part() == ChronoUnit.YEARS ? part.number() : date.getYear();
            String changed = LocalDate.of(year, month, day).toString();
            return Optional.of(changed.substring(0, length) + old.substring(length));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// "không phải Minh Trí mà là Minh Triết": the wrong part of a name is exchanged for the right one.
    ///
    /// @param wrong what was said to be wrong
    ValueReading name(FieldProfile field, ValueReading reading, Optional<String> wrong) {
        String old = value(field).toString();
        String said = reading.value().toString();
        Optional<String> mended = wrong.filter(
                        w -> field.spec().kind() == ValueKind.NAME && old.contains(" ") && isShorter(said, old))
                .map(w -> Pattern.compile(Pattern.quote(" " + w + " "), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(" " + old + " ")
                        .replaceFirst(Matcher.quoteReplacement(" " + said + " "))
                        .strip())
                .filter(m -> !m.equals(old));
        return mended.map(
                        m -> new ValueReading(reading.end(), FieldValue.of(m), reading.cost(), Optional.<Doubt>empty()))
                .orElseGet(() -> givenName(field, reading));
    }

    /// A name as long as the old one is the whole of it.
    private static boolean isShorter(String said, String old) {
        return said.split(" ").length < old.split(" ").length;
    }

    /// "không, là Hương" after "Trần Thị Hồng" corrects the given name, which is the last syllable.
    private ValueReading givenName(FieldProfile field, ValueReading reading) {
        String said = reading.value().toString();
        String old = value(field).toString();
        boolean oneSyllable = field.spec().kind() == ValueKind.NAME && said.indexOf(' ') < 0 && !said.isEmpty();
        return oneSyllable && old.indexOf(' ') > 0
                ? new ValueReading(
                        reading.end(),
                        FieldValue.of(old.substring(0, old.lastIndexOf(' ') + 1) + said),
                        reading.cost(),
                        Optional.empty())
                : reading;
    }

    private Stream<FieldProfile> spoken(Optional<FieldProfile> last) {
        return Stream.concat(last.stream(), scene.recallable().stream()).filter(f -> !value(f).isEmpty());
    }
}
