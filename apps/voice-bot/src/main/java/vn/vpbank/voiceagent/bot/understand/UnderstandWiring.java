package vn.vpbank.voiceagent.bot.understand;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.language.Understander;

/// The call of this package.
@Configuration(proxyBeanMethods = false)
public class UnderstandWiring {
    @Bean
    UnderstandController understandController(Understander understander, Clock clock) {
        return new UnderstandController(understander, clock);
    }
}
