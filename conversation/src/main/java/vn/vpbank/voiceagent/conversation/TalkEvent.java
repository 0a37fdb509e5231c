package vn.vpbank.voiceagent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;

/// What can happen in a talk. The talk's whole history is a list of these; replaying it gives the same
/// actions.
public sealed interface TalkEvent {
    /// When it happened, by the edge's clock.
    Instant at();

    /// The talk begins, perhaps with a form already chosen; or a person who was lost has come back to it.
    record Started(List<KnownForm> forms, Optional<FormId> form, Instant at) implements TalkEvent {}

    /// The person began to make speech sounds.
    record SpeechStarted(Instant at) implements TalkEvent {}

    /// The person has been silent for a moment; the utterance may yet go on.
    record SpeechPaused(Instant at) implements TalkEvent {}

    /// Words so far of the current utterance; may still change.
    record PartialHeard(String utterance, String text, Instant at) implements TalkEvent {}

    /// The utterance is over. Alternatives are other readings, best first. An empty text: there were no
    /// words in it.
    record Heard(String utterance, String text, List<String> alternatives, Input input, Instant at)
            implements TalkEvent {}

    /// The page now holds these values, whoever put them there.
    record FormChanged(FormModel form, Source source, Instant at) implements TalkEvent {}

    /// A person typed or clicked a value in the field list beside the talk.
    record Edited(FieldRef field, FieldValue value, Instant at) implements TalkEvent {}

    /// A person chose a form by hand.
    record FormChosen(FormId form, Instant at) implements TalkEvent {}

    /// A person sent a file for a file field; it can be put in by its name from now on.
    record FileReceived(String name, Instant at) implements TalkEvent {}

    /// A person pressed yes or no on the confirmation that carries this token.
    record ConfirmationPressed(String token, boolean yes, Instant at) implements TalkEvent {}

    /// What became of an [TalkAction.Execute]; the form is as read afterwards.
    record Executed(String execution, FillReport report, Optional<FormModel> form, Instant at) implements TalkEvent {}

    /// An [TalkAction.Execute] had no report: the browser agent refused it or could not be reached.
    ///
    /// @param problem for people, Vietnamese, without personal data
    record ExecutionFailed(String execution, String problem, Instant at) implements TalkEvent {}

    /// The first sound of a [TalkAction.Say] is going out.
    record SayStarted(String say, Instant at) implements TalkEvent {}

    /// A [TalkAction.Say] was heard to its end.
    record SayFinished(String say, Instant at) implements TalkEvent {}

    /// A [TalkAction.Say] was cut short; `heard` is the part of its spoken text that was played, as near
    /// as is known.
    record SayCut(String say, String heard, Instant at) implements TalkEvent {}

    /// A [TalkAction.SetTimer] has run out.
    record TimerFired(String timer, Instant at) implements TalkEvent {}

    /// An engine failed; the talk goes on with what is left.
    record EngineFailed(Engine engine, Instant at) implements TalkEvent {}

    /// The person hung up or was lost.
    record Ended(Instant at) implements TalkEvent {}

    /// How words came in.
    enum Input {
        VOICE,
        TYPED
    }

    /// Who changed the form.
    enum Source {
        VOICE,
        PAGE,
        PERSON
    }

    /// What can fail beside the talk.
    enum Engine {
        SPEECH_TO_TEXT,
        TEXT_TO_SPEECH,
        BROWSER
    }
}
