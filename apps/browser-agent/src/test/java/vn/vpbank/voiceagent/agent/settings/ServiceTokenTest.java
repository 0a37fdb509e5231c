package vn.vpbank.voiceagent.agent.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTokenTest {
    private final ServiceToken token = new ServiceToken("s3cret");

    @Test
    void a_bearer_of_the_token_is_known() {
        assertThat(token.isIn("Bearer s3cret")).isTrue();
        assertThat(token.isIn("bearer s3cret")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "Bearer", "Bearer ", "Bearer s3cre", "Bearer s3crets", "Basic s3cret"})
    void nobody_else_is(String header) {
        assertThat(token.isIn(header)).isFalse();
    }

    @Test
    void it_is_never_printed() {
        assertThat(token).hasToString("***");
    }
}
