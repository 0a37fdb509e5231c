package vn.vpbank.voiceagent.bot.testkit;

import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Takes whatever is loud for speech.
public final class LoudIsSpeech implements VoiceActivityDetector {
    @Override
    public boolean isSpeech(short[] window) {
        for (short sample : window) {
            if (Math.abs(sample) > 1000) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() {}

    @Override
    public void close() {}
}
