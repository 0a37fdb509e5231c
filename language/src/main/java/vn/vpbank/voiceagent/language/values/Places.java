package vn.vpbank.voiceagent.language.values;

import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// A place in a list: "cái thứ hai", "lựa chọn đầu tiên", "cái cuối".
public final class Places {
    /// @param index from 0; -1 for the last
    public record Place(int end, int index) {}

    private Places() {}

    public static Optional<Place> read(Utterance u, int from, int to) {
        return OptionPlaces.place(u, from, to).map(p -> new Place(p.end(), p.index()));
    }
}
