package vn.vpbank.voiceagent.language.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.language.fields.FieldProfile;
import vn.vpbank.voiceagent.language.fields.FormProfile;
import vn.vpbank.voiceagent.language.values.Numbers;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.words.Phrases;
import vn.vpbank.voiceagent.language.words.Utterance;

/// "mười hai giao dịch", "hai người phụ thuộc": a number right before what a field counts.
final class CountFinder {
    private static final Set<String> MEASURES = Set.of("to", "cai", "chiec", "ban", "bo", "quyen", "vi");

    private final Utterance u;
    private final Scene scene;

    CountFinder(Utterance u, Scene scene) {
        this.u = u;
        this.scene = scene;
    }

    void at(int i, List<Segment> out) {
        for (Phrases.Match<FormProfile.Around> match : scene.profile().around(u, i)) {
            if (match.cost() < 0.1 && u.has(match.end()) && Starts.number(u, match.end())) {
                around(i, match, out);
            }
        }
        if (!Starts.number(u, i)) {
            return;
        }
        Optional<Numbers.Reading> number = Numbers.read(u, i, u.size());
        number.ifPresent(n -> counted(i, n, out));
        // "năm | năm kinh nghiệm"
        Numbers.readCount(u, i, u.size())
                .filter(n -> n.end() != number.map(Numbers.Reading::end).orElse(i))
                .ifPresent(n -> counted(i, n, out));
    }

    private void counted(int i, Numbers.Reading number, List<Segment> out) {
        for (Phrases.Match<FieldProfile> thing : scene.profile().counted(u, thing(number.end()))) {
            if (thing.cost() < 0.35) {
                ValueReader.read(thing.meaning().spec(), FieldValue.EMPTY, u, i, number.end(), scene.today()).stream()
                        .filter(r -> r.end() == number.end())
                        .map(r -> new Segment.Target(thing.meaning(), 0.9, r))
                        .forEach(t -> out.add(slot(i, thing, t)));
            }
        }
    }

    private void around(int i, Phrases.Match<FormProfile.Around> match, List<Segment> out) {
        FieldProfile field = match.meaning().field();
        int unit =
                Numbers.read(u, match.end(), u.size()).map(Numbers.Reading::end).orElse(i);
        if (unit == i || !u.is(unit, match.meaning().unit())) {
            return;
        }
        if (!field.writable()) {
            // the form works it out from what else is said
            out.add(new Segment.Gap(i, unit + 1, 0.4, Segment.Sense.FILLING));
            return;
        }
        ValueReader.read(field.spec(), FieldValue.EMPTY, u, match.end(), unit, scene.today()).stream()
                .filter(r -> r.isSure() && r.end() == unit)
                .forEach(r -> out.add(Segment.Slot.of(
                        i,
                        r.end() + 1,
                        0.4 + match.cost() + r.cost(),
                        match.end(),
                        new Segment.Target(field, 0.8, r),
                        List.of())));
    }

    /// "ba tờ hoá đơn": after the word that counts paper.
    private int thing(int i) {
        boolean measure = u.has(i + 1) && MEASURES.contains(u.word(i).folded());
        return measure ? i + 1 : i;
    }

    private static Segment slot(int i, Phrases.Match<FieldProfile> thing, Segment.Target target) {
        double cost = 0.4 + thing.cost() + target.reading().cost();
        return Segment.Slot.of(i, thing.end(), cost, i, target, List.of());
    }
}
