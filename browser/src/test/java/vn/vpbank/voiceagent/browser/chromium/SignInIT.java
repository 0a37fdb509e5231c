package vn.vpbank.voiceagent.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.browser.testkit.Commands;
import vn.vpbank.voiceagent.browser.testkit.RealBrowser;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Forms that show themselves only to who has signed in.
final class SignInIT {
    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    /// Shows the form to who brings a cookie and what the page has stored, else where to sign in.
    private static final String INSIDE = """
            <div id=place></div><script>const isIn = document.cookie.includes('sid=abc') && localStorage.token === 't1';
            place.innerHTML = isIn ? '<p>Họ tên <input name=name></p><p>Số tiền <input name=amount></p>' : '<p>Mật khẩu <input type=password name=pass></p>';</script>""";

    @TempDir
    Path folder;

    private static RegisteredForm kept(URI url, Path file) {
        return new RegisteredForm(
                new FormId("inside"),
                "inside",
                List.of(),
                url,
                List.of(),
                List.of(),
                RegisteredForm.Login.STORAGE_STATE,
                Optional.of(file.toString()),
                Optional.empty(),
                Optional.empty(),
                RegisteredForm.Network.PUBLIC);
    }

    private static List<String> names(FormSession session) {
        return session.read().fields().stream().map(Field::cleanLabel).toList();
    }

    @Test
    void a_kept_sign_in_opens_the_form_and_stays_with_its_session() throws IOException {
        URI url = BROWSER.pages().page("/inside", INSIDE);
        Path file = Files.writeString(
                folder.resolve("state.json"), """
                {"cookies":[{"name":"sid","value":"abc","domain":"127.0.0.1","path":"/","expires":-1,"httpOnly":false,"secure":false,"sameSite":"Lax"}],
                 "origins":[{"origin":"ORIGIN","localStorage":[{"name":"token","value":"t1"}]}]}""".replace("ORIGIN", "http://127.0.0.1:" + url.getPort()));
        assertThat(names(BROWSER.open(kept(url, file)))).containsExactly("Họ tên", "Số tiền");
        assertThat(names(BROWSER.open(Commands.form("outside", url)))).containsExactly("Mật khẩu");
    }

    @Test
    void a_kept_sign_in_that_is_not_there_is_told() {
        URI url = BROWSER.pages().page("/inside", INSIDE);
        assertThatThrownBy(() -> BROWSER.open(kept(url, folder.resolve("none.json"))))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("storage_state");
    }

    @Test
    void who_has_signed_in_by_hand_and_is_led_elsewhere_comes_back_to_the_form() {
        BROWSER.pages().page("/elsewhere", "<p>Ghi chú <input name=note></p>");
        FormSession away = BROWSER.open(Commands.form("away", BROWSER.pages().page("/away", """
                <p>Họ tên <input name=name></p><button type=button onclick="location = '/elsewhere'">Tiếp tục</button>""")));
        Commands.execute(away, Commands.NEXT);
        assertThat(away.pageUrl().getPath()).isEqualTo("/elsewhere");
        assertThat(away.home().fields()).extracting(Field::cleanLabel).containsExactly("Họ tên");
        assertThat(away.pageUrl().getPath()).isEqualTo("/away");
    }
}
