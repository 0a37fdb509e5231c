package vn.vpbank.voiceagent.bot.files;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.bot.signalling.Ownership;
import vn.vpbank.voiceagent.bot.socket.Origins;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
public class FilesWiring {
    @Bean
    FilesController filesController(Ownership ownership, Origins origins, BrowserAgent agent) {
        return new FilesController(ownership, origins, agent);
    }
}
