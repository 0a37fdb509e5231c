package vn.vpbank.voiceagent.agent.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
public class AccessWiring {
    /// After the request id, so that a refusal has one.
    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilter(AgentSettings settings, JsonMapper json) {
        FilterRegistrationBean<TokenFilter> filter =
                new FilterRegistrationBean<>(new TokenFilter(settings.token(), json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    InstallationKeys installationKeys(AgentSettings settings) {
        return InstallationKeys.in(settings.dataDir());
    }
}
