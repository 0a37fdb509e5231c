package vn.vpbank.voiceagent.speech;

/// Signed 16-bit mono PCM at a sample rate. Every part of the house speaks this; only the rate differs.
///
/// @param sampleRate in hertz
public record AudioFormat(int sampleRate) {
    /// What recognisers and voice activity detection expect.
    public static final AudioFormat SPEECH = new AudioFormat(16_000);
    /// What WebRTC delivers and takes.
    public static final AudioFormat WEBRTC = new AudioFormat(48_000);

    /// How many samples a span of time holds.
    public int samples(int millis) {
        return (int) ((long) sampleRate * millis / 1000);
    }
}
