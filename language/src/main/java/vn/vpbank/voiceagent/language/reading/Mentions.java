package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Names of fields found in an utterance, each with the fields it may mean.
final class Mentions {
    /// One field that a name may mean.
    record Candidate(FieldProfile field, double strength) {}

    /// A name with what was said about whose it is.
    ///
    /// @param end  after the name and after "của người bảo lãnh"
    /// @param cost of reading the words as this name
    record Mention(int start, int end, double cost, boolean cue, List<Candidate> candidates, List<String> tags) {
        double strength() {
            return candidates.getFirst().strength();
        }
    }

    /// Names within this much of the best are as good as the best.
    private static final double TIE = 0.12;
    private static final double EXACT = 0.98;
    /// How strong a name is that is most of a label.
    private static final double WHOLE = 0.65;

    private final Utterance u;
    private final Scene scene;
    /// By word, as far as they were asked for.
    private final @Nullable List<Mention>[] known;

    Mentions(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable
        List<Mention>[] none = new List[u.size()];
        this.known = none;
    }

    List<Mention> at(int i) {
        if (!u.has(i)) {
            return List.of();
        }
        List<Mention> found = known[i];
        if (found == null) {
            found = find(i);
            known[i] = found;
        }
        return found;
    }

    /// Where the longest name of a field that begins at the word ends; the word itself if there is none.
    int longest(int i) {
        int end = i;
        for (Mention mention : at(i)) {
            end = mention.cue() ? end : Math.max(end, mention.end());
        }
        return end;
    }

    private List<Mention> find(int i) {
        List<Phrases.Match<FormProfile.Name>> names = scene.profile().names(u, i);
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, List<Phrases.Match<FormProfile.Name>>> groups = new LinkedHashMap<>();
        for (Phrases.Match<FormProfile.Name> match : names) {
            if (isTorn(match.end())) {
                continue;
            }
            groups.computeIfAbsent(match.end() + (match.meaning().cue() ? "c" : "n"), k -> new ArrayList<>())
                    .add(match);
        }
        List<Mention> out = new ArrayList<>();
        for (List<Phrases.Match<FormProfile.Name>> group : groups.values()) {
            mention(i, group, out);
        }
        return out;
    }

    /// "nhân viên nv01287": no name ends inside a code as it was printed.
    private boolean isTorn(int end) {
        return u.has(end) && u.glued(end - 1) && u.word(end).isFigure();
    }

    private void mention(int i, List<Phrases.Match<FormProfile.Name>> group, List<Mention> out) {
        Map<FieldProfile, Double> strengths = new LinkedHashMap<>();
        double cost = Double.POSITIVE_INFINITY;
        double best = 0;
        for (Phrases.Match<FormProfile.Name> match : group) {
            double strength = match.meaning().strength() - match.cost() * 0.3;
            strengths.merge(match.meaning().field(), strength, Math::max);
            best = Math.max(best, strength);
            cost = Math.min(cost, match.cost());
        }
        int end = group.getFirst().end();
        boolean cue = group.getFirst().meaning().cue();
        // the whole of one label is no part of another
        double floor = best >= EXACT ? EXACT : best - TIE;
        List<Candidate> all = candidates(strengths, 0);
        List<Candidate> top = candidates(strengths, floor);
        for (Tagged tagged : tags(end)) {
            List<Candidate> owned = labelled(tagged, all)
                    .map(List::of)
                    .orElseGet(() -> all.stream()
                            .filter(c -> c.field().tags().contains(tagged.tag))
                            .toList());
            if (!owned.isEmpty()) {
                out.add(new Mention(i, tagged.end, cost, cue, owned, List.of(tagged.tag)));
            }
        }
        out.add(new Mention(i, end, cost, cue, top, List.of()));
    }

    /// "tên chủ trang trại", where that is both a part of the form and the label of somebody's name in it.
    private Optional<Candidate> labelled(Tagged tagged, List<Candidate> all) {
        boolean people = u.says(tagged.start - 1, "ten")
                && all.stream().allMatch(c -> c.field().spec().kind() == ValueKind.NAME);
        return !people
                ? Optional.empty()
                : scene.profile().names(u, tagged.start).stream()
                        .filter(m -> m.end() == tagged.end
                                && !m.meaning().cue()
                                && m.meaning().strength() >= WHOLE
                                && m.meaning().field().spec().kind() == ValueKind.NAME)
                        .findFirst()
                        .map(m -> new Candidate(m.meaning().field(), m.meaning().strength() - m.cost() * 0.3));
    }

    private static List<Candidate> candidates(Map<FieldProfile, Double> strengths, double floor) {
        return strengths.entrySet().stream()
                .filter(e -> e.getValue() >= floor)
                .map(e -> new Candidate(e.getKey(), e.getValue()))
                .sorted((a, b) -> Double.compare(b.strength(), a.strength()))
                .toList();
    }

    private record Tagged(int start, int end, String tag) {}

    private List<Tagged> tags(int from) {
        List<Tagged> out = new ArrayList<>();
        for (int lead = 0; lead <= 2; lead++) {
            int at = from + lead;
            if (lead > 0 && !isOwnerWord(from + lead - 1)) {
                break;
            }
            if (!u.has(at) || u.brokenBefore(at)) {
                break;
            }
            for (Phrases.Match<String> match : scene.profile().tags(u, at)) {
                if (!isTorn(match.end())) {
                    out.add(new Tagged(match.start(), match.end(), match.meaning()));
                }
            }
        }
        return out;
    }

    private boolean isOwnerWord(int i) {
        String word = u.has(i) ? u.word(i).folded() : "";
        return switch (word) {
            case "cua", "ben", "phia", "cho", "o", "phan", "trong", "ong", "ba", "anh", "chi", "muc" -> true;
            default -> false;
        };
    }
}
