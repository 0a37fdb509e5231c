package vn.vpbank.voiceagent.agent.execute;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.agent.planner.Planning;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.agent.watch.LiveTickets;
import vn.vpbank.voiceagent.browser.FormSessions;
import vn.vpbank.voiceagent.forms.registry.FormsRegistry;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.sessions.IdempotencyStore;
import vn.vpbank.voiceagent.sessions.SubmitLedger;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
public class ExecuteWiring {
    @Bean
    Pages pages(FormSessions browser, FormsRegistry registry) {
        return new Pages(browser, registry);
    }

    @Bean
    Executor executor(
            AgentSessions sessions,
            Pages pages,
            Understander understander,
            Planning planning,
            FormsRegistry registry,
            SubmitLedger ledger,
            Clock clock) {
        return new Executor(
                sessions,
                pages,
                new MessageReading(understander, planning, registry, clock),
                new Aftermath(ledger, sessions));
    }

    @Bean
    ExecuteController executeController(
            Executor executor,
            IdempotencyStore store,
            InstallationKeys keys,
            Clock clock,
            LiveTickets tickets,
            MeterRegistry meters) {
        byte[] hashKey = keys.key("idempotent requests", "HmacSHA256").getEncoded();
        return new ExecuteController(executor, new Once(store, hashKey, clock), tickets, meters);
    }

    @Bean
    SessionController sessionController(AgentSessions sessions, Pages pages) {
        return new SessionController(sessions, pages);
    }

    @Bean
    EngineProblems engineProblems() {
        return new EngineProblems();
    }
}
