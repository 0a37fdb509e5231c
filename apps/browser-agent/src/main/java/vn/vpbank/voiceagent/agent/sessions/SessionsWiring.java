package vn.vpbank.voiceagent.agent.sessions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.sessions.IdempotencyStore;
import vn.vpbank.voiceagent.sessions.LedgerException;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.sqlite.SqliteIdempotencyStore;
import vn.vpbank.voiceagent.sessions.sqlite.SqliteSubmitLedger;
import vn.vpbank.voiceagent.web.SettingException;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
public class SessionsWiring {
    @Bean
    SubmitLedger submitLedger(AgentSettings settings) {
        try {
            return SqliteSubmitLedger.open(file(settings));
        } catch (LedgerException e) {
            throw unusable(settings);
        }
    }

    /// Opened after the ledger, and cleaned up with it, before the first request.
    @Bean
    IdempotencyStore idempotencyStore(AgentSettings settings, InstallationKeys keys, SubmitLedger ledger) {
        try {
            IdempotencyStore store = SqliteIdempotencyStore.open(file(settings), keys.key("idempotent answers", "AES"));
            Recovery.run(ledger, store);
            return store;
        } catch (LedgerException e) {
            throw unusable(settings);
        }
    }

    @Bean
    AgentSessions agentSessions(AgentSettings settings, MeterRegistry meters, SentFiles files) {
        AgentSessions sessions =
                new AgentSessions(settings.maxSessions(), settings.idle(), System::nanoTime, files::end);
        Gauge.builder("agent_pages_open", sessions, AgentSessions::count)
                .description("Pages that are open now")
                .register(meters);
        return sessions;
    }

    @Bean
    SessionKeeper sessionKeeper(AgentSessions sessions) {
        return new SessionKeeper(sessions);
    }

    private static Path file(AgentSettings settings) {
        return settings.dataDir().resolve("sessions.db");
    }

    private static SettingException unusable(AgentSettings settings) {
        return new SettingException("The file " + file(settings)
                + " cannot be used: check that this account may write it and that the disk has room, or set DATA_DIR.");
    }
}
