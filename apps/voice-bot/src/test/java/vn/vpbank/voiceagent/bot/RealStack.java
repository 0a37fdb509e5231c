package vn.vpbank.voiceagent.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.agent.BrowserAgent;
import vn.vpbank.voiceagent.bank.TestBank;
import vn.vpbank.voiceagent.bot.testkit.Browser;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.Service;

/// The real thing: a test bank, a browser agent in a process of its own with a real Chromium, and this service.
final class RealStack implements AutoCloseable {
    private static final String TOKEN = "a-token-of-this-test-that-is-long-enough";
    private static final Pattern READY = Pattern.compile("ready (http://[0-9.:]+)");

    private static final int SHUTDOWN_SECONDS = 20;

    private final TestBank.Running bank;
    private final Process agent;
    private final ConfigurableApplicationContext bot;
    private final HttpClient http = HttpClient.newHttpClient();
    final URI root;

    RealStack(Path folder, Map<String, String> speech) throws IOException, InterruptedException {
        this(folder, speech, Map.of());
    }

    /// @param planner settings that both services share
    RealStack(Path folder, Map<String, String> speech, Map<String, String> planner)
            throws IOException, InterruptedException {
        bank = TestBank.start(Files.createDirectories(folder.resolve("bank")), 0);
        Path forms = folder.resolve("forms.yaml");
        // No hints: a form nobody has described must work from its page alone.
        Files.writeString(forms, """
                forms:
                  - id: loan
                    name: Đơn vay vốn
                    url: %s/loan/
                """.formatted(bank.origin()));
        agent = startAgent(folder, forms, planner);
        String address = address(agent);
        Map<String, String> env = new HashMap<>(Map.of(
                "PORT",
                "0",
                "DATA_DIR",
                folder.resolve("bot").toString(),
                "BROWSER_SERVICE_URL",
                address,
                "BROWSER_SERVICE_TOKEN",
                TOKEN));
        env.putAll(speech);
        env.putAll(planner);
        bot = VoiceBot.start(Settings.from(new Environment(env)), Production.class);
        root = URI.create(Service.address(bot, "127.0.0.1"));
        Browser browser = new Browser(root);
        for (int i = 0; browser.get("/health").statusCode() != 200; i++) {
            if (i == 600) {
                throw new AssertionError("not ready: " + browser.get("/health").body());
            }
            Thread.sleep(50);
        }
    }

    private static Process startAgent(Path folder, Path forms, Map<String, String> planner) throws IOException {
        ProcessBuilder program = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                BrowserAgent.class.getName()));
        program.environment()
                .putAll(Map.of(
                        "PORT",
                        "0",
                        "DATA_DIR",
                        folder.resolve("agent").toString(),
                        "FORMS_FILE",
                        forms.toString(),
                        "BROWSER_SERVICE_TOKEN",
                        TOKEN));
        program.environment().putAll(planner);
        return program.redirectErrorStream(true).start();
    }

    /// Reads what the agent says until it is ready, and goes on reading, so that it never waits for us.
    private static String address(Process agent) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(agent.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return ready.group(1);
            }
        }
        throw new AssertionError("the browser agent did not start:\n" + said);
    }

    /// What the bank stored: the judge, who hears nothing of what the agent says.
    List<JsonNode> submissions() throws IOException, InterruptedException {
        JsonNode answer = FormsJson.MAPPER.readTree(http.send(
                        HttpRequest.newBuilder(bank.origin().resolve("/api/submissions"))
                                .build(),
                        BodyHandlers.ofString())
                .body());
        return answer.valueStream().toList();
    }

    @Override
    public void close() {
        bot.close();
        agent.destroy();
        try {
            // Its browser writes into the test's folder until it has gone.
            if (!agent.waitFor(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                agent.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bank.close();
    }
}
