package vn.vpbank.voiceagent.speech.turn;

/// What the sound of one person says about whose turn it is. `at` is in milliseconds of sound since the
/// first window.
///
/// The order within an utterance is always: [SpeechStarted], then [Audio] without gaps, with [SpeechPaused]
/// and [SpeechResumed] between, then [UtteranceEnded]. [BargedIn] comes after [SpeechStarted], at most once
/// for each time the bot speaks; [MaybeBargingIn] may come before it, or be taken back by [FalseAlarm].
public sealed interface TurnEvent {
    /// A person speaks; `at` is when the speech began, a little before this event.
    record SpeechStarted(long at) implements TurnEvent {}

    /// While the bot speaks something sounds like speech: a word, a cough, or the bot itself. The bot should
    /// hold its tongue until [BargedIn] or [FalseAlarm] tells which.
    record MaybeBargingIn(long at) implements TurnEvent {}

    /// It was not speech: the bot should go on where it was.
    record FalseAlarm(long at) implements TurnEvent {}

    /// The person speaks over the bot and means it: the bot should fall silent now.
    record BargedIn(long at) implements TurnEvent {}

    /// The person is silent for a moment; the utterance may yet go on.
    record SpeechPaused(long at) implements TurnEvent {}

    /// The utterance goes on after a pause.
    record SpeechResumed(long at) implements TurnEvent {}

    /// The utterance is over; all of its sound, and some silence behind it, has been delivered.
    record UtteranceEnded(long at, Reason reason) implements TurnEvent {}

    /// Sound for the recogniser, 16-bit mono at 16 kHz: first what came shortly before the speech, then all
    /// of it, pauses included.
    final class Audio implements TurnEvent {
        private final short[] samples;

        Audio(short[] samples) {
            this.samples = samples;
        }

        /// Not copied; to be read only.
        public short[] samples() {
            return samples;
        }
    }

    /// Why an utterance ended.
    enum Reason {
        /// The person was silent long enough.
        SILENCE,
        /// The person spoke for the longest time allowed; what follows is another utterance.
        TOO_LONG,
        /// The caller ended it, for example because the microphone was muted.
        CUT
    }
}
