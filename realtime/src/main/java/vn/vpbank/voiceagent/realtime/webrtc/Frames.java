package vn.vpbank.voiceagent.realtime.webrtc;

import vn.vpbank.voiceagent.speech.AudioFormat;

/// Sound as the library has it: 10 ms of little-endian 16-bit samples at 48 kHz.
final class Frames {
    static final int RATE = AudioFormat.WEBRTC.sampleRate();
    static final int SAMPLES = AudioFormat.WEBRTC.samples(10);

    private Frames() {}

    /// The mean of all channels.
    static short[] mono(byte[] bytes, int channels, int frames) {
        int count = Math.min(frames, bytes.length / (2 * channels));
        short[] mono = new short[count];
        for (int i = 0; i < count; i++) {
            int sum = 0;
            for (int c = 0; c < channels; c++) {
                int at = 2 * (i * channels + c);
                sum += (short) ((bytes[at] & 0xff) | bytes[at + 1] << 8);
            }
            mono[i] = (short) (sum / channels);
        }
        return mono;
    }

    static void toBytes(short[] samples, byte[] bytes) {
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
    }
}
