package vn.vpbank.voiceagent.testkit.speech;

import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Takes everything that is not nearly silent for speech.
public final class LoudnessVoiceActivity implements VoiceActivityDetector {
    private static final double QUIET = 300;

    @Override
    public boolean isSpeech(short[] window) {
        if (window.length != WINDOW) {
            throw new IllegalArgumentException("A window has " + WINDOW + " samples, not " + window.length);
        }
        double power = 0;
        for (short sample : window) {
            power += (double) sample * sample;
        }
        return Math.sqrt(power / WINDOW) > QUIET;
    }

    @Override
    public void reset() {}

    @Override
    public void close() {}
}
