package vn.vpbank.voiceagent.bank;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.bank.faults.BehaviourController;
import vn.vpbank.voiceagent.bank.faults.Behaviours;
import vn.vpbank.voiceagent.bank.faults.ConnectionDropValve;
import vn.vpbank.voiceagent.bank.forms.BankForms;
import vn.vpbank.voiceagent.bank.submissions.SubmissionController;
import vn.vpbank.voiceagent.bank.submissions.SubmissionStore;

/// Every part of the bank. Auto-configurations are named one by one, so that the bank is the same on the
/// class path of another service's tests.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
class BankWiring {
    @Bean
    BankForms forms() {
        return BankForms.served();
    }

    /// The bank's calendar.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /// Opened at once: a folder that cannot be written must stop the start.
    @Bean
    @Lazy(false)
    SubmissionStore submissionStore(@Value("${test-bank.data}") Path data, JsonMapper json) {
        return SubmissionStore.open(data, json);
    }

    @Bean
    Behaviours behaviours() {
        return new Behaviours();
    }

    @Bean
    BehaviourController behaviourController(Behaviours behaviours) {
        return new BehaviourController(behaviours);
    }

    @Bean
    SubmissionController submissionController(
            BankForms forms, SubmissionStore store, Behaviours behaviours, Clock clock, JsonMapper json) {
        return new SubmissionController(forms, store, behaviours, clock, json);
    }

    @Bean
    Pages pages(BankForms forms) {
        return new Pages(forms);
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    HealthController healthController() {
        return new HealthController();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionDrop() {
        return factory -> factory.addContextValves(new ConnectionDropValve());
    }
}
