package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Fields named without a value: to be asked about, to be read out, or boxes that are ticked by being named.
final class NamedFinder {
    private static final double BASE = 0.3;
    /// How many words may tell whose a value is, or who said it, before it is asked what it is.
    private static final int OWNED = 5;
    /// "của công ty em".
    private static final int OWNER = 3;

    private static final Set<String> DONE = Set.of("rồi", "luôn", "xong", "hết");

    private final Utterance u;
    private final Optional<FieldProfile> asked;

    NamedFinder(Utterance u, Optional<FieldProfile> asked) {
        this.asked = asked;
        this.u = u;
    }

    void at(int start, Mentions.Mention mention, boolean verb, double cost, List<Segment> out) {
        named(start, mention, verb, cost, out);
        ticked(start, mention, cost, out);
    }

    private void named(int start, Mentions.Mention mention, boolean verb, double cost, List<Segment> out) {
        List<Segment.Target> targets = mention.candidates().stream()
                .map(c -> new Segment.Target(
                        c.field(),
                        c.strength(),
                        new ValueReading(mention.end(), FieldValue.EMPTY, 0, Optional.empty())))
                .toList();
        asked(mention.end())
                .ifPresent(end ->
                        out.add(new Segment.Named(start, end, cost, targets, mention.tags(), Segment.Wish.READ)));
        boolean generic = mention.end() - mention.start() == 1 && FormProfile.isGeneric(u.word(mention.start()));
        if (mention.strength() >= 0.6 && !(generic && !verb)) {
            out.add(new Segment.Named(
                    start,
                    mention.end(),
                    cost + (verb ? 0.55 : 0.8),
                    targets,
                    mention.tags(),
                    verb ? Segment.Wish.SET : Segment.Wish.NONE));
        }
    }

    /// "… là bao nhiêu", "… tôi vừa đọc là gì": where a question about the value ends, whoever it belongs to.
    private Optional<Integer> asked(int from) {
        int n = u.size();
        boolean owner = u.says(from, "cua");
        int at = from;
        while (at < n && at - from <= OWNED) {
            for (int end : Grammar.ends(Grammar.Part.WHATS, u, at)) {
                if (Grammar.skipAll(Grammar.Part.FILLER, u, end, n, 4) == n) {
                    return Optional.of(end);
                }
            }
            boolean passed = (owner && at - from <= OWNER)
                    || Grammar.at(Grammar.Part.FILLER, u, at, n)
                    || Grammar.at(Grammar.Part.HYPOTHETICAL, u, at, n)
                    || Grammar.at(Grammar.Part.READ, u, at, n)
                    || Grammar.at(Grammar.Part.SET, u, at, n);
            if (!passed) {
                break;
            }
            at++;
        }
        return Optional.empty();
    }

    /// A tick box said by its label is ticked.
    private void ticked(int start, Mentions.Mention mention, double cost, List<Segment> out) {
        if (mention.candidates().stream().noneMatch(c -> isBox(c.field()))) {
            return;
        }
        List<Segment.Target> targets = mention.candidates().stream()
                .filter(c -> c.strength() >= 0.7
                        || (c.strength() >= 0.5
                                && (opensLabel(c.field(), mention)
                                        || asked.filter(c.field()::equals).isPresent()
                                        || isDone(mention.end()))))
                .flatMap(c -> whenNamed(c.field(), mention).stream()
                        .map(v -> new Segment.Target(
                                c.field(),
                                c.strength(),
                                new ValueReading(mention.end(), FieldValue.of(v), 0, Optional.empty()))))
                .toList();
        if (!targets.isEmpty()) {
            double said = cost + (mention.strength() > 0.9 ? 0 : 0.2);
            out.add(new Segment.Slot(
                    start,
                    mention.end(),
                    Math.min(said, opensLabel(targets.getFirst().field(), mention) ? BASE + 0.1 : said),
                    start,
                    targets,
                    mention.tags(),
                    Segment.Mode.SET));
        }
    }

    private static boolean isBox(FieldProfile field) {
        return field.spec().kind() == ValueKind.CHECK
                || (field.spec().kind() == ValueKind.OPTION
                        && field.spec().options().isYesNo());
    }

    /// "… gửi rồi", "… luôn": said of what is so, or shall be.
    private boolean isDone(int end) {
        return IntStream.range(end, Math.min(u.size(), end + 3)).anyMatch(i -> DONE.contains(u.lower(i)));
    }

    /// "tôi đã đọc quy định" for "Tôi đã đọc quy định nghỉ phép …": the sentence of a box is seldom said to its end.
    private boolean opensLabel(FieldProfile field, Mentions.Mention mention) {
        int words = mention.end() - mention.start();
        String label = field.field().label().toLowerCase(Locale.ROOT);
        return words >= 3
                && label.startsWith(u.text(mention.start(), mention.end()).toLowerCase(Locale.ROOT));
    }

    /// What naming the field means for it; "tự động tái tục" is a wish where that may be yes or no.
    private Optional<String> whenNamed(FieldProfile field, Mentions.Mention mention) {
        if (field.spec().kind() == ValueKind.CHECK) {
            return Optional.of("true");
        }
        boolean wish =
                (u.says(mention.start(), "tu") && u.says(mention.start() + 1, "dong")) || u.says(mention.end(), "roi");
        return wish
                        && field.spec().kind() == ValueKind.OPTION
                        && field.spec().options().isYesNo()
                ? field.spec().options().yes()
                : Optional.empty();
    }
}
