package vn.vpbank.voiceagent.language.reading;

import java.util.Optional;
import vn.vpbank.voiceagent.language.words.Utterance;

/// One way to hear an utterance, with its cheapest reading or the question it answers.
record Hearing(Utterance u, Optional<Outcome> answered, Optional<Chart.Reading> reading) {
    /// What taking a word for another of the same sound must save, so that the words as said win wherever they make
    /// sense.
    private static final double RESPELLED = 0.12;

    /// The words as said, or as a speaker of another region means them where that explains more.
    static Hearing best(Utterance u, Scene scene) {
        Hearing said = of(u, scene, Double.POSITIVE_INFINITY);
        if (said.answered.isPresent()) {
            return said;
        }
        return scene.profile()
                .respelling()
                .of(u)
                .map(other -> of(other, scene, said.cost() - RESPELLED * other.respelled()))
                .filter(other -> other.cost() < said.cost())
                .orElse(said);
    }

    /// @param most what its reading may cost to be of use
    private static Hearing of(Utterance u, Scene scene, double most) {
        Optional<Outcome> answered = new OpenQuestions(u, scene).answer();
        return new Hearing(
                u,
                answered,
                answered.isPresent()
                        ? Optional.empty()
                        : Optional.of(Chart.read(u, new SegmentFinder(u, scene), most)));
    }

    private double cost() {
        return reading.map(Chart.Reading::cost).orElse(0.0) + RESPELLED * u.respelled();
    }

    Outcome outcome(Scene scene) {
        return answered.or(() -> reading.map(r -> new Interpreter(u, scene, r).interpret()))
                .orElseThrow();
    }
}
