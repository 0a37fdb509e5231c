package vn.vpbank.voiceagent.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.language.UnderstandResult;

/// What a talk wants done. The edge carries these out in order and answers with [TalkEvent]s.
public sealed interface TalkAction {

    /// Carry out commands on the form; answered by [TalkEvent.Executed] or [TalkEvent.ExecutionFailed].
    /// There is never more than one unanswered.
    ///
    /// @param execution names this request within the talk; also its idempotency key, and the same again
    ///                  when a request that had no report is repeated
    /// @param form      the form to open first, where none is open or another is meant
    /// @param commands  may be empty: then only open the form and report
    /// @param words     what the talk could not place, in place of commands: to be understood and carried out over
    ///                  there, but never as a yes to anything; empty elsewhere
    record Execute(String execution, Optional<FormId> form, List<FormCommand> commands, String words)
            implements TalkAction {
        public Execute(String execution, Optional<FormId> form, List<FormCommand> commands) {
            this(execution, form, commands, "");
        }
    }

    /// Speak one piece of an answer after those that still wait to be spoken, and write it at once as
    /// what the assistant says. Answered by [TalkEvent.SayStarted], then [TalkEvent.SayFinished] or
    /// [TalkEvent.SayCut]; where nothing can be spoken, by [TalkEvent.SayFinished] alone as soon as it is
    /// written.
    ///
    /// @param spoken  numbers in words, for the voice
    /// @param written the same for the eyes
    record Say(String say, String spoken, String written) implements TalkAction {}

    /// Be silent at once and forget what still waits to be spoken. The piece that was playing is answered
    /// by [TalkEvent.SayCut]; those forgotten need no answer.
    record StopSpeaking() implements TalkAction {}

    /// Fire [TalkEvent.TimerFired] after a while; a timer of the same name is replaced.
    record SetTimer(String timer, Duration after) implements TalkAction {}

    record CancelTimer(String timer) implements TalkAction {}

    /// Tell endpointing what understanding expects, to shorten or stretch the silence wait.
    record ExpectMore(UnderstandResult.Turn turn, OptionalInt missingDigits) implements TalkAction {}

    /// Put something before the person's eyes.
    record Show(Shown shown) implements TalkAction {}

    /// A person of the bank is wanted.
    record CallStaff() implements TalkAction {}

    /// What the page beside the talk can show.
    sealed interface Shown {
        /// Words of the person; partial ones may still change. What the assistant says is shown by [Say]
        /// itself.
        record Transcript(Role role, String text, boolean isFinal) implements Shown {}

        /// The whole form with its values.
        record Form(FormModel form) implements Shown {}

        record FieldChanges(List<FieldChange> fields) implements Shown {}

        record Commands(String utterance, List<FormCommand> commands) implements Shown {}

        record Questions(List<Question> questions) implements Shown {}

        /// Empty when a confirmation is no longer open; shown again when its read-back has ended, with
        /// the time by which the yes must come.
        record Confirmation(Optional<FillReport.Confirmation> confirmation) implements Shown {}

        record Completed(FormId form, String outcome, String message) implements Shown {}

        record Failed(String outcome, String message) implements Shown {}
    }

    /// One field as the person should see it now.
    record FieldChange(FieldRef ref, FieldValue value, FieldState state, TalkEvent.Source source) {}

    enum FieldState {
        HEARD,
        FILLED,
        VERIFIED,
        DOUBTFUL,
        MISSING
    }

    enum Role {
        USER,
        ASSISTANT
    }
}
