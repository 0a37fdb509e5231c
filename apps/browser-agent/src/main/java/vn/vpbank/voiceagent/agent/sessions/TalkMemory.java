package vn.vpbank.voiceagent.agent.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.OpenPhrase;

/// What the next message of a session may lean on.
///
/// @param asked  the field last asked for
/// @param recent fields last written, newest first
/// @param open   questions still unanswered
/// @param placed by field, what a plan gave that place to in the last message
public record TalkMemory(
        Optional<FieldRef> asked, List<FieldRef> recent, List<Question> open, Map<FieldRef, OpenPhrase> placed) {
    /// A person leans on what was said just now, not on what was said ten fields ago.
    private static final int RECENT = 8;

    static final TalkMemory NONE = new TalkMemory(Optional.empty(), List.of(), List.of(), Map.of());

    public TalkMemory {
        recent = List.copyOf(recent);
        open = List.copyOf(open);
        placed = Map.copyOf(placed);
    }

    /// The memory after a report. What the report leaves open is asked; where nothing is open, the first required field
    /// that is still empty is the one its message names.
    public TalkMemory after(FillReport report, Map<FieldRef, OpenPhrase> nowPlaced) {
        List<FieldRef> written = report.fields().stream()
                .filter(f -> f.ok() && f.requested().isPresent())
                .map(FieldOutcome::ref)
                .toList()
                .reversed();
        Optional<FieldRef> questioned = report.questions().stream()
                .map(Question::field)
                .flatMap(Optional::stream)
                .findFirst();
        return new TalkMemory(
                questioned.or(() -> report.missing().stream().findFirst()),
                Stream.concat(written.stream(), recent.stream())
                        .distinct()
                        .limit(RECENT)
                        .toList(),
                report.questions(),
                nowPlaced);
    }
}
