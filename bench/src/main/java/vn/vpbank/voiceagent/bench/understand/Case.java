package vn.vpbank.voiceagent.bench.understand;

import java.util.List;
import vn.vpbank.voiceagent.language.UnderstandRequest;

/// One utterance with its talk and what it must give.
///
/// @param group    the file it stands in
/// @param line     where it stands there
/// @param expected commands and questions in the spelling of [Spelling]
public record Case(String group, int line, UnderstandRequest request, List<String> expected) {
    public Case {
        expected = List.copyOf(expected);
    }
}
