package vn.vpbank.voiceagent.bot.signalling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The calls of this package.
@Configuration(proxyBeanMethods = false)
public class SignallingWiring {
    @Bean
    StartController startController(Reception reception, Ownership ownership) {
        return new StartController(reception, ownership);
    }

    @Bean
    OfferController offerController(OfferDesk desk, Reception reception, Ownership ownership) {
        return new OfferController(desk, reception, ownership);
    }
}
