package vn.vpbank.voiceagent.browser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vpbank.voiceagent.browser.PageException;

final class KeptSignInTest {
    private static final Set<String> HOME = Set.of("https://forms.bank.vn");

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("state.json"), text);
    }

    @Test
    void only_what_is_kept_for_the_forms_own_places_is_taken() throws IOException {
        KeptSignIn kept = KeptSignIn.read(file("""
                {"cookies":[{"name":"sid","value":"a","domain":"forms.bank.vn","path":"/","expires":-1,"httpOnly":true,"secure":true,"sameSite":"Lax"},
                 {"name":"all","value":"b","domain":".bank.vn","path":"/","expires":1900000000.5},
                 {"name":"shop","value":"c","domain":"shop.vn","path":"/"},{"name":"near","value":"d","domain":"bank.vn","path":"/"}],
                 "origins":[{"origin":"https://forms.bank.vn","localStorage":[{"name":"token","value":"t"}]},{"origin":"https://shop.vn","localStorage":[{"name":"x","value":"y"}]}]}"""), HOME);
        assertThat(kept.cookies()).extracting(c -> c.get("name")).containsExactly("sid", "all");
        assertThat(kept.cookies().getFirst())
                .containsEntry("httpOnly", true)
                .containsEntry("sameSite", "Lax")
                .doesNotContainKey("expires");
        assertThat(kept.cookies().getLast()).containsEntry("expires", 1900000000.5);
        assertThat(kept.stored()).containsOnlyKeys("https://forms.bank.vn");
        assertThat(kept.script()).contains("token").doesNotContain("shop.vn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret-token", "{\"cookies\":1}", "[]", "{\"cookies\":[]}"})
    void a_file_that_is_none_is_told_without_its_contents(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> KeptSignIn.read(file, HOME))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("storage_state")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> KeptSignIn.read(folder.resolve("none.json"), HOME))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("cannot be read");
    }
}
