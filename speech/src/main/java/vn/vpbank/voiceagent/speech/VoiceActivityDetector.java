package vn.vpbank.voiceagent.speech;

/// Tells speech from everything else, window by window. Holds state: one per speaker, one thread at a time.
public interface VoiceActivityDetector extends AutoCloseable {
    /// Samples of one window at 16 kHz: 512, which is 32 ms (Silero's own window).
    int WINDOW = 512;

    /// @param window exactly [#WINDOW] samples
    /// @return whether a person speaks now
    boolean isSpeech(short[] window);

    /// Forgets what was heard.
    void reset();

    @Override
    void close();
}
