package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Digits where the length matters: phones, ids, tax codes, accounts. The length a field wants chooses between
/// readings.
public final class DigitFields {
    private DigitFields() {}

    static List<ValueReading> read(ValueSpec spec, Utterance u, int from, int to) {
        if (spec.kind() == ValueKind.DIGITS && spec.lengths().isEmpty()) {
            // "ba tỷ sáu" is an amount, whatever the label says
            Optional<Numbers.Reading> sum = Numbers.read(u, from, to).filter(Numbers.Reading::scaled);
            if (sum.isPresent() && !sum.get().doubtful()) {
                ValueReading whole = ValueReading.sure(
                        sum.get().end(), Amounts.plain(sum.get().value()), 0);
                return List.of(Validation.check(spec, whole));
            }
        }
        Digits.Run run = Digits.read(u, from, to);
        if (run.strings().isEmpty()) {
            return List.of();
        }
        List<ValueReading> out = new ArrayList<>();
        ValueReading whole = judge(spec, run.end(), run.strings());
        out.add(whole);
        int wanted = spec.kind() == ValueKind.PHONE
                ? Phones.length(Phones.domestic(run.strings().getFirst()))
                : spec.lengths().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (!whole.isSure() && wanted > 0 && run.strings().getFirst().length() > wanted) {
            Digits.Run prefix = Digits.read(u, from, to, wanted);
            if (!prefix.strings().isEmpty() && prefix.end() < run.end()) {
                out.add(judge(spec, prefix.end(), prefix.strings()));
            }
        }
        return out;
    }

    /// Judges readings of one run by what the field wants.
    public static ValueReading judge(ValueSpec spec, int end, List<String> readings) {
        List<String> fitting = readings.stream()
                .map(r -> spec.kind() == ValueKind.PHONE ? Phones.domestic(r) : r)
                .filter(r -> fits(spec, r))
                .distinct()
                .toList();
        String first = spec.kind() == ValueKind.PHONE ? Phones.domestic(readings.getFirst()) : readings.getFirst();
        if (fitting.size() == 1
                || (fitting.size() > 1
                        && fitting.contains(first)
                        && (spec.lengths().isEmpty() || spec.kind() == ValueKind.DIGITS)
                        && spec.kind() != ValueKind.PHONE)) {
            String value = fitting.contains(first) ? first : fitting.getFirst();
            return Validation.check(spec, ValueReading.sure(end, value, 0));
        }
        if (fitting.size() > 1) {
            return ValueReader.twoReadings(end, first, fitting);
        }
        Optional<String> migrated = spec.kind() == ValueKind.PHONE ? Phones.migrated(first) : Optional.empty();
        if (migrated.isPresent()) {
            return ValueReading.doubtful(end, Doubt.offer(Doubt.Why.OLD_NUMBER, first, migrated.get()), 0.2);
        }
        int wanted = wanted(spec, first);
        if (wanted > first.length()) {
            return ValueReading.doubtful(
                    end,
                    new Doubt(
                            Question.Reason.INVALID,
                            Doubt.Why.TOO_SHORT,
                            first,
                            List.of(),
                            OptionalInt.of(wanted - first.length())),
                    0.25);
        }
        Doubt.Why why = wanted > 0 && first.length() > wanted ? Doubt.Why.TOO_LONG : Doubt.Why.WRONG_SHAPE;
        return ValueReading.doubtful(end, Doubt.invalid(why, first), 0.3);
    }

    private static boolean fits(ValueSpec spec, String digits) {
        if (spec.kind() == ValueKind.PHONE) {
            return Phones.valid(digits) && (spec.pattern().isEmpty() || matchesLoosely(spec, digits));
        }
        if (!spec.lengths().isEmpty() && !spec.lengths().contains(digits.length())) {
            return false;
        }
        if (spec.pattern().isPresent() && !spec.pattern().get().matcher(digits).matches()) {
            return false;
        }
        return switch (spec.kind()) {
            case NATIONAL_ID -> digits.length() != 12 || NationalIds.plausible(digits);
            case TAX_CODE -> TaxCodes.valid(digits);
            case CARD -> Cards.valid(digits);
            default -> spec.lengths().isEmpty() ? digits.length() >= 2 && digits.length() <= 24 : true;
        };
    }

    private static boolean matchesLoosely(ValueSpec spec, String digits) {
        return spec.pattern().get().matcher(digits).matches()
                || spec.pattern().get().matcher("+84" + digits.substring(1)).matches();
    }

    /// The length to aim for: the next longer one the field takes, if the digits have none of its lengths.
    private static int wanted(ValueSpec spec, String digits) {
        int have = digits.length();
        if (spec.kind() == ValueKind.PHONE) {
            return Phones.length(digits);
        }
        if (spec.lengths().contains(have)) {
            return have;
        }
        return spec.lengths().stream()
                .filter(n -> n > have)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(spec.lengths().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
    }
}
