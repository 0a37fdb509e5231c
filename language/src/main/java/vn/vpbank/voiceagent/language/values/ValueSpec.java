package vn.vpbank.voiceagent.language.values;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// What a field accepts, as far as its page says.
///
/// @param lengths   how many digits it wants; empty where that is not known
/// @param min       as in the attribute
/// @param max       as in the attribute
/// @param pattern   the whole value must match
/// @param sample   what an example beside the field looks like; values are written that way if they can be
/// @param maxLength longest text
/// @param options   what can be chosen
/// @param proper   whose name its text may be
/// @param monthly   money by the month: a yearly figure does not belong here
/// @param years     a term counted in years, not months
/// @param whole     a number without a fraction
/// @param currencies money that may be foreign, because the form asks in which currency it is
/// @param part      of the day, for a time whose label tells it ("Giờ đón buổi sáng")
/// @param unit      sign of the unit of measure its label tells; empty where it tells none
public record ValueSpec(
        ValueKind kind,
        Tense tense,
        Set<Integer> lengths,
        Optional<String> min,
        Optional<String> max,
        Optional<Pattern> pattern,
        Optional<Pattern> sample,
        OptionalInt maxLength,
        OptionMatcher options,
        Proper proper,
        boolean monthly,
        boolean years,
        boolean whole,
        boolean currencies,
        String unit,
        Optional<Times.Period> part) {
    public ValueSpec {
        lengths = Set.copyOf(lengths);
    }
}
