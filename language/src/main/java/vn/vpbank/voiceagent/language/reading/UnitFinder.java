package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "mười thùng" where the form asks how many and of what: a number and its unit fill two fields.
final class UnitFinder {
    private static final Pattern QUANTITY = Pattern.compile("số lượng|quantity|qty");
    private static final Pattern UNIT = Pattern.compile("đơn vị( tính|$)|đvt|^unit");

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;
    private final Optional<FieldProfile> quantity;
    private final Optional<FieldProfile> unit;

    UnitFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
        this.quantity = only(ValueKind.NUMBER, QUANTITY);
        this.unit = only(ValueKind.OPTION, UNIT);
    }

    private Optional<FieldProfile> only(ValueKind kind, Pattern label) {
        List<FieldProfile> found = scene.profile().fields().stream()
                .filter(f -> f.spec().kind() == kind
                        && f.writable()
                        && label.matcher(f.field().label().toLowerCase(Locale.ROOT))
                                .find())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    void at(int i, List<Segment> out) {
        if (quantity.isEmpty() || unit.isEmpty()) {
            return;
        }
        number(i, i, out);
        mentions.at(i).stream()
                .filter(m -> m.candidates().getFirst().field().equals(quantity.get()))
                .forEach(m -> number(i, Grammar.skipAll(Grammar.Part.LINK, u, m.end(), u.size(), 2), out));
    }

    private void number(int start, int from, List<Segment> out) {
        if (!Starts.number(u, from)) {
            return;
        }
        Optional<Numbers.Reading> number = Numbers.read(u, from, u.size());
        if (number.isEmpty()) {
            return;
        }
        int end = number.get().end();
        Optional<ValueReading> count =
                ValueReader.read(quantity.get().spec(), FieldValue.EMPTY, u, from, end, scene.today()).stream()
                        .filter(r -> r.isSure() && r.end() == end)
                        .findFirst();
        for (OptionMatcher.Match match : unit.get().spec().options().at(u, end, u.size())) {
            if (count.isPresent() && match.values().size() == 1 && match.strength() >= 0.84 && match.cost() < 0.1) {
                FieldValue said = FieldValue.of(match.values().getFirst());
                ValueReading of = new ValueReading(match.end(), said, 0, Optional.empty());
                out.add(new Segment.Span(
                        start,
                        match.end(),
                        0.25 + match.cost(),
                        new Segment.Target(quantity.get(), 0.9, count.get()),
                        new Segment.Target(unit.get(), 0.9, of)));
            }
        }
    }
}
