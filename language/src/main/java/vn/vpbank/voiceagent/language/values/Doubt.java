package vn.vpbank.voiceagent.language.values;

import java.util.List;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.Question;

/// Why a value was understood but must be asked about.
///
/// @param partial    what the words would mean, as far as that goes
/// @param candidates option values or readings to choose between
/// @param missing    digits still to come, where that is the trouble
public record Doubt(Question.Reason reason, Why why, String partial, List<String> candidates, OptionalInt missing) {
    /// The trouble in one word; the question's wording depends on it.
    public enum Why {
        TOO_SHORT,
        TOO_LONG,
        NO_SUCH_DATE,
        INCOMPLETE,
        TOO_SMALL,
        TOO_BIG,
        NOT_LISTED,
        WRONG_SHAPE,
        TWO_READINGS,
        /// A number as it was before it was changed for all.
        OLD_NUMBER,
        YEARLY,
        LUNAR,
        NOT_UNDERSTOOD,
        /// Read to the end, with too little to be sure of.
        UNSURE
    }

    public Doubt {
        candidates = List.copyOf(candidates);
    }

    static Doubt invalid(Why why, String partial) {
        return new Doubt(Question.Reason.INVALID, why, partial, List.of(), OptionalInt.empty());
    }

    /// What is said cannot stand, but there is one thing it may be taken for.
    public static Doubt offer(Why why, String said, String offered) {
        return new Doubt(Question.Reason.INVALID, why, said, List.of(offered), OptionalInt.empty());
    }

    static Doubt choice(Why why, String partial, List<String> candidates) {
        return new Doubt(Question.Reason.NOT_IN_OPTIONS, why, partial, candidates, OptionalInt.empty());
    }
}
