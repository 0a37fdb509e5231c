package vn.vpbank.voiceagent.conversation;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;

/// What was said and is being said.
///
/// @param count      pieces named so far
/// @param waiting    pieces given out and not heard to their end, the one that plays first
/// @param answer     the pieces of the last answer, for "say that again"
/// @param cut        what was silenced last
/// @param lastSpoken the field whose value the person heard last
record Speech(int count, List<Piece> waiting, List<Piece> answer, Optional<Cut> cut, Optional<FieldRef> lastSpoken) {
    static final Speech SILENT = new Speech(0, List.of(), List.of(), Optional.empty(), Optional.empty());

    Speech {
        waiting = List.copyOf(waiting);
        answer = List.copyOf(answer);
    }

    /// One piece of an answer.
    ///
    /// @param values the fields it gives values of, each with the words for the value
    record Piece(String id, Words words, List<SpokenValue> values) {
        Piece {
            values = List.copyOf(values);
        }
    }

    record SpokenValue(FieldRef field, String spoken) {}

    /// Pieces that were silenced, the one that played first; and whether words of the person have
    /// explained why.
    record Cut(List<Piece> pieces, boolean explained) {
        Cut {
            pieces = List.copyOf(pieces);
        }
    }

    Speech named(int newCount) {
        return new Speech(newCount, waiting, answer, cut, lastSpoken);
    }

    Speech withWaiting(List<Piece> pieces) {
        return new Speech(count, pieces, answer, cut, lastSpoken);
    }

    Speech withCut(Optional<Cut> newCut) {
        return new Speech(count, waiting, answer, newCut, lastSpoken);
    }

    Speech withLastSpoken(Optional<FieldRef> field) {
        return new Speech(count, waiting, answer, cut, field);
    }
}
