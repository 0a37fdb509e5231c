package vn.vpbank.voiceagent.bot.audio;

import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.Resampler;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Cuts a connection's sound into windows at the rate of speech engines.
final class Windows {
    private final Resampler toSpeech = new Resampler(AudioFormat.WEBRTC, AudioFormat.SPEECH);
    private short[] window = new short[VoiceActivityDetector.WINDOW];
    private int filled;

    /// The windows that these samples at 48 kHz complete, in order.
    List<short[]> accept(short[] samples) {
        List<short[]> complete = new ArrayList<>(1);
        for (short sample : toSpeech.process(samples)) {
            window[filled++] = sample;
            if (filled == window.length) {
                complete.add(window);
                window = new short[VoiceActivityDetector.WINDOW];
                filled = 0;
            }
        }
        return complete;
    }
}
