package vn.vpbank.voiceagent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport.Confirmation;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;

/// An act that waits for a strong yes.
///
/// @param act          what it is
/// @param confirmation what the page beside the talk shows; its token is the browser agent's where
///                     `local` is empty
/// @param local        the command to carry out after a yes, where the talk itself asked and not the
///                     browser agent
/// @param values       what the form held when the question arose; any other value kills it
/// @param phase        how far the person has heard it
/// @param lastSay      the piece of speech with which the read-back ends
/// @param unread       pieces of the read-back that were not heard to their end
/// @param deadline     after this no yes counts; empty until the read-back has ended
record OpenAct(
        Awaited act,
        Confirmation confirmation,
        Optional<FormCommand> local,
        Map<FieldRef, FieldValue> values,
        Phase phase,
        String lastSay,
        List<Speech.Piece> unread,
        Optional<Instant> deadline) {
    OpenAct {
        values = Ordered.map(values);
        unread = List.copyOf(unread);
    }

    enum Phase {
        READING,
        /// The person spoke into the read-back.
        INTERRUPTED,
        /// Heard to its end, or the person waived the rest.
        HEARD
    }

    OpenAct reading(String untilSay) {
        return new OpenAct(act, confirmation, local, values, Phase.READING, untilSay, List.of(), Optional.empty());
    }

    OpenAct interrupted(List<Speech.Piece> notHeard, Instant until) {
        return new OpenAct(act, confirmation, local, values, Phase.INTERRUPTED, lastSay, notHeard, Optional.of(until));
    }

    OpenAct heard(Instant until) {
        return new OpenAct(act, confirmation, local, values, Phase.HEARD, lastSay, List.of(), Optional.of(until));
    }
}
