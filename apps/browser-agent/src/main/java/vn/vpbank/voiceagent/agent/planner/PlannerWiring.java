package vn.vpbank.voiceagent.agent.planner;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.agent.settings.PlannerSettings;
import vn.vpbank.voiceagent.language.Understander;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
public class PlannerWiring {
    private static final Logger log = LoggerFactory.getLogger(PlannerWiring.class);

    @Bean
    Planner planner(AgentSettings settings) {
        return settings.planner()
                .map(PlannerWiring::model)
                .orElse((_, _) -> new Planner.Unavailable(Planner.Reason.OFF));
    }

    private static Planner model(PlannerSettings settings) {
        log.info(
                "what rules leave open is asked of {} at {}",
                settings.model(),
                settings.baseUrl().getHost());
        return new OpenAiPlanner(settings);
    }

    @Bean
    Planning planning(
            Planner planner,
            AgentSettings settings,
            InstallationKeys keys,
            Understander understander,
            MeterRegistry meters) {
        PlanMemory memory = new PlanMemory(
                new Prints(keys.key("plans", "HmacSHA256")),
                new PlanFile(settings.dataDir().resolve("plans.json")));
        return new Planning(planner, memory, new Placing(understander), meters);
    }
}
