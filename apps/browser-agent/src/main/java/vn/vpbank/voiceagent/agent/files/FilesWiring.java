package vn.vpbank.voiceagent.agent.files;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.settings.InstallationKeys;
import vn.vpbank.voiceagent.browser.files.FileLimits;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.web.BodyLimits;

/// Beans of this package.
@Configuration(proxyBeanMethods = false)
public class FilesWiring {
    /// @param keys made before, and with them the folder that nobody else may read
    @Bean
    SentFiles sentFiles(AgentSettings settings, InstallationKeys keys) {
        return new SentFiles(settings.dataDir().resolve("files"), FileLimits.ofMegabytes(settings.maxFileMegabytes()));
    }

    /// Only files are longer than usual.
    @Bean
    BodyLimits bodyLimits(SentFiles files) {
        return new BodyLimits(
                BodyLimits.USUAL.usual(),
                Map.of(FilesController.PATTERN, files.limits().bytes()));
    }

    @Bean
    FilesController filesController(AgentSessions sessions, SentFiles files) {
        return new FilesController(sessions, files);
    }
}
