package vn.vpbank.voiceagent.speech.turn;

import java.util.OptionalInt;

/// Whether the words so far ask for more, as understanding sees it. The best end-of-turn signal there is:
/// "không chín sáu ba" in a phone field is not finished, whatever the silence says; ten digits are.
///
/// @param turn          what is to be expected
/// @param missingDigits how many digits a number still lacks, where a length is known
public record ExpectMore(Turn turn, OptionalInt missingDigits) {
    /// Nothing is known about the words.
    public static final ExpectMore UNDECIDED = new ExpectMore(Turn.UNDECIDED, OptionalInt.empty());
    /// The words are a whole command or answer.
    public static final ExpectMore COMPLETE = new ExpectMore(Turn.COMPLETE, OptionalInt.empty());
    /// A value has been announced and not yet said.
    public static final ExpectMore OPEN = new ExpectMore(Turn.OPEN, OptionalInt.empty());

    /// A number lacks this many digits.
    public static ExpectMore digits(int missing) {
        return new ExpectMore(Turn.OPEN, OptionalInt.of(missing));
    }

    /// Missing digits weigh more than the claim that the words are complete.
    Turn effective() {
        return missingDigits.orElse(0) > 0 ? Turn.OPEN : turn;
    }

    public enum Turn {
        /// Nothing more is to be expected.
        COMPLETE,
        /// A value is still expected.
        OPEN,
        /// Cannot be said.
        UNDECIDED
    }
}
