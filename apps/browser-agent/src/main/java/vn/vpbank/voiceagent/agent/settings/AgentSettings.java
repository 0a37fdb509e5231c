package vn.vpbank.voiceagent.agent.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.SettingException;

/// Settings of the browser agent, from the environment.
///
/// @param host        `HOST` (127.0.0.1): where to listen, loopback only
/// @param port        `PORT` (7863); 0 for a free one
/// @param dataDir     `DATA_DIR` (var/browser-agent): ledger, kept answers, keys
/// @param formsFile   `FORMS_FILE` (config/forms.yaml)
/// @param token       `BROWSER_SERVICE_TOKEN`, required
/// @param chromium    `CHROMIUM`: path of the browser; found in the usual places if absent
/// @param maxSessions `MAX_SESSIONS` (32): pages at once; each takes some 60 MB of the browser's memory
/// @param idle        `SESSION_IDLE_MINUTES` (15): a page that nobody used for so long is closed
/// @param planner     `PLANNER_…`: the model for what rules leave open; without one the person is asked
/// @param environment what the forms file's `${NAME}` stand for
public record AgentSettings(
        String host,
        int port,
        Path dataDir,
        Path formsFile,
        ServiceToken token,
        Optional<Path> chromium,
        int maxSessions,
        Duration idle,
        Optional<PlannerSettings> planner,
        Environment environment) {

    /// Reads all settings.
    ///
    /// @throws SettingException for the first that does not fit
    public static AgentSettings from(Environment env) {
        return new AgentSettings(
                loopback(env.text("HOST", "127.0.0.1")),
                env.port("PORT", 7863),
                Path.of(env.text("DATA_DIR", "var/browser-agent")),
                Path.of(env.text("FORMS_FILE", "config/forms.yaml")),
                new ServiceToken(env.text("BROWSER_SERVICE_TOKEN")
                        .orElseThrow(() -> new SettingException("Set BROWSER_SERVICE_TOKEN to a long random text, the"
                                + " same for the voice bot and the browser agent, for example from:"
                                + " openssl rand -base64 32"))),
                env.text("CHROMIUM").map(Path::of),
                env.number("MAX_SESSIONS", 32, 1, 1000),
                Duration.ofMinutes(env.number("SESSION_IDLE_MINUTES", 15, 1, 24 * 60)),
                PlannerSettings.from(env),
                env);
    }

    private static String loopback(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return host;
            }
        } catch (UnknownHostException unknown) {
            throw notLoopback();
        }
        throw notLoopback();
    }

    private static SettingException notLoopback() {
        return new SettingException("The setting HOST must be an address of this machine's loopback, like 127.0.0.1:"
                + " the browser agent is for the voice bot beside it.");
    }

    /// Not the environment: it may hold secrets.
    @Override
    public String toString() {
        return "AgentSettings[" + host + ":" + port + "]";
    }
}
