package vn.vpbank.voiceagent.forms.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedFormsFileTest {
    @Test
    void the_file_that_comes_with_the_product_is_right_and_follows_the_test_bank() throws IOException {
        String yaml = Files.readString(Path.of("../config/forms.yaml"));
        assertThat(FormsFile.parse("config/forms.yaml", yaml, Map.of("TEST_BANK_ORIGIN", "http://127.0.0.1:9")))
                .isNotEmpty()
                .allSatisfy(form -> {
                    assertThat(form.url().toString()).startsWith("http://127.0.0.1:9/");
                    assertThat(form.allowedOrigins()).containsExactly("http://127.0.0.1:9");
                });
    }
}
