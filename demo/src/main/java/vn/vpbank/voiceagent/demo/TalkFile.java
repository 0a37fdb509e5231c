package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Reads talks from YAML: `form`, `turns` with `say`, `pause_ms`, `interrupt`; `answers` and `expect` by
/// field ref.
final class TalkFile {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> BUILT_IN = List.of("loan", "hr");

    private TalkFile() {}

    static Talk read(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        try (InputStream in = Files.newInputStream(file)) {
            return parse(name, in);
        }
    }

    /// The talks that come with the product; of one form, or all.
    static List<Talk> builtIn(Optional<String> form) throws IOException {
        Stream.Builder<Talk> talks = Stream.builder();
        for (String name : BUILT_IN) {
            try (InputStream in = TalkFile.class.getResourceAsStream("/talks/" + name + ".yaml")) {
                if (in == null) {
                    throw new IOException("The built-in talk " + name + " is missing from the jar");
                }
                talks.add(parse(name, in));
            }
        }
        return talks.build()
                .filter(t -> form.isEmpty() || form.get().equals(t.form()))
                .toList();
    }

    private static Talk parse(String name, InputStream in) throws IOException {
        JsonNode root;
        try {
            root = YAML.readTree(in);
        } catch (JacksonException e) {
            throw new IOException("The talk " + name + " is not YAML: " + e.getOriginalMessage(), e);
        }
        if (root.path("form").asString("").isEmpty() || root.path("turns").isEmpty()) {
            throw new IOException("The talk " + name + " needs `form` and at least one of `turns`");
        }
        Map<String, String> answers = new LinkedHashMap<>();
        root.path("answers")
                .propertyStream()
                .forEach(e -> answers.put(e.getKey(), e.getValue().asString()));
        Map<String, FieldValue> expect = new LinkedHashMap<>();
        root.path("expect").propertyStream().forEach(e -> expect.put(e.getKey(), FormsJson.value(e.getValue())));
        return new Talk(
                name,
                root.path("form").asString(),
                root.path("turns").valueStream().map(TalkFile::turn).toList(),
                answers,
                expect);
    }

    private static Talk.Turn turn(JsonNode node) {
        return new Talk.Turn(
                node.path("say").asString(),
                node.path("pause_ms").asInt(0),
                node.path("interrupt").asBoolean(false),
                node.has("answers") ? Optional.of(node.path("answers").asInt(0)) : Optional.empty());
    }
}
