package vn.vpbank.voiceagent.agent.watch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class WatchWiring {
    @Bean
    LiveTickets liveTickets(AgentSettings settings, Environment environment) {
        return new LiveTickets(
                settings.host(),
                () -> environment.getRequiredProperty("local.server.port", Integer.class),
                System::nanoTime);
    }

    @Bean
    WatchController watchController(AgentSessions sessions, LiveTickets tickets) {
        return new WatchController(sessions, tickets);
    }

    /// No page of another origin may connect: browsers send theirs, and only our own passes.
    @Bean
    WebSocketConfigurer liveView(AgentSessions sessions, LiveTickets tickets) {
        return registry ->
                registry.addHandler(new LiveSocket(sessions), "/api/live").addInterceptors(new TicketCheck(tickets));
    }
}
