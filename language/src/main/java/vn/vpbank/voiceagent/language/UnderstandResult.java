package vn.vpbank.voiceagent.language;

import java.util.List;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.Question;

/// What an utterance means.
///
/// @param id            of the request
/// @param commands      in the order to carry them out
/// @param questions     what was not certain
/// @param turn          whether more is to be expected from the speaker
/// @param missingDigits how many digits a number still lacks, where a length is known
public record UnderstandResult(
        String id, List<FormCommand> commands, List<Question> questions, Turn turn, OptionalInt missingDigits) {
    public UnderstandResult {
        commands = List.copyOf(commands);
        questions = List.copyOf(questions);
    }

    /// Whether the speaker seems to be done; the best end-of-turn signal there is.
    public enum Turn {
        /// Nothing more is to be expected.
        COMPLETE,
        /// A value is still expected.
        OPEN,
        /// Cannot be said.
        UNDECIDED
    }
}
