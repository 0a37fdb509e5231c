package vn.vpbank.voiceagent.speech;

import java.util.List;

/// Turns speech into text. One instance serves many streams; implementations are safe for use by many threads.
public interface SpeechToText extends AutoCloseable {

    /// Opens a stream for one speaker.
    ///
    /// @param hints    words that are likely here (labels, options, names); engines without biasing ignore them
    /// @param listener hears results in order, on a thread of the engine's choosing, and must return at once
    Stream open(List<String> hints, Listener listener);

    /// A short name for logs, metrics and the audit trail, with the model's version.
    String name();

    @Override
    void close();

    /// One speaker's audio. Used by one thread at a time.
    interface Stream extends AutoCloseable {
        /// Speech at 16 kHz. The caller brackets each utterance with [#finish()].
        void accept(short[] samples);

        /// The speaker is silent for a moment: what was said until now is worth telling at once, as
        /// [Listener#whole]. Engines that find pauses themselves do nothing.
        default void paused() {}

        /// The speaker goes on after a pause.
        default void resumed() {}

        /// The utterance is over: a final result follows, also if empty.
        void finish();

        /// Drops the utterance in progress; no final result follows.
        void cancel();

        @Override
        void close();
    }

    /// Hears the results of one stream.
    interface Listener {
        /// Words so far; may still change. Never delivered after the final of the same utterance.
        void partial(String text);

        /// All words until a pause: the final ones, unless the speaker goes on.
        default void whole(String text) {
            partial(text);
        }

        /// The utterance's words, and other readings, best first.
        void finalText(String text, List<String> alternatives);

        /// The stream is lost; `message` says why, without personal data. Nothing follows.
        void failed(String message);
    }
}
