package vn.vpbank.voiceagent.language.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.language.values.Dates;
import vn.vpbank.voiceagent.language.values.Starts;
import vn.vpbank.voiceagent.language.values.Tense;
import vn.vpbank.voiceagent.language.values.ValueKind;
import vn.vpbank.voiceagent.language.values.ValueReader;
import vn.vpbank.voiceagent.language.words.Utterance;

/// Days said before what is done on them.
final class DayFirstFinder {
    private static final double BASE = 0.5;

    private final Utterance u;
    private final Scene scene;
    private final Mentions mentions;

    DayFirstFinder(Utterance u, Scene scene, Mentions mentions) {
        this.u = u;
        this.scene = scene;
        this.mentions = mentions;
    }

    /// "hai mươi tháng mười hai ra công chứng", "hôm nay đặt cọc".
    void at(int i, List<Segment> out) {
        if (u.unmarked() || (i > 0 && Starts.number(u, i - 1)) || !opensDay(i)) {
            return;
        }
        Optional<Dates.Reading> day = Dates.read(u, i, u.size(), Tense.ANY, scene.today())
                .filter(d -> d.date().isPresent() && d.end() > i + 1);
        if (day.isEmpty() || u.brokenBefore(day.get().end())) {
            return;
        }
        int name = day.get().end();
        int verb = u.says(name, "ra") || u.says(name, "la") || u.says(name, "thi") ? name + 1 : name;
        for (Mentions.Mention mention : mentions.at(verb)) {
            List<Segment.Target> targets = new ArrayList<>();
            for (Mentions.Candidate candidate : mention.candidates()) {
                if (candidate.field().spec().kind() == ValueKind.DATE) {
                    ValueReader.read(
                                    candidate.field().spec(), scene.value(candidate.field()), u, i, name, scene.today())
                            .stream()
                            .filter(r -> r.end() == name && r.isSure())
                            .forEach(r -> targets.add(new Segment.Target(candidate.field(), candidate.strength(), r)));
                }
            }
            boolean own = u.has(mention.end())
                    && !u.brokenBefore(mention.end())
                    && (Starts.number(u, mention.end())
                            || Starts.date(u, mention.end())
                            || Anchors.isLink(u, mention.end()));
            if (!targets.isEmpty() && !own && mention.strength() > 0.5) {
                double cost = BASE + (1 - mention.strength()) * 0.4 + mention.cost();
                out.add(new Segment.Slot(i, mention.end(), cost, i, targets, mention.tags(), Segment.Mode.SET));
            }
        }
    }

    private boolean opensDay(int i) {
        boolean figures = u.word(i).text().indexOf('/') > 0;
        boolean number =
                Starts.number(u, i) && (u.says(i + 1, "thang") || u.says(i + 2, "thang") || u.says(i + 3, "thang"));
        return figures || number || Starts.date(u, i);
    }
}
