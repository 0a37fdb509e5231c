package vn.vpbank.voiceagent.forms.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm.Login;

class FormsFileTest {
    @Test
    void id_name_and_url_are_enough() {
        RegisteredForm form = parse("""
                forms:
                  - id: leave
                    name: Đơn nghỉ phép
                    url: HTTPS://Nhansu.Example:443/leave/?lang=vi
                """).getFirst();
        assertThat(form.id()).hasToString("leave");
        assertThat(form.name()).isEqualTo("Đơn nghỉ phép");
        assertThat(form.allowedOrigins()).containsExactly("https://nhansu.example");
        assertThat(form.login()).isEqualTo(Login.NONE);
        assertThat(form.aliases()).isEmpty();
        assertThat(form.submitButton()).isEmpty();
        assertThat(form.network()).isEqualTo(RegisteredForm.Network.PUBLIC);
    }

    @Test
    void every_member_is_read() {
        RegisteredForm form = parse("""
                forms:
                  - id: loan
                    name: Đơn vay vốn
                    aliases: [đơn vay, hồ sơ vay]
                    url: http://127.0.0.1:7870/loan/
                    allowed_origins: ["http://127.0.0.1:7870", "https://sso.example/"]
                    resource_origins: [https://cdn.example]
                    login: storage_state
                    storage_state: var/loan.json
                    submit: {button: Nộp hồ sơ, success: {text: Đã tiếp nhận}}
                    network: private
                """).getFirst();
        assertThat(form.aliases()).containsExactly("đơn vay", "hồ sơ vay");
        assertThat(form.url()).isEqualTo(URI.create("http://127.0.0.1:7870/loan/"));
        assertThat(form.allowedOrigins()).containsExactly("http://127.0.0.1:7870", "https://sso.example");
        assertThat(form.resourceOrigins()).containsExactly("https://cdn.example");
        assertThat(form.login()).isEqualTo(Login.STORAGE_STATE);
        assertThat(form.storageState()).contains("var/loan.json");
        assertThat(form.submitButton()).contains("Nộp hồ sơ");
        assertThat(form.successText()).contains("Đã tiếp nhận");
        assertThat(form.network()).isEqualTo(RegisteredForm.Network.PRIVATE);
    }

    @Test
    void variables_come_from_the_environment_or_their_default() {
        String yaml = """
                forms:
                  - id: loan
                    name: Vay
                    url: ${BANK:http://127.0.0.1:7870}/loan/
                """;
        assertThat(FormsFile.parse("f", yaml, Map.of()).getFirst().url())
                .isEqualTo(URI.create("http://127.0.0.1:7870/loan/"));
        assertThat(FormsFile.parse("f", yaml, Map.of("BANK", "http://bank.example/$1"))
                        .getFirst()
                        .url())
                .hasToString("http://bank.example/$1/loan/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: N, url: 'http://a.example/' | line 2: `id` is missing",
                "id: x, url: 'http://a.example/' | line 2: `name` is missing",
                "id: x, name: N | line 2: `url` is missing",
                "id: 'a b', name: N, url: 'http://a.example/' | line 2: `id` takes letters",
                "id: x, name: N, url: 'loan.html' | line 2: `url` must be a full http or https address",
                "id: x, name: N, url: 'file:///etc/passwd' | line 2: `url` must be a full http or https address",
                "id: x, name: N, url: 'http://me:pw@a.example/' | line 2: `url` must be a full http or https address",
                "id: x, name: N, url: 'http://a.example/', login: magic | line 2: `login` is one of none, takeover",
                "id: x, name: N, url: 'http://a.example/', login: storage_state | needs `storage_state:` with the file",
                "id: x, name: N, url: 'http://a.example/', alias: y | line 2: `alias` is not known here",
                "id: x, name: N, url: 'http://a.example/', allowed_origins: ['http://b.example'] | add http://a.example",
                "id: x, name: N, url: 'http://a.example/', allowed_origins: ['a.example/x'] | takes origins without",
                "id: x, name: N, url: 'http://a.example/', submit: Nộp | line 2: `submit` has members of its own",
                "id: x, name: [N], url: 'http://a.example/' | line 2: `name` is one text",
                "id: x, id: y, name: N, url: 'http://a.example/' | line 2: `id` stands here a second time",
                "id: x, name: N, url: '${NOWHERE_SET}/loan' | line 2: set the environment variable NOWHERE_SET"
            })
    void a_wrong_entry_is_named_by_line_with_what_to_do(String entry, String complaint) {
        assertThat(problems("forms:\n  - {" + entry + "}\n"))
                .anySatisfy(p -> assertThat(p).contains(complaint));
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(problems("""
                forms:
                  - id: a
                    name: A
                    url: nowhere
                  - id: a
                    url: http://a.example/
                  - just a text
                """))
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("line 4: `url`"),
                        p -> assertThat(p).startsWith("line 5: the id `a`"),
                        p -> assertThat(p).startsWith("line 5: `name` is missing"),
                        p -> assertThat(p).startsWith("line 7: a form is a mapping"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | begin with `forms:`", "'forms: []' | begin with `forms:`", "'[1, 2]' | begin with `forms:`"})
    void a_file_without_forms_says_how_to_begin(String yaml, String complaint) {
        assertThat(problems(yaml)).singleElement().asString().contains(complaint);
    }

    @Test
    void broken_yaml_names_a_line() {
        assertThat(problems("forms:\n  - id: x\n   name: [\n"))
                .singleElement()
                .asString()
                .matches("line [34]: this is not YAML here.*");
    }

    @Test
    void aliases_of_yaml_are_refused() {
        assertThat(problems("forms:\n  - {id: &a x, name: *a, url: 'http://a.example/'}\n"))
                .anySatisfy(p -> assertThat(p).contains("aliases (*name)"));
    }

    private static List<RegisteredForm> parse(String yaml) {
        return FormsFile.parse("forms.yaml", yaml, Map.of());
    }

    private static List<String> problems(String yaml) {
        FormsFileException thrown = catchThrowableOfType(FormsFileException.class, () -> parse(yaml));
        assertThat(thrown).hasMessageContaining("forms.yaml");
        return thrown.problems();
    }
}
