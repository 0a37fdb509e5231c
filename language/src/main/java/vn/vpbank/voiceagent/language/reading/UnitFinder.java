package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.OptionMatcher;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.values.ValueReading;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "mười thùng" where the form asks how many and of what: a number and its unit fill two fields.
final class UnitFinder {
    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;
    private final Optional<FormProfile.Quantity> quantity;

    UnitFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
        this.quantity = scene.profile().quantity();
    }

    void at(int i, List<Segment> out) {
        quantity.ifPresent(asked -> {
            number(asked, i, i, out);
            mentions.at(i).stream()
                    .filter(m -> m.candidates().getFirst().field().equals(asked.count()))
                    .forEach(m -> number(asked, i, Grammar.skipAll(Grammar.Part.LINK, u, m.end(), u.size(), 2), out));
        });
    }

    private void number(FormProfile.Quantity asked, int start, int from, List<Segment> out) {
        if (!Starts.number(u, from)) {
            return;
        }
        Optional<Numbers.Reading> number = Numbers.read(u, from, u.size());
        if (number.isEmpty()) {
            return;
        }
        int end = number.get().end();
        Optional<ValueReading> count =
                ValueReader.read(asked.count().spec(), FieldValue.EMPTY, u, from, end, scene.today()).stream()
                        .filter(r -> r.isSure() && r.end() == end)
                        .findFirst();
        for (OptionMatcher.Match match : asked.unit().spec().options().at(u, end, u.size())) {
            if (count.isPresent() && match.values().size() == 1 && match.strength() >= 0.84 && match.cost() < 0.1) {
                FieldValue said = FieldValue.of(match.values().getFirst());
                ValueReading of = new ValueReading(match.end(), said, 0, Optional.empty());
                out.add(new Segment.Span(
                        start,
                        match.end(),
                        0.25 + match.cost(),
                        new Segment.Target(asked.count(), 0.9, count.get()),
                        new Segment.Target(asked.unit(), 0.9, of)));
            }
        }
    }
}
