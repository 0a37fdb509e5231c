package vn.vpbank.voiceagent.agent;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.Service;

/// The browser agent: opens registered forms, fills them, reads them back, submits each once.
public final class BrowserAgent {
    static final String NAME = "browser-agent";

    private BrowserAgent() {}

    @Configuration(proxyBeanMethods = false)
    @Import({AgentWiring.class, EngineWiring.class})
    static class Production {}

    public static void main(String[] args) {
        Service.main(NAME, () -> start(Production.class, AgentSettings.from(Environment.ofProcess())));
    }

    static ConfigurableApplicationContext start(Class<?> wiring, AgentSettings settings) {
        return Service.start(NAME, wiring, settings, settings.host(), settings.port());
    }
}
