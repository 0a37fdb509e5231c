package vn.vpbank.voiceagent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.OpenAct.Phase;
import vn.vpbank.voiceagent.conversation.Speech.Cut;
import vn.vpbank.voiceagent.conversation.Speech.Piece;
import vn.vpbank.voiceagent.conversation.Speech.SpokenValue;
import vn.vpbank.voiceagent.conversation.Talk.Timer;

/// Speaks in pieces that can be cut short, and knows what of them was heard.
final class Speaker {
    private Speaker() {}

    /// Adds a sentence to the last piece of the answer.
    static void tell(Talk talk, Words words, List<SpokenValue> values) {
        if (talk.answer.isEmpty()) {
            piece(talk, words, values);
            return;
        }
        Piece last = talk.answer.removeLast();
        List<SpokenValue> all = new ArrayList<>(last.values());
        all.addAll(values);
        talk.answer.add(new Piece(last.id(), last.words().then(words.asSentence()), all));
    }

    static void tell(Talk talk, Words words) {
        tell(talk, words, List.of());
    }

    static void tell(Talk talk, String phrase) {
        tell(talk, talk.phrases.say(phrase));
    }

    /// Begins a new piece and gives its name.
    static String piece(Talk talk, Words words, List<SpokenValue> values) {
        talk.speech = talk.speech.named(talk.speech.count() + 1);
        String id = "s" + talk.speech.count();
        talk.answer.add(new Piece(id, words.asSentence(), values));
        return id;
    }

    /// Gives the answer out.
    static void flush(Talk talk) {
        if (talk.answer.isEmpty()) {
            return;
        }
        talk.cancelTimer(Timer.SILENCE);
        List<Piece> waiting = new ArrayList<>(talk.speech.waiting());
        for (Piece piece : talk.answer) {
            waiting.add(piece);
            talk.act(new TalkAction.Say(
                    piece.id(), piece.words().spoken(), piece.words().written()));
        }
        talk.speech = new Speech(talk.speech.count(), waiting, talk.answer, Optional.empty(), talk.speech.lastSpoken());
    }

    /// The person speaks or writes: be silent.
    static void interrupt(Talk talk) {
        List<Piece> waiting = talk.speech.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        talk.act(new TalkAction.StopSpeaking());
        talk.speech = talk.speech.withWaiting(List.of()).withCut(Optional.of(new Cut(waiting, false)));
        Confirmer.interrupted(talk, waiting);
    }

    /// Words have come: the silence was not for a cough.
    static void explained(Talk talk) {
        talk.cancelTimer(Timer.NO_WORDS);
        talk.cancelTimer(Timer.SILENCE);
        talk.speech = talk.speech.withCut(talk.speech.cut().map(cut -> new Cut(cut.pieces(), true)));
    }

    /// Speech sounds had silenced us, but no words came of them: say it after all.
    static void sayAfterAll(Talk talk) {
        Optional<Cut> cut = talk.speech.cut().filter(c -> !c.explained());
        if (cut.isEmpty()) {
            return;
        }
        talk.speech = talk.speech.withCut(Optional.empty());
        if (talk.awaiting.filter(act -> act.phase() == Phase.INTERRUPTED).isPresent()) {
            Confirmer.readRest(talk);
        } else {
            cut.get().pieces().forEach(piece -> piece(talk, piece.words(), piece.values()));
        }
    }

    static void finished(Talk talk, String say) {
        Optional<Piece> piece = find(talk.speech.waiting(), say).or(() -> silenced(talk, say));
        piece.ifPresent(p -> heard(talk, p.values()));
        List<Piece> waiting = talk.speech.waiting();
        int index = waiting.stream().map(Piece::id).toList().indexOf(say);
        talk.speech = talk.speech.withWaiting(waiting.subList(index + 1, waiting.size()));
        Confirmer.sayFinished(talk, say);
        if (index >= 0
                && talk.speech.waiting().isEmpty()
                && talk.awaiting.isEmpty()
                && talk.asking.again().isPresent()) {
            talk.setTimer(Timer.SILENCE);
        }
    }

    /// What was not heard was not said.
    static void cut(Talk talk, String say, String heardPart) {
        Optional<Piece> waiting = find(talk.speech.waiting(), say);
        waiting.or(() -> silenced(talk, say))
                .ifPresent(piece -> heard(
                        talk,
                        piece.values().stream()
                                .filter(value -> heardPart.contains(value.spoken()))
                                .toList()));
        waiting.ifPresent(piece -> {
            talk.speech = talk.speech.withWaiting(
                    talk.speech.waiting().stream().filter(p -> !p.equals(piece)).toList());
            Confirmer.interrupted(talk, List.of(piece));
        });
    }

    /// The last answer once more, in full.
    static void repeat(Talk talk) {
        List<Piece> answer = talk.speech.answer();
        if (talk.awaiting.isPresent()) {
            Confirmer.readAgain(talk);
        } else if (answer.isEmpty()) {
            tell(talk, "repeat.nothing");
        } else {
            answer.forEach(piece -> piece(talk, piece.words(), piece.values()));
        }
    }

    private static Optional<Piece> silenced(Talk talk, String say) {
        return talk.speech.cut().flatMap(cut -> find(cut.pieces(), say));
    }

    private static void heard(Talk talk, List<SpokenValue> values) {
        if (!values.isEmpty()) {
            talk.speech =
                    talk.speech.withLastSpoken(Optional.of(values.getLast().field()));
        }
    }

    private static Optional<Piece> find(List<Piece> pieces, String say) {
        return pieces.stream().filter(piece -> piece.id().equals(say)).findFirst();
    }
}
