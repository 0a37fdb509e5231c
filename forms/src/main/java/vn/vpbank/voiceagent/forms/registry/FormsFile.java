package vn.vpbank.voiceagent.forms.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm.Login;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm.Network;

/// Reads and checks the text of a forms file. All problems are told at once, each with its line.
final class FormsFile {
    private static final Set<String> FORM = Set.of(
            "id",
            "name",
            "aliases",
            "url",
            "allowed_origins",
            "resource_origins",
            "login",
            "storage_state",
            "submit",
            "network");
    /// Ids travel in addresses, logs and file names.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Problems problems = new Problems();
    private final Variables variables;
    private final Set<String> ids = new HashSet<>();

    private FormsFile(Map<String, String> environment) {
        this.variables = new Variables(environment, problems);
    }

    /// @param name        of the file, for complaints
    /// @param environment what `${NAME}` stands for
    static List<RegisteredForm> parse(String name, String yaml, Map<String, String> environment) {
        FormsFile file = new FormsFile(environment);
        List<RegisteredForm> forms = file.forms(yaml);
        if (!file.problems.none()) {
            throw new FormsFileException(name, file.problems.all());
        }
        return forms;
    }

    private List<RegisteredForm> forms(String yaml) {
        Optional<YamlNode> root = new YamlReader(problems).read(yaml);
        List<RegisteredForm> forms = new ArrayList<>();
        if (root.orElse(new YamlNode.Scalar(1, "")) instanceof YamlNode.Entries top
                && top.entries().get("forms") instanceof YamlNode.Items items
                && !items.items().isEmpty()) {
            new Entry(top, variables, problems).allowOnly(Set.of("forms"));
            for (YamlNode item : items.items()) {
                if (item instanceof YamlNode.Entries entries) {
                    form(new Entry(entries, variables, problems)).ifPresent(forms::add);
                } else {
                    problems.at(item, "a form is a mapping: write `- id: …`, `name: …`, `url: …`");
                }
            }
        } else if (problems.none()) {
            problems.at(1, "begin with `forms:` and below it at least one `- id: …`");
        }
        return forms;
    }

    /// Empty only where something was wrong.
    private Optional<RegisteredForm> form(Entry entry) {
        entry.allowOnly(FORM);
        String id = id(entry);
        String name = entry.required("name", "what people call the form");
        Optional<URI> url = url(entry);
        List<String> allowed = origins(entry, "allowed_origins");
        List<String> resources = origins(entry, "resource_origins");
        url.map(Origins::of)
                .filter(own -> !allowed.isEmpty() && !allowed.contains(own))
                .ifPresent(own -> problems.at(
                        entry.line("allowed_origins"),
                        "add " + own + " to `allowed_origins`: the form's own `url` is there"));
        Login login = login(entry);
        Optional<String> state = entry.text("storage_state");
        if (login == Login.STORAGE_STATE && state.isEmpty()) {
            problems.at(entry.line("login"), "`login: storage_state` needs `storage_state:` with the file's path");
        }
        Optional<Entry> submit = entry.entry("submit");
        submit.ifPresent(s -> s.allowOnly(Set.of("button", "success")));
        Optional<Entry> success = submit.flatMap(s -> s.entry("success"));
        success.ifPresent(s -> s.allowOnly(Set.of("text")));
        Optional<String> button = submit.flatMap(s -> s.text("button"));
        Optional<String> successText = success.flatMap(s -> s.text("text"));
        List<String> aliases = entry.texts("aliases");
        if (id.isEmpty() || name.isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        List<String> origins = allowed.isEmpty() ? List.of(Origins.of(url.get())) : allowed;
        return Optional.of(new RegisteredForm(
                new FormId(id),
                name,
                aliases,
                url.get(),
                origins,
                resources,
                login,
                state,
                button,
                successText,
                network(entry)));
    }

    private Network network(Entry entry) {
        String said = entry.text("network").orElse("public");
        return switch (said) {
            case "public" -> Network.PUBLIC;
            case "private" -> Network.PRIVATE;
            default -> {
                problems.at(
                        entry.line("network"),
                        "`network` is public or private: write `network: private` for a form of an intranet");
                yield Network.PUBLIC;
            }
        };
    }

    private String id(Entry entry) {
        String id = entry.required("id", "a short name such as `loan`");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.at(entry.line("id"), "`id` takes letters, digits, `-` and `_`, at most 64: write such a name");
            return "";
        }
        if (!id.isEmpty() && !ids.add(id)) {
            problems.at(entry.line("id"), "the id `" + id + "` stands above already: give this form another one");
        }
        return id;
    }

    private Optional<URI> url(Entry entry) {
        String text = entry.required("url", "the address of the form's page");
        Optional<URI> url = Origins.address(text);
        if (!text.isEmpty() && url.isEmpty()) {
            problems.at(
                    entry.line("url"),
                    "`url` must be a full http or https address without a password, like https://bank.example/loan/");
        }
        return url;
    }

    private List<String> origins(Entry entry, String name) {
        List<String> origins = new ArrayList<>();
        for (String text : entry.texts(name)) {
            Origins.origin(text)
                    .ifPresentOrElse(
                            origins::add,
                            () -> problems.at(
                                    entry.line(name),
                                    "`" + name + "` takes origins without a path, like https://bank.example:8443"));
        }
        return origins;
    }

    private Login login(Entry entry) {
        String text = entry.text("login").orElse("none");
        for (Login login : Login.values()) {
            if (login.name().toLowerCase(Locale.ROOT).equals(text)) {
                return login;
            }
        }
        problems.at(entry.line("login"), "`login` is one of none, takeover, storage_state");
        return Login.NONE;
    }
}
