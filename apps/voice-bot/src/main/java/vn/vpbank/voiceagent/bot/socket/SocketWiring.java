package vn.vpbank.voiceagent.bot.socket;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import vn.vpbank.voiceagent.bot.agent.LiveView;
import vn.vpbank.voiceagent.bot.signalling.Ownership;
import vn.vpbank.voiceagent.bot.talk.Talks;

/// The WebSockets and their tickets.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class SocketWiring {
    @Bean
    Tickets tickets(Clock clock) {
        return new Tickets(clock);
    }

    @Bean
    TicketController ticketController(Tickets tickets, Ownership ownership) {
        return new TicketController(tickets, ownership);
    }

    /// The framework's own origin check is set aside for the gate's, which is exact.
    @Bean
    WebSocketConfigurer sockets(Origins origins, Tickets tickets, Talks talks, LiveView view) {
        return registry -> {
            Gate gate = new Gate(origins, tickets, talks);
            registry.addHandler(new TalkSocket(), "/ws").addInterceptors(gate).setAllowedOriginPatterns("*");
            registry.addHandler(new LiveSocket(view), "/ws/live")
                    .addInterceptors(gate)
                    .setAllowedOriginPatterns("*");
        };
    }
}
