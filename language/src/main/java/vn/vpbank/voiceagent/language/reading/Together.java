package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Choices of one list that were said apart, with words between that mean nothing here.
final class Together {
    private final Utterance u;
    private final Scene scene;
    private final List<Segment> row;

    Together(Utterance u, Scene scene, List<Segment> row) {
        this.u = u;
        this.scene = scene;
        this.row = row;
    }

    /// "tủ lạnh máy giặt với hai cái điều hoà": all of them are chosen.
    void join(Outcome out) {
        for (FormCommand command : List.copyOf(out.commands())) {
            if (command instanceof FormCommand.Set set && set.value() instanceof FieldValue.Choices chosen) {
                scene.profile()
                        .field(set.field())
                        .filter(f -> scene.value(f).isEmpty())
                        .flatMap(this::together)
                        .filter(all -> all instanceof FieldValue.Choices more
                                && more.values().size() > chosen.values().size()
                                && more.values().containsAll(chosen.values()))
                        .ifPresent(all -> out.set(set.field(), all));
            }
        }
    }

    /// "tủ lạnh máy giặt với hai cái điều hoà": all choices of one list that were said, where nothing was chosen
    /// before.
    private Optional<FieldValue> together(FieldProfile field) {
        boolean changed = row.stream().anyMatch(s -> s instanceof Segment.Fix || s instanceof Segment.NotThat);
        List<Segment> told = row.stream()
                .filter(s -> ReadBack.targets(s).stream()
                        .anyMatch(t -> t.field().equals(field) && t.reading().isSure()))
                .toList();
        changed |= IntStream.range(1, told.size())
                .anyMatch(k -> IntStream.range(
                                told.get(k - 1).end(), told.get(k).start())
                        .noneMatch(i -> u.says(i, "va") || u.says(i, "voi") || u.says(i, "lan") || u.says(i, "cung")));
        List<String> said = told.stream()
                .flatMap(s -> ReadBack.targets(s).stream())
                .filter(t -> t.field().equals(field))
                .flatMap(
                        t -> t.reading().value() instanceof FieldValue.Choices c ? c.values().stream() : Stream.empty())
                .toList();
        return changed
                ? Optional.empty()
                : Optional.of(FieldValue.of(field.spec().options().choices().stream()
                        .map(Choice::value)
                        .filter(said::contains)
                        .toList()));
    }
}
