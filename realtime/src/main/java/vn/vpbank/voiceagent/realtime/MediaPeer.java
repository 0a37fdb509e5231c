package vn.vpbank.voiceagent.realtime;

/// One connected person: sound both ways and text messages both ways, whatever carries them (WebRTC, a
/// WebSocket).
public interface MediaPeer extends AutoCloseable {
    /// Names the connection in this process.
    String id();

    /// Queues sound to be played to the person, 16-bit mono at 48 kHz. Blocks while more than the
    /// transport's small buffer is waiting, so that what was handed over is nearly what was heard.
    ///
    /// @return false if the peer is gone or [#stopPlaying()] was called meanwhile
    boolean play(short[] samples);

    /// Throws away sound that has not been played yet.
    void stopPlaying();

    /// Holds back the sound that waits, so that silence is heard, or lets it go on where it was. Whoever
    /// holds must let go soon: a hold that is forgotten ends by itself after about a second.
    void hold(boolean on);

    /// Sends a text message; dropped with a count in the metrics if the peer is gone.
    void send(String message);

    /// Hangs up; returns at once. [Listener#gone] does not follow. May be called from a listener, and
    /// again.
    @Override
    void close();

    /// Hears what comes from the person. Called on the transport's threads: enqueue, never block.
    interface Listener {
        /// Sound and messages can flow.
        void connected();

        /// 10 ms of 16-bit mono sound at 48 kHz.
        void sound(short[] samples);

        void message(String text);

        /// The person is gone; nothing follows.
        void gone(String reason);
    }
}
