package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import vn.vpbank.voiceagent.speech.AudioFormat;

/// What one person hears: filled by whoever speaks, pushed to the library by the pacer. The lock keeps
/// pushing apart from the release of the source, which would crash the process.
final class OutgoingSound {
    /// What may wait to be played: enough for a speaker that comes a little late, and soon over after a
    /// barge-in.
    private static final int BUFFER_MILLIS = 60;

    private final PlayoutBuffer buffer = new PlayoutBuffer(AudioFormat.WEBRTC.samples(BUFFER_MILLIS));
    private final CustomAudioSource source;
    private final short[] frame = new short[Frames.SAMPLES];
    private final byte[] bytes = new byte[2 * Frames.SAMPLES];
    private final Hold hold = new Hold();
    private boolean flowing;

    OutgoingSound(CustomAudioSource source) {
        this.source = source;
    }

    boolean play(short[] samples) {
        return buffer.put(samples);
    }

    void drop() {
        buffer.clear();
    }

    void hold(boolean on) {
        hold.set(on);
    }

    /// Nobody will hear anything any more: speakers need not wait.
    void close() {
        buffer.close();
    }

    synchronized void begin() {
        flowing = true;
    }

    /// No push is going on and none follows.
    synchronized void end() {
        flowing = false;
    }

    /// The next 10 ms, be they silence.
    synchronized void push() {
        if (flowing) {
            hold.next(frame, buffer::take);
            Frames.toBytes(frame, bytes);
            source.pushAudio(bytes, Short.SIZE, Frames.RATE, 1, Frames.SAMPLES);
        }
    }
}
