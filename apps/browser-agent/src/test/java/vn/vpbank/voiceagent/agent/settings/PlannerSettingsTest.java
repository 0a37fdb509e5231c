package vn.vpbank.voiceagent.agent.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.SettingException;

class PlannerSettingsTest {
    private static Optional<PlannerSettings> from(String... settings) {
        Map<String, String> env = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            env.put(settings[i], settings[i + 1]);
        }
        return PlannerSettings.from(new Environment(env));
    }

    private static void isRefused(String sentence, String... settings) {
        assertThatThrownBy(() -> from(settings))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("sk-secret");
    }

    @Test
    void there_is_no_planner_unless_it_is_asked_for() {
        assertThat(from()).isEmpty();
        assertThat(from("OPENAI_API_KEY", "sk-secret", "PLANNER_TIMEOUT_MS", "500"))
                .isEmpty();
    }

    @Test
    void a_model_and_a_key_are_enough() {
        assertThat(from("PLANNER_MODEL", "m", "PLANNER_API_KEY", "sk-secret"))
                .contains(new PlannerSettings(
                        URI.create("https://api.openai.com/v1"), "m", Optional.of("sk-secret"), Duration.ofSeconds(4)));
        assertThat(from("PLANNER_MODEL", "m", "OPENAI_API_KEY", "sk-secret").flatMap(PlannerSettings::key))
                .contains("sk-secret");
    }

    @Test
    void a_model_on_this_machine_needs_no_key() {
        assertThat(from("PLANNER_MODEL", "m", "PLANNER_BASE_URL", "http://127.0.0.1:11434/v1/")
                        .map(PlannerSettings::baseUrl))
                .contains(URI.create("http://127.0.0.1:11434/v1"));
    }

    @Test
    void what_is_missing_or_wrong_is_said_without_the_key() {
        isRefused("Set PLANNER_API_KEY", "PLANNER_MODEL", "m");
        isRefused("Set PLANNER_MODEL", "PLANNER_API_KEY", "sk-secret");
        isRefused(
                "https",
                "PLANNER_BASE_URL",
                "http://203.0.113.7/v1",
                "PLANNER_API_KEY",
                "sk-secret",
                "PLANNER_MODEL",
                "m");
        isRefused("PLANNER_BASE_URL", "PLANNER_BASE_URL", "https://sk-secret@203.0.113.7/v1", "PLANNER_MODEL", "m");
        isRefused("PLANNER_API_KEY", "PLANNER_API_KEY", "sk-secret\nX: y", "PLANNER_MODEL", "m");
        isRefused("PLANNER_TIMEOUT_MS", "PLANNER_TIMEOUT_MS", "1", "PLANNER_API_KEY", "k", "PLANNER_MODEL", "m");
    }

    @Test
    void a_key_for_openai_is_sent_to_nobody_else() {
        isRefused(
                "Set PLANNER_API_KEY",
                "PLANNER_BASE_URL",
                "https://203.0.113.7/v1",
                "OPENAI_API_KEY",
                "sk-secret",
                "PLANNER_MODEL",
                "m");
    }

    @Test
    void the_key_is_never_printed() {
        assertThat(from("PLANNER_MODEL", "m", "PLANNER_API_KEY", "sk-secret").toString())
                .doesNotContain("sk-secret");
    }
}
