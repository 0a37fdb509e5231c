package vn.vpbank.voiceagent.language.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vpbank.voiceagent.forms.Choice;
import vn.vpbank.voiceagent.language.words.Glossary;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Respelling;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;
import vn.vpbank.voiceagent.language.words.Word;

/// Finds the options of one field in what was said: by label, by part of a label that only one option has, by the
/// stored value, by synonyms, and by quantity ("hai năm" is "24 tháng").
public final class OptionMatcher {
    /// @param values   the options that fit equally well; one if it is clear
    /// @param strength 1 for a whole label, less for parts and synonyms
    public record Match(int end, List<String> values, double strength, double cost) {}

    private static final double PART = 0.85;
    private static final double UNMARKED_COST = Sound.UNMARKED * 2;

    private record Hit(String value, double strength) {}

    public static final OptionMatcher NONE = new OptionMatcher(List.of());

    private static final Word DONE = Word.of("đã");
    private static final Word HAVING = Word.of("có");
    private static final Word NOT_YET = Word.of("chưa");
    private static final Word NOT = Word.of("không");

    private final Phrases<Hit> phrases = new Phrases<>();
    /// Groups of what is of a kind with the options and none of them.
    private final Set<String> absent;
    private final List<Choice> choices;
    private final OptionAmounts amounts;
    private final OptionCodes codes;
    private final OptionHints hints = new OptionHints();
    private String yes = "";
    private String no = "";

    public OptionMatcher(List<Choice> options) {
        choices = options.stream().filter(o -> !o.value().isBlank()).toList();
        codes = new OptionCodes(choices);
        amounts = new OptionAmounts(choices);
        Map<String, Set<String>> parts = new HashMap<>();
        for (Choice choice : choices) {
            boolean negated = OptionWords.isNegated(Utterance.of(choice.label()).words());
            for (List<Word> part : negated ? List.<List<Word>>of() : OptionWords.parts(choice.label())) {
                parts.computeIfAbsent(OptionWords.key(part), k -> new HashSet<>())
                        .add(choice.value());
            }
        }
        Map<String, String> groupOwners = groupOwners();
        Set<String> labels = choices.stream()
                .map(c -> OptionWords.key(Utterance.of(c.label()).words()))
                .collect(Collectors.toSet());
        for (Choice choice : choices) {
            learn(choice, labels, parts, groupOwners);
        }
        if (yes.isEmpty() && no.isEmpty() && choices.size() == 2) {
            doneOrNot();
        }
        absent = OptionGroups.kin(groupOwners.keySet());
        codes.cores().forEach((value, core) -> {
            boolean one = core.indexOf(' ') < 0;
            phrases.add(core, new Hit(value, one ? 0.6 : 0.84));
        });
    }

    /// "Đã báo" and "Chưa báo" are a yes and a no.
    private void doneOrNot() {
        for (Choice choice : choices) {
            List<Word> words = Utterance.of(choice.label()).words();
            if (words.isEmpty()) {
                continue;
            }
            Word first = words.getFirst();
            yes = first.sameAs(DONE) || first.sameAs(HAVING) ? choice.value() : yes;
            no = first.sameAs(NOT_YET) || first.sameAs(NOT) ? choice.value() : no;
        }
        if (yes.isEmpty() || no.isEmpty()) {
            yes = "";
            no = "";
        }
    }

    private void learn(
            Choice choice, Set<String> labels, Map<String, Set<String>> parts, Map<String, String> groupOwners) {
        List<Word> label = Utterance.of(choice.label()).words();
        phrases.add(choice.label(), new Hit(choice.value(), 1));
        phrases.add(choice.label().replace('-', ' '), new Hit(choice.value(), 0.95));
        String value = choice.value().replace('_', ' ').replace('-', ' ');
        if (value.chars().anyMatch(Character::isLetter)) {
            phrases.add(value, new Hit(choice.value(), 0.9));
        }
        for (String piece : OptionWords.pieces(choice.label())) {
            // "tiền mặt" is that option, not half of "tiền mặt hoặc chuyển khoản"
            boolean other = piece.length() < choice.label().length()
                    && labels.contains(OptionWords.key(Utterance.of(piece).words()));
            phrases.add(piece, new Hit(choice.value(), other ? 0.5 : 0.95));
        }
        if (isUnmarked(choice.label())) {
            // "Hai Chau, Da Nang" is said with its marks
            for (String piece : OptionWords.pieces(choice.label())) {
                Gazetteer.marked(piece.strip()).ifPresent(name -> phrases.add(name, new Hit(choice.value(), 0.95)));
            }
        }
        boolean negated = OptionWords.isNegated(label);
        for (List<Word> part : OptionWords.parts(choice.label())) {
            // "gắn chip" is not "Không gắn chip điện tử"
            boolean denied = !negated || part.getFirst().sameAs(label.getFirst());
            if (part.size() < label.size() && denied && OptionWords.isTelling(part)) {
                int owners = Math.max(
                        1, parts.getOrDefault(OptionWords.key(part), Set.of()).size());
                double share = (double) part.size() / label.size();
                double strength = owners == 1 ? 0.5 + 0.4 * share : 0.3 + 0.2 * share;
                boolean particular = owners == 1
                        && part.stream().anyMatch(w -> w.folded().length() > 1 && !Respelling.isKnown(w))
                        && (part.size() > 1 || !OptionWords.isSyllable(part.getFirst()));
                phrases.add(part, new Hit(choice.value(), particular ? Math.max(PART, strength) : strength));
            }
        }
        if (!negated) {
            hints.add(choice.value(), label);
        }
        for (String other : OptionWords.variants(choice.label())) {
            phrases.add(other, new Hit(choice.value(), 0.86));
        }
        for (Glossary.Said said : Glossary.of(choice.label())) {
            phrases.add(said.words(), new Hit(choice.value(), said.whole() ? 0.86 : 0.7));
            hints.add(choice.value(), Utterance.of(said.words()).words());
        }
        for (String group : OptionGroups.of(choice)) {
            if (choice.value().equals(groupOwners.get(group))) {
                OptionGroups.phrases(group).forEach(p -> phrases.add(p, new Hit(choice.value(), 0.85)));
                yes = group.equals("yes") ? choice.value() : yes;
                no = group.equals("no") ? choice.value() : no;
            }
        }
    }

    private static boolean isUnmarked(String label) {
        return label.indexOf(' ') > 0
                && label.chars().allMatch(c -> c < 128)
                && label.chars().anyMatch(Character::isUpperCase);
    }

    /// A group of synonyms serves an option only if no other option of the field claims it.
    private Map<String, String> groupOwners() {
        Map<String, String> owners = new HashMap<>();
        for (Choice choice : choices) {
            for (String group : OptionGroups.of(choice)) {
                owners.merge(group, choice.value(), (a, b) -> a.equals(b) ? a : "");
            }
        }
        return owners;
    }

    public boolean isEmpty() {
        return choices.isEmpty();
    }

    public List<Choice> choices() {
        return choices;
    }

    /// The option that says yes, where there is one.
    public Optional<String> yes() {
        return yes.isEmpty() ? Optional.empty() : Optional.of(yes);
    }

    public Optional<String> no() {
        return no.isEmpty() ? Optional.empty() : Optional.of(no);
    }

    public boolean isYesNo() {
        return !yes.isEmpty() && !no.isEmpty();
    }

    /// Where the words end that name something of a kind with the options which is none of them ("agribank" among other
    /// banks); `from` if there are none.
    int absentEnd(Utterance u, int from, int to) {
        return OptionGroups.end(absent, u, from, to);
    }

    /// What the options amount to.
    public OptionAmounts amounts() {
        return amounts;
    }

    /// Options told by their number or code alone.
    List<OptionCodes.Found> byCode(Utterance u, int from, int to) {
        return codes.at(u, from, to);
    }

    /// The option that one of its words tells behind the name of the field.
    public Optional<ValueReading> hinted(Utterance u, int from, int to) {
        return isYesNo() ? Optional.empty() : hints.read(u, from, to);
    }

    /// What the first words of all that names an option sound like.
    public Set<String> openings() {
        return phrases.openings();
    }

    /// The best reading for each end, shortest first.
    public List<Match> at(Utterance u, int from, int to) {
        List<Phrases.Match<Hit>> all = phrases.at(u, from);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Integer, Match> best = new LinkedHashMap<>();
        for (Phrases.Match<Hit> found : all) {
            if (found.end() > to) {
                continue;
            }
            Hit hit = found.meaning();
            // one word of a longer label, and only by its sound: "bạc" is not "bạch kim"
            if (hit.strength < PART && found.end() == from + 1 && found.cost() > UNMARKED_COST) {
                continue;
            }
            best.merge(
                    found.end(),
                    new Match(found.end(), List.of(hit.value), hit.strength, found.cost()),
                    OptionMatcher::better);
        }
        return List.copyOf(best.values());
    }

    private static Match better(Match a, Match b) {
        double gap = (a.strength - a.cost) - (b.strength - b.cost);
        if (a.values.equals(b.values) || Math.abs(gap) > 0.08) {
            return gap >= 0 ? a : b;
        }
        List<String> both = new ArrayList<>(a.values);
        b.values.stream().filter(v -> !both.contains(v)).forEach(both::add);
        return new Match(a.end, both, Math.max(a.strength, b.strength), Math.min(a.cost, b.cost));
    }
}
