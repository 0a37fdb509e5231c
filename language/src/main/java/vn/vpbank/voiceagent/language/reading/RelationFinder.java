package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Names;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// How people are related, told right behind a name or by whoever speaks: "Phan Thị Lài, vợ anh", "tôi là mẹ của cháu".
final class RelationFinder {
    private static final double COST = 0.55;
    /// Less than politeness costs: "Vũ Minh Châu, con, …".
    private static final double CLAUSE = 0.04;
    private static final Set<String> OWNERS = Set.of(
            "tôi", "tui", "anh", "chị", "em", "mình", "của", "với", "khách", "cháu", "bé", "nó", "chủ", "người", "cô",
            "bác", "chú", "ông", "bà");

    private final Utterance u;
    private final List<FieldProfile> fields;

    RelationFinder(Utterance u, Scene scene) {
        this.u = u;
        this.fields = Persons.relations(scene);
    }

    void at(int i, List<Segment> out) {
        if (fields.isEmpty() || i == 0 || u.unmarked()) {
            return;
        }
        boolean led = u.lower(i - 1).equals("là") && i > 1 && (Persons.isKin(u, i - 2) || u.brokenBefore(i - 1));
        boolean behind = Names.isOfName(u, i - 1) && i > 1 && Names.isOfName(u, i - 2) && Persons.isRelative(u, i);
        if (!led && !behind) {
            return;
        }
        List<Segment.Target> targets = new ArrayList<>();
        int end = i;
        for (FieldProfile field : fields) {
            for (OptionMatcher.Match match : field.spec().options().at(u, i, u.size())) {
                boolean plain = match.values().size() == 1 && Sound.isPlain(match.cost(), match.end() - i);
                if (plain && match.strength() >= 0.8 && isOwned(match.end())) {
                    end = Math.max(end, match.end());
                    targets.add(new Segment.Target(
                            field,
                            0.7,
                            new ValueReading(
                                    match.end(),
                                    FieldValue.of(match.values().getFirst()),
                                    match.cost(),
                                    Optional.empty())));
                }
            }
        }
        int last = end;
        List<Segment.Target> whole =
                targets.stream().filter(t -> t.reading().end() == last).toList();
        if (!whole.isEmpty()) {
            int owner = u.has(last) && !u.brokenBefore(last) && OWNERS.contains(u.lower(last)) ? last + 1 : last;
            boolean clause = u.brokenBefore(led ? i - 1 : i) && (!u.has(owner) || u.brokenBefore(owner));
            out.add(new Segment.Slot(i, owner, clause ? CLAUSE : COST, i, whole, List.of(), Segment.Mode.SET));
        }
    }

    /// "vợ anh", "mẹ của bé": whose, or nothing more.
    private boolean isOwned(int end) {
        return !u.has(end)
                || u.brokenBefore(end)
                || OWNERS.contains(u.lower(end))
                || u.says(end, "so")
                || u.says(end, "ten");
    }
}
