package vn.vpbank.voiceagent.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vpbank.voiceagent.web.Environment;
import vn.vpbank.voiceagent.web.SettingException;

class SettingsTest {
    private static Settings from(Map<String, String> env) {
        return Settings.from(new Environment(env));
    }

    @Test
    void without_any_setting_it_serves_this_machine_alone_and_chooses_who_listens_itself() {
        Settings settings = from(Map.of());
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(7860);
        assertThat(settings.tls()).isFalse();
        assertThat(settings.speech().stt()).isEmpty();
        assertThat(settings.speech().tts()).isEqualTo(Settings.Tts.ESPEAK);
        assertThat(settings.agent().address()).hasToString("http://127.0.0.1:7863");
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, 0.0.0.0, TLS=true",
        "HOST, no such host, HOST",
        "PORT, 70000, PORT",
        "TLS, maybe, TLS",
        "STT, whisper, 'local, browser, demo, none'",
        "STT, demo, RECOGNISER_USE=demo",
        "TTS, siri, 'espeak, browser, none'",
        "BROWSER_SERVICE_URL, 127.0.0.1:7863, BROWSER_SERVICE_URL",
        "SHERPA_LIB_DIR, /nowhere, SHERPA_LIB_DIR",
        "SILERO_VAD_MODEL, /nowhere, SILERO_VAD_MODEL",
        "LOCAL_MODEL, /nowhere, LOCAL_MODEL",
        "RTC_MIN_PORT, 5000, RTC_MAX_PORT",
        "RTC_PUBLIC_ADDRESS, bank.example, RTC_PUBLIC_ADDRESS",
        "MAX_TALKS, 0, MAX_TALKS",
        "ALLOWED_ORIGINS, https://form.example.vn/path, ALLOWED_ORIGINS",
        "ALLOWED_ORIGINS, *, ALLOWED_ORIGINS",
    })
    void a_wrong_setting_ends_the_start_with_what_to_put_there(String name, String value, String hint) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> from(Map.of(name, value)))
                .withMessageContaining(hint);
    }

    @Test
    void the_demo_recogniser_is_for_demos_only() {
        Settings settings = from(Map.of("STT", "demo", "RECOGNISER_USE", "demo"));
        assertThat(settings.speech().stt()).contains(Settings.Stt.DEMO);
    }

    @Test
    void words_are_passed_on_only_where_the_browser_agent_has_a_planner() {
        assertThat(from(Map.of()).planner()).isFalse();
        assertThat(from(Map.of("PLANNER_MODEL", "m")).planner()).isTrue();
    }

    @Test
    void another_address_is_served_with_a_certificate() {
        assertThat(from(Map.of("HOST", "0.0.0.0", "TLS", "1")).tls()).isTrue();
    }

    @Test
    void the_token_is_not_shown_where_settings_are() {
        assertThat(from(Map.of("BROWSER_SERVICE_TOKEN", "very-secret")).toString())
                .doesNotContain("very-secret");
    }
}
