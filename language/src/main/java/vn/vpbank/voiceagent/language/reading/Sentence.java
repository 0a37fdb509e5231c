package vn.vpbank.voiceagent.language.reading;

import vn.vpbank.voiceagent.language.words.Utterance;

/// One reading of a sentence on its way to commands: what it holds, how far it is believed, what it has come to so far.
record Sentence(
        Utterance u,
        Scene scene,
        Chart.Reading reading,
        Trust trust,
        Neighbours beside,
        Resolver resolver,
        Topic topic,
        SameBreath breath,
        Outcome out) {

    static Sentence of(Utterance u, Scene scene, Chart.Reading reading) {
        Outcome out = new Outcome();
        return new Sentence(
                u,
                scene,
                reading,
                new Trust(u, reading),
                new Neighbours(u, reading.segments()),
                new Resolver(scene, reading.segments()),
                new Topic(),
                new SameBreath(u, scene, out),
                out);
    }

    /// How many words nothing explains.
    int strangers() {
        return reading.strangers();
    }

    String text(Segment words) {
        return u.text(words.start(), words.end());
    }
}
