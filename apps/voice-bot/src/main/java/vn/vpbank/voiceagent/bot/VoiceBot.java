package vn.vpbank.voiceagent.bot;

import org.springframework.context.ConfigurableApplicationContext;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.Service;

/// The voice bot service. Settings come from the environment, see [Settings].
public final class VoiceBot {
    private static final String NAME = "voice-bot";

    private VoiceBot() {}

    public static void main(String[] args) {
        Service.main(NAME, () -> start(Settings.from(Environment.ofProcess()), Production.class));
    }

    /// @param wiring names every bean
    static ConfigurableApplicationContext start(Settings settings, Class<?> wiring) {
        return Service.start(NAME, wiring, settings, settings.host(), settings.port());
    }
}
