package vn.vpbank.voiceagent.speech;

/// Turns text into speech. Implementations are safe for use by many threads.
public interface TextToSpeech extends AutoCloseable {

    /// Speaks one sentence; blocks until all of it has been given to the sink or the sink refuses more.
    ///
    /// @param text numbers already in words
    /// @param sink takes 16-bit mono samples at [#format()] as they come
    /// @throws SpeechException if the engine fails; what was given so far stands
    void speak(String text, Sink sink);

    /// The rate of the samples.
    AudioFormat format();

    /// A short name for logs, metrics and the audit trail.
    String name();

    @Override
    void close();

    /// Takes the samples of one sentence.
    interface Sink {
        /// @return false to stop the synthesis, for example because the person speaks
        boolean accept(short[] samples);
    }
}
