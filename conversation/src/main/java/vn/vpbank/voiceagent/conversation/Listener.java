package vn.vpbank.voiceagent.conversation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.conversation.Setting.Mode;
import vn.vpbank.voiceagent.conversation.TalkAction.Shown;
import vn.vpbank.voiceagent.conversation.TalkEvent.Heard;
import vn.vpbank.voiceagent.conversation.TalkEvent.PartialHeard;
import vn.vpbank.voiceagent.conversation.TalkEvent.Source;
import vn.vpbank.voiceagent.conversation.Work.Job;
import vn.vpbank.voiceagent.conversation.Work.Kind;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understanding;

/// Listens: fills what two partial texts agree on while the person still speaks, and puts it right when
/// the words end otherwise.
final class Listener {
    /// Banks in Vietnam know one time.
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Listener() {}

    static void partial(Talk talk, PartialHeard event) {
        if (event.text().isBlank() || event.utterance().equals(talk.hearing.finished())) {
            return;
        }
        talk.show(new Shown.Transcript(TalkAction.Role.USER, event.text(), false));
        if (talk.setting.mode() == Mode.PAUSED) {
            return;
        }
        Speaker.interrupt(talk);
        Speaker.explained(talk);
        talk.hearing = begin(talk, event.utterance());
        UnderstandResult result =
                talk.understander.understand(request(talk, event.utterance(), event.text(), List.of(), true));
        talk.act(new TalkAction.ExpectMore(result.turn(), result.missingDigits()));
        // While a yes is awaited, nothing is written on the strength of half a sentence: it would end the confirmation.
        if (talk.awaiting.isEmpty()) {
            talk.form().ifPresent(form -> guess(talk, form, result.commands()));
        }
    }

    private static void guess(Talk talk, FormModel form, List<FormCommand> commands) {
        Hearing hearing = talk.hearing;
        Map<FieldRef, FieldValue> guess = new LinkedHashMap<>();
        Map<FieldRef, FieldValue> fresh = new LinkedHashMap<>();
        Map<FieldRef, FieldValue> written = new LinkedHashMap<>(hearing.written());
        Map<FieldRef, FieldValue> before = new LinkedHashMap<>(hearing.before());
        List<FormCommand> stable = new ArrayList<>();
        for (FormCommand command : commands) {
            if (!(command instanceof FormCommand.Set set)) {
                continue;
            }
            Optional<Field> field = form.field(set.field());
            guess.put(set.field(), set.value());
            boolean agreed = set.value().equals(hearing.guess().get(set.field()));
            if (!agreed) {
                fresh.put(set.field(), set.value());
            } else if (field.isPresent() && !set.value().equals(holds(written, field.get()))) {
                before.putIfAbsent(set.field(), field.get().value());
                written.put(set.field(), set.value());
                stable.add(set);
            }
        }
        talk.hearing = new Hearing(hearing.utterance(), hearing.finished(), guess, written, before);
        Changes.heard(talk, fresh, Source.VOICE);
        if (!stable.isEmpty()) {
            Worker.enqueue(talk, Job.of(Kind.PARTIAL, stable));
        }
    }

    /// What the field holds or will hold once the work in hand is done.
    private static FieldValue holds(Map<FieldRef, FieldValue> written, Field field) {
        return written.getOrDefault(field.ref(), field.value());
    }

    static void heard(Talk talk, Heard event) {
        if (event.text().isBlank()) {
            noWords(talk, event);
            return;
        }
        talk.said = event.text();
        talk.show(new Shown.Transcript(TalkAction.Role.USER, event.text(), true));
        if (talk.setting.mode() == Mode.TALKING) {
            Speaker.interrupt(talk);
            Speaker.explained(talk);
        }
        Hearing hearing = begin(talk, event.utterance());
        talk.hearing = hearing.over();
        UnderstandRequest request = request(talk, event.utterance(), event.text(), event.alternatives(), false);
        UnderstandResult result = talk.understander.understand(request);
        List<OpenPhrase> open = talk.planner ? Understanding.leftOpen(request, result) : List.of();
        Commands.carryOut(talk, event, hearing, result, open);
    }

    /// It was a cough, or half a sentence that came to nothing.
    private static void noWords(Talk talk, Heard event) {
        Hearing hearing = begin(talk, event.utterance());
        talk.hearing = hearing.over();
        Worker.dropWaitingGuesses(talk);
        List<FormCommand> restore = restore(hearing, List.of());
        if (!restore.isEmpty()) {
            Worker.enqueue(talk, Job.of(Kind.PARTIAL, restore));
        }
        Speaker.sayAfterAll(talk);
    }

    /// Puts back what was written on partial words that the finished ones no longer contain.
    static List<FormCommand> restore(Hearing hearing, List<FormCommand> finished) {
        List<FormCommand> commands = new ArrayList<>();
        hearing.before().forEach((field, value) -> {
            boolean said = finished.stream()
                    .anyMatch(command ->
                            Worker.target(command).filter(field::equals).isPresent()
                                    && !(command instanceof FormCommand.Append));
            if (!said) {
                commands.add(value.isEmpty() ? new FormCommand.Clear(field) : new FormCommand.Set(field, value));
            }
        });
        return commands;
    }

    /// A new utterance while the last one never ended: what that one wrote stands and can be taken back.
    private static Hearing begin(Talk talk, String utterance) {
        Hearing old = talk.hearing;
        if (!old.utterance().equals(utterance) && !old.written().isEmpty()) {
            Reporter.remember(talk, old.before(), old.before().keySet());
        }
        return old.of(utterance);
    }

    private static UnderstandRequest request(
            Talk talk, String utterance, String text, List<String> alternatives, boolean partial) {
        return new UnderstandRequest(
                utterance,
                talk.at.atZone(VIETNAM),
                text,
                alternatives,
                talk.form(),
                talk.setting.forms(),
                talk.asking.asked(),
                lastSpoken(talk),
                talk.history.recent(),
                talk.asking.questions(),
                talk.awaiting.map(OpenAct::act),
                partial);
    }

    /// An offer is something said that a plain yes may answer, as if its field had been read back.
    private static Optional<FieldRef> lastSpoken(Talk talk) {
        return talk.asking.offer() == Asking.Offer.NONE
                ? talk.speech.lastSpoken()
                : talk.speech
                        .lastSpoken()
                        .or(() -> talk.history.recent().stream().findFirst());
    }
}
