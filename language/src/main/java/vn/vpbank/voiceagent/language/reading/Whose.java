package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.language.reading.Segment.Target;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Whose value it is, by the words for people before it: "số em" is the number of whoever speaks, who may have said to
/// be the mother; "số con trai" is somebody else's.
final class Whose {
    private static final Set<String> RELATIVES = Set.of("vợ", "chồng", "mẹ", "má", "bố", "cha");
    private static final Set<String> CHILDREN = Set.of("con", "em", "anh", "chị");
    private static final Set<String> OF_KIN = Set.of("trai", "gái", "ruột", "rể", "dâu");

    private final Utterance u;
    /// The part of the form that is about whoever speaks, where they said how they are related to whom it is for.
    private final Optional<String> speaker;

    Whose(Utterance u, Scene scene, List<Segment> row) {
        this.u = u;
        this.speaker = row.stream()
                .filter(s -> s instanceof Segment.Slot slot
                        && Persons.relations(scene)
                                .contains(slot.targets().getFirst().field())
                        && u.says(s.start() - 1, "la")
                        && s.start() > 1
                        && Persons.isSelf(u, s.start() - 2, s.start() - 1))
                .map(s ->
                        ((Segment.Slot) s).targets().getFirst().field().field().section())
                .filter(section -> !section.isBlank())
                .findFirst();
    }

    /// Of the fields that the words may mean, those of the person that they speak of.
    ///
    /// @param from where the words for people may begin; they end at `to`
    List<Target> of(List<Target> targets, int from, int to) {
        if (targets.size() < 2) {
            return targets;
        }
        List<Target> first = Persons.first(targets, Target::field);
        if (IntStream.range(from, to).anyMatch(this::isRelative)) {
            return keep(targets, t -> !first.contains(t));
        }
        return speaker.map(section ->
                        keep(targets, t -> t.field().field().section().equals(section)))
                .orElse(first);
    }

    /// Whether somebody else is spoken of: "vợ", "con trai".
    boolean isRelative(int i) {
        return RELATIVES.contains(u.lower(i))
                || (CHILDREN.contains(u.lower(i)) && u.has(i + 1) && OF_KIN.contains(u.lower(i + 1)));
    }

    private static List<Target> keep(List<Target> targets, Predicate<Target> wanted) {
        List<Target> kept = targets.stream().filter(wanted).toList();
        return kept.isEmpty() ? targets : kept;
    }
}
