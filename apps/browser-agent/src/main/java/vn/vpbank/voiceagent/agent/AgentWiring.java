package vn.vpbank.voiceagent.agent;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vpbank.voiceagent.agent.about.AboutWiring;
import vn.vpbank.voiceagent.agent.access.AccessWiring;
import vn.vpbank.voiceagent.agent.execute.ExecuteWiring;
import vn.vpbank.voiceagent.agent.planner.PlannerWiring;
import vn.vpbank.voiceagent.agent.sessions.SessionsWiring;
import vn.vpbank.voiceagent.agent.watch.WatchWiring;
import vn.vpbank.voiceagent.web.WebSupport;

/// Every part of the service but its engines, the browser and the understanding: those are in [EngineWiring], and tests
/// may put others in their place.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    WebSupport.class,
    AccessWiring.class,
    SessionsWiring.class,
    PlannerWiring.class,
    ExecuteWiring.class,
    WatchWiring.class,
    AboutWiring.class
})
class AgentWiring {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
