package vn.vpbank.voiceagent.agent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.agent.testkit.MemoryBrowser;
import vn.vpbank.voiceagent.agent.testkit.ScriptedUnderstander;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.Service;

/// The whole service over HTTP, with pages in memory and an understanding that was told beforehand.
final class AgentOnFakes implements AutoCloseable {
    static final String TOKEN = "test-token";

    private final ConfigurableApplicationContext context;
    private final Path folder;

    @Configuration(proxyBeanMethods = false)
    @Import(AgentWiring.class)
    static class Fakes {
        @Bean
        MemoryBrowser browser(SubmitLedger ledger) {
            return new MemoryBrowser(ledger);
        }

        @Bean
        ScriptedUnderstander understander() {
            return new ScriptedUnderstander();
        }
    }

    private AgentOnFakes(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /// @param folder of its data; kept between two starts
    static AgentOnFakes start(Path folder, String... settings) throws IOException {
        Path forms = folder.resolve("forms.yaml");
        if (!Files.exists(forms)) {
            Files.writeString(forms, """
                    forms:
                      - {id: loan, name: Đơn vay vốn, aliases: [đơn vay], url: "http://127.0.0.1:1/loan/"}
                      - {id: hr, name: Đơn nghỉ phép, url: "http://127.0.0.1:1/hr/"}
                      - {id: away, name: Trang hỏng, url: "http://127.0.0.1:1/away/"}
                      - {id: inside, name: Trang nội bộ, url: "http://127.0.0.1:1/inside/", login: takeover}
                    """);
        }
        Map<String, String> env = new HashMap<>(Map.of(
                "PORT",
                "0",
                "DATA_DIR",
                folder.resolve("data").toString(),
                "FORMS_FILE",
                forms.toString(),
                "BROWSER_SERVICE_TOKEN",
                TOKEN));
        for (int i = 0; i < settings.length; i += 2) {
            env.put(settings[i], settings[i + 1]);
        }
        return new AgentOnFakes(BrowserAgent.start(Fakes.class, AgentSettings.from(new Environment(env))), folder);
    }

    AgentClient client() {
        return new AgentClient(root(), TOKEN);
    }

    URI root() {
        return URI.create(Service.address(context, "127.0.0.1"));
    }

    MemoryBrowser browser() {
        return context.getBean(MemoryBrowser.class);
    }

    ScriptedUnderstander understander() {
        return context.getBean(ScriptedUnderstander.class);
    }

    SubmitLedger ledger() {
        return context.getBean(SubmitLedger.class);
    }

    Path formsFile() {
        return folder.resolve("forms.yaml");
    }

    @Override
    public void close() {
        context.close();
    }
}
