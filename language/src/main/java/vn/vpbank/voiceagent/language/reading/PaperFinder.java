package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Sound;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "hộ chiếu C1234567", "căn cước công dân số 0123 …" where one field asks for the kind of paper and another for its
/// number: one breath tells both.
final class PaperFinder {
    private static final double COST = 0.28;
    private static final Pattern KIND =
            Pattern.compile("^(loại )?(giấy tờ|chứng từ)|^(id|document|identification) type|^type of (id|document)");
    private static final Pattern NUMBER = Pattern.compile(
            "^số (giấy tờ|chứng từ|định danh|cccd|cmnd|căn cước|hộ chiếu|cmnd)|^(id|document|identification|passport) (no|number)");

    /// @param kind   which paper it is
    /// @param number what stands on it
    private record Paper(FieldProfile kind, FieldProfile number) {}

    private final Utterance u;
    private final Readings readings;
    private final Optional<Paper> paper;

    PaperFinder(Utterance u, Scene scene, Readings readings) {
        this.u = u;
        this.readings = readings;
        this.paper = scene.only("paper", f -> f.spec().kind() == ValueKind.OPTION && says(KIND, f))
                .flatMap(kind -> scene.only(f -> isNumber(f)
                                && f.field().section().equals(kind.field().section()))
                        .map(number -> new Paper(kind, number)));
    }

    private static boolean isNumber(FieldProfile field) {
        ValueKind kind = field.spec().kind();
        return (kind.digits() || kind == ValueKind.CODE) && says(NUMBER, field);
    }

    private static boolean says(Pattern label, FieldProfile field) {
        return label.matcher(field.field().cleanLabel().toLowerCase(Locale.ROOT))
                .find();
    }

    void at(int i, List<Segment> out) {
        if (paper.isEmpty()) {
            return;
        }
        for (OptionMatcher.Match match : paper.get().kind().spec().options().at(u, i, u.size())) {
            boolean plain = match.values().size() == 1 && Sound.isPlain(match.cost(), match.end() - i);
            if (plain && match.strength() >= 0.84 && u.has(match.end())) {
                number(i, match, out);
            }
        }
    }

    private void number(int start, OptionMatcher.Match match, List<Segment> out) {
        int at = match.end();
        while (u.says(at, "so") || u.says(at, "la") || u.says(at, "mang")) {
            at++;
        }
        if (!u.has(at)) {
            return;
        }
        ValueReading kind =
                new ValueReading(match.end(), FieldValue.of(match.values().getFirst()), match.cost(), Optional.empty());
        for (ValueReading number : readings.at(paper.get().number(), at)) {
            if (number.isSure() && number.end() > at) {
                out.add(new Segment.Span(
                        start,
                        number.end(),
                        COST + number.cost() + match.cost(),
                        new Segment.Target(paper.get().kind(), 0.9, kind),
                        new Segment.Target(paper.get().number(), 0.9, number)));
            }
        }
    }
}
