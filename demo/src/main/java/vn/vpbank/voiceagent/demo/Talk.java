package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;

/// A talk to be played: what the person says, and what the bank must have stored afterwards.
///
/// @param name    names the files of its results
/// @param form    the registered form
/// @param turns   in order
/// @param answers by field ref: what the person says when the agent asks for that field
/// @param expect  by field ref: canonical value as the bank must have stored it; empty for an improvised
///                talk
public record Talk(
        String name, String form, List<Turn> turns, Map<String, String> answers, Map<String, FieldValue> expect) {
    public Talk {
        turns = List.copyOf(turns);
        answers = Map.copyOf(answers);
        expect = Map.copyOf(expect);
    }

    /// The talks that come with the product.
    ///
    /// @throws IOException if one of them is missing from the jar
    public static List<Talk> builtIn() throws IOException {
        return TalkFile.builtIn(Optional.empty());
    }

    /// One thing the person says.
    ///
    /// @param pauseMs   silence before it, after the bot has stopped
    /// @param interrupt speaks across the bot instead of waiting for it
    /// @param answers   how many of the agent's questions are answered from [Talk#answers()] after it
    public record Turn(String say, int pauseMs, boolean interrupt, Optional<Integer> answers) {}
}
