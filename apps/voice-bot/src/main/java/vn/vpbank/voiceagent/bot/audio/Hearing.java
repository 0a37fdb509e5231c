package vn.vpbank.voiceagent.bot.audio;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import vn.vpbank.voiceagent.speech.SpeechToText;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;
import vn.vpbank.voiceagent.speech.turn.TurnSettings;

/// The engines that listen, for all talks.
///
/// @param activity makes a detector for one speaker
public record Hearing(
        SpeechToText recogniser, Supplier<VoiceActivityDetector> activity, TurnSettings turns, MeterRegistry meters) {

    /// Begins to listen to one speaker.
    public Ear listen(Ear.Listener listener) {
        return new Ear(this, listener);
    }
}
