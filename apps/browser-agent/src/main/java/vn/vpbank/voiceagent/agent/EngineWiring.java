package vn.vpbank.voiceagent.agent;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.browser.FormSessions;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.browser.chromium.ChromiumSessions;
import vn.vpbank.voiceagent.browser.chromium.Options;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.language.Understanding;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.web.SettingException;

/// The engines of the real service: a Chromium of its own, and understanding by rules.
@Configuration(proxyBeanMethods = false)
class EngineWiring {
    /// Started with the service, so that nobody waits for it.
    @Bean
    FormSessions formSessions(
            AgentSettings settings, SubmitLedger ledger, InstallationKeys keys, Clock clock, SentFiles files) {
        try {
            return ChromiumSessions.launch(new Options(
                    settings.chromium(),
                    settings.dataDir().resolve("profiles"),
                    ledger,
                    keys.key("confirmation tokens", "HmacSHA256"),
                    clock,
                    files));
        } catch (PageException e) {
            throw new SettingException("Chromium does not start: install chromium-headless-shell or chromium, or set"
                    + " CHROMIUM to its path. " + e.getMessage());
        }
    }

    @Bean
    Understander understander() {
        return Understanding.rules();
    }
}
