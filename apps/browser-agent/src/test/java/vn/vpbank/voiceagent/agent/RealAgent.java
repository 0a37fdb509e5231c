package vn.vpbank.voiceagent.agent;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.agent.settings.AgentSettings;
import vn.vpbank.voiceagent.agent.testkit.AgentClient;
import vn.vpbank.voiceagent.bank.TestBank;
import vn.vpbank.voiceagent.browser.FormSessions;
import vn.vpbank.voiceagent.browser.chromium.ChromiumSessions;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.Service;

/// The service as it is shipped, with a real Chromium, on the forms of a test bank.
final class RealAgent implements AutoCloseable {
    private static final String TOKEN = "test-token";

    private final TestBank.Running bank;
    private final ConfigurableApplicationContext context;

    private RealAgent(TestBank.Running bank, ConfigurableApplicationContext context) {
        this.bank = bank;
        this.context = context;
    }

    static RealAgent start(Path folder) {
        TestBank.Running bank = TestBank.start(folder.resolve("bank"), 0);
        Map<String, String> env = Map.of(
                "PORT",
                "0",
                "DATA_DIR",
                folder.resolve("agent").toString(),
                "FORMS_FILE",
                "../../config/forms.yaml",
                "TEST_BANK_ORIGIN",
                bank.origin().toString(),
                "BROWSER_SERVICE_TOKEN",
                TOKEN);
        return new RealAgent(
                bank, BrowserAgent.start(BrowserAgent.Production.class, AgentSettings.from(new Environment(env))));
    }

    AgentClient client() {
        return new AgentClient(URI.create(Service.address(context, "127.0.0.1")), TOKEN);
    }

    long chromium() {
        return ((ChromiumSessions) context.getBean(FormSessions.class)).pid();
    }

    /// What the bank has received: one entry an application.
    JsonNode submissions() throws Exception {
        return bankSays("/api/submissions");
    }

    JsonNode bankSays(String path) throws Exception {
        return FormsJson.MAPPER.readTree(client().http()
                .send(HttpRequest.newBuilder(bank.origin().resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    /// Stops the bank; its pages cannot be reached any more.
    void closeBank() {
        bank.close();
    }

    @Override
    public void close() {
        context.close();
        bank.close();
    }
}
