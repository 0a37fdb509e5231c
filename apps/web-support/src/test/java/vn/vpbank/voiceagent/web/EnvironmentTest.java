package vn.vpbank.voiceagent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
    private enum Engine {
        NONE,
        ESPEAK
    }

    @Test
    void a_blank_variable_counts_as_absent() {
        assertThat(new Environment(Map.of("PORT", " ")).port("PORT", 7860)).isEqualTo(7860);
    }

    @Test
    void a_wrong_value_is_named_with_what_would_fit_and_not_repeated() {
        Environment env = new Environment(Map.of("PORT", "99999", "TTS", "s3cret", "AGENT", "file:///etc"));
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> env.port("PORT", 1))
                .withMessage("The setting PORT must be a whole number from 0 to 65535.");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> env.oneOf("TTS", Engine.NONE))
                .withMessage("The setting TTS must be one of none, espeak.");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> env.address("AGENT", "http://127.0.0.1:1"))
                .withMessage("The setting AGENT must be an http or https address.");
    }

    @Test
    void values_are_read_by_kind() {
        Environment env = new Environment(Map.of("TTS", "espeak", "TLS", "true", "AGENT", "http://127.0.0.1:7863/"));
        assertThat(env.oneOf("TTS", Engine.NONE)).isEqualTo(Engine.ESPEAK);
        assertThat(env.flag("TLS", false)).isTrue();
        assertThat(env.address("AGENT", "http://x")).hasToString("http://127.0.0.1:7863");
    }
}
