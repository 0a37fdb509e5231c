package vn.vpbank.voiceagent.agent.planner;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.agent.settings.PlannerSettings;
import vn.vpbank.voiceagent.language.UnderstandRequest;
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
        if (settings.planner().isPresent()) {
            // talks pass words on only now and then: the first would else wait until vocabulary is read
            Thread.ofVirtual().name("planner-warm-up").start(() -> understander.understand(warmUp()));
        }
        PlanMemory memory = new PlanMemory(
                new Prints(keys.key("plans", "HmacSHA256")),
                new PlanFile(settings.dataDir().resolve("plans.json")));
        return new Planning(planner, memory, new Placing(understander), meters);
    }

    private static UnderstandRequest warmUp() {
        return UnderstandRequest.first(
                "warm-up",
                ZonedDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC),
                "họ và tên là Trần Thị Bình, sinh ngày 12 tháng 5 năm 1990",
                Optional.empty(),
                List.of());
    }
}
