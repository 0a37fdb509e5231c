package vn.vpbank.voiceagent.language.values;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Reads the words at some place as the kind of value a field holds. Readings that the field cannot hold come back with
/// a doubt, so that they are asked about and never written.
public final class ValueReader {
    private ValueReader() {}

    /// All readings that begin at `from`, for typed kinds the few that the grammar allows, for names every length.
    public static List<ValueReading> read(
            ValueSpec spec, FieldValue current, Utterance u, int from, int to, LocalDate today) {
        if (from >= to) {
            return List.of();
        }
        return switch (spec.kind()) {
            case MONEY -> Amounts.money(spec, u, from, to);
            case NUMBER -> Amounts.count(spec, u, from, to);
            case PERCENT -> Amounts.percent(spec, u, from, to);
            case TERM -> TermFields.read(spec, u, from, to);
            case PHONE, NATIONAL_ID, TAX_CODE, CARD, DIGITS -> DigitFields.read(spec, u, from, to);
            case NAME -> {
                List<ValueReading> firms = Firms.read(u, from, to);
                yield firms.isEmpty() ? Names.read(u, from, to) : firms;
            }
            case EMAIL -> Emails.read(u, from, to).stream().toList();
            case DATE -> DateFields.date(spec, u, from, to, today);
            case DATETIME -> DateFields.moment(spec, current, u, from, to, today);
            case TIME -> DateFields.time(spec, u, from, to);
            case MONTH -> DateFields.month(spec, u, from, to, today);
            case OPTION -> Options.one(spec, u, from, to);
            case MULTI -> SeveralOptions.read(spec, current, u, from, to);
            case CHECK -> Options.check(u, from, to);
            case FILE -> FileNames.read(u, from, to);
            case CODE -> Codes.read(spec, u, from, to);
            case ADDRESS, TEXT, LONG_TEXT, PASSWORD -> List.of();
        };
    }

    /// A year alone, for a birthday whose year is named ("năm sinh là 1993").
    public static List<ValueReading> year(ValueSpec spec, Utterance u, int from, int to, LocalDate today) {
        return DateFields.yearOnly(spec, u, from, to, today);
    }

    /// The whole span as free text, for the kinds that hold it.
    public static ValueReading text(ValueSpec spec, Utterance u, int from, int to) {
        String text = Codes.printed(u, from, FreeText.trimmed(u, from, to))
                .orElseGet(() -> FreeText.render(u, from, to, spec));
        return Validation.check(spec, ValueReading.sure(to, text, 0));
    }

    /// Marks a reading as one of several equally good ones.
    static ValueReading twoReadings(int end, String partial, List<String> candidates) {
        return ValueReading.doubtful(
                end,
                new Doubt(Question.Reason.AMBIGUOUS, Doubt.Why.TWO_READINGS, partial, candidates, OptionalInt.empty()),
                0.2);
    }
}
