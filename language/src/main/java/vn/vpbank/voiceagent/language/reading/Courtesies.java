package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// What words of politeness mean where nothing else is said.
final class Courtesies {
    /// @param at where the words of the value begin
    record Answered(Segment.Target target, int at) {}

    private final Utterance u;
    private final Scene scene;

    Courtesies(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    /// "dạ có ạ" to what was asked: words that are filling elsewhere are an answer here.
    Optional<Answered> answer() {
        Optional<FieldProfile> asked = scene.asked().filter(f -> f.spec().kind().typed());
        for (int i = 0; asked.isPresent() && i < u.size(); i++) {
            for (ValueReading reading :
                    ValueReader.read(asked.get().spec(), scene.value(asked.get()), u, i, u.size(), scene.today())) {
                if (reading.isSure()) {
                    return Optional.of(new Answered(new Segment.Target(asked.get(), 1, reading), i));
                }
            }
        }
        return Optional.empty();
    }

    /// "không có đâu em, tự thoả thuận với nhau thôi": a yes or no to what was asked, and why.
    Optional<Segment.Target> explained(List<Segment> row) {
        Optional<FieldProfile> asked = scene.asked()
                .filter(f ->
                        f.spec().kind() == ValueKind.CHECK || f.spec().options().isYesNo());
        boolean plain = row.stream()
                .allMatch(s -> s instanceof Segment.Gap || s instanceof Segment.Fix || s instanceof Segment.Answer);
        if (asked.isEmpty() || !plain) {
            return Optional.empty();
        }
        int at = Grammar.skipAll(Grammar.Part.FILLER, u, 0, u.size(), 3);
        for (int i : new int[] {0, at}) {
            int no = Grammar.skip(Grammar.Part.POLAR_NO, u, i, u.size());
            int end = Math.max(no, Grammar.skip(Grammar.Part.FILLER, u, no, u.size()));
            boolean told = no > i && (u.brokenBefore(end) || end > no);
            Optional<String> value = asked.get().yesOrNo(false);
            if (told && value.isPresent()) {
                return Optional.of(new Segment.Target(
                        asked.get(), 1, new ValueReading(end, FieldValue.of(value.get()), 0, Optional.empty())));
            }
        }
        return Optional.empty();
    }

    /// "giúp tôi với", "tiếp theo": words that are filling elsewhere are a command here, but never a grave one.
    Optional<Intent> command() {
        Phrases.Match<Intent> best = null;
        for (int i = 0; i < u.size(); i++) {
            for (Phrases.Match<Intent> match : Grammar.acts(u, i)) {
                int words = match.end() - match.start();
                if (match.cost() < 0.1 && (best == null || words > best.end() - best.start())) {
                    best = match;
                }
            }
        }
        return Optional.ofNullable(best).map(Phrases.Match::meaning).filter(intent -> !intent.grave());
    }
}
