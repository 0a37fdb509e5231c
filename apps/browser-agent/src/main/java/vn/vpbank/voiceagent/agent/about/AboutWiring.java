package vn.vpbank.voiceagent.agent.about;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.forms.registry.FormsFileException;
import vn.vpbank.voiceagent.forms.registry.FormsRegistry;
import vn.vpbank.voiceagent.web.SettingException;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
public class AboutWiring {
    private static final Logger log = LoggerFactory.getLogger(AboutWiring.class);

    @Bean
    FormsRegistry formsRegistry(AgentSettings settings) {
        try {
            return FormsRegistry.open(
                    settings.formsFile(), settings.environment().variables(), new ToTheLog());
        } catch (FormsFileException wrong) {
            throw new SettingException(String.valueOf(wrong.getMessage()));
        }
    }

    @Bean
    AboutController aboutController(
            FormsRegistry registry, AgentSessions sessions, ApplicationAvailability availability) {
        return new AboutController(registry, sessions, availability);
    }

    @Bean
    DocsController docsController() {
        return new DocsController();
    }

    private static final class ToTheLog implements FormsRegistry.Reporter {
        @Override
        public void reloaded(int forms) {
            log.info("the forms file was read again: {} forms", forms);
        }

        @Override
        public void broken(FormsFileException why) {
            log.warn("the forms file has changed, but the version before stays in force: {}", why.getMessage());
        }
    }
}
