package vn.vpbank.voiceagent.agent.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.SettingException;

/// The language model that may be asked what the rules leave open.
///
/// @param baseUrl `PLANNER_BASE_URL` (https://api.openai.com/v1): speaks OpenAI's chat completions
/// @param model   `PLANNER_MODEL`: its name there, required
/// @param key     `PLANNER_API_KEY`, for OpenAI's own address also `OPENAI_API_KEY`; a model on this machine needs none
/// @param timeout `PLANNER_TIMEOUT_MS` (4000): how long a person may wait for it, retry included
public record PlannerSettings(URI baseUrl, String model, Optional<String> key, Duration timeout) {
    private static final String OPENAI = "https://api.openai.com/v1";

    /// Empty where none of its settings but a timeout is there: then the person is asked.
    ///
    /// @throws SettingException for the first that does not fit
    static Optional<PlannerSettings> from(Environment env) {
        boolean wanted = Stream.of("PLANNER_BASE_URL", "PLANNER_MODEL", "PLANNER_API_KEY")
                .anyMatch(name -> env.text(name).isPresent());
        return wanted ? Optional.of(wanted(env)) : Optional.empty();
    }

    private static PlannerSettings wanted(Environment env) {
        URI base = env.address("PLANNER_BASE_URL", OPENAI);
        if (base.getRawQuery() != null || base.getRawFragment() != null || base.getRawUserInfo() != null) {
            throw new SettingException("The setting PLANNER_BASE_URL must be an address like " + OPENAI
                    + ", without a name, a password or a question mark; a key goes into PLANNER_API_KEY.");
        }
        boolean here = isLoopback(base.getHost());
        if (!here && !"https".equals(base.getScheme())) {
            throw new SettingException(
                    "The setting PLANNER_BASE_URL must begin with https unless the model runs on this"
                            + " machine: the key would be sent in the clear.");
        }
        Optional<String> key = env.text("PLANNER_API_KEY")
                .or(() -> base.toString().equals(OPENAI) ? env.text("OPENAI_API_KEY") : Optional.empty());
        if (!here && key.isEmpty()) {
            throw new SettingException("Set PLANNER_API_KEY to the key for " + base.getHost()
                    + ", or leave PLANNER_BASE_URL and PLANNER_MODEL out to go without a planner.");
        }
        if (key.filter(k -> !k.chars().allMatch(c -> c > ' ' && c < 0x7f)).isPresent()) {
            throw new SettingException("The setting PLANNER_API_KEY must be one word of plain letters and digits.");
        }
        String model = env.text("PLANNER_MODEL")
                .orElseThrow(() -> new SettingException("Set PLANNER_MODEL to the name of a model at " + base.getHost()
                        + " that answers by a JSON schema, for example gpt-4.1-mini at OpenAI."));
        return new PlannerSettings(
                base, model, key, Duration.ofMillis(env.number("PLANNER_TIMEOUT_MS", 4_000, 200, 20_000)));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /// Not the key.
    @Override
    public String toString() {
        return "PlannerSettings[" + model + " at " + baseUrl + "]";
    }
}
