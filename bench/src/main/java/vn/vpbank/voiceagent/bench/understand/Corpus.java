package vn.vpbank.voiceagent.bench.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.language.json.UnderstandJson;

/// The project's own utterances. One a line, in files by group:
///
/// ```
/// form[@step][;key=value…] | what was said | what it must give, parted by ;
/// loan@2;lastSpoken=loanAmount;v.loanAmount=3000000000 | không, là bốn tỷ | loanAmount=4000000000
/// ```
/// `v.FIELD` is what a field holds; `open=field:reason:value:candidates` an open question; the rest are members of a
/// request. `-` expects nothing at all.
public final class Corpus {
    private static final String FOLDER = "/vn/vpbank/voiceagent/bench/understand/";
    static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T09:00:00+07:00");

    private Corpus() {}

    public static List<Case> load() {
        List<Case> cases = new ArrayList<>();
        Map<String, ObjectNode> forms = new HashMap<>();
        for (String group : text("groups/index.txt").lines().toList()) {
            add(group, text("groups/" + group + ".txt"), form -> text("forms/" + form + ".json"), forms, cases);
        }
        return cases;
    }

    /// Whole sentences by people who knew the forms and not the rules, in groups `natural_single`, `natural_oneshot`,
    /// `natural_corrections` and `natural_traps`.
    static List<Case> natural() {
        List<Case> cases = new ArrayList<>();
        Map<String, ObjectNode> forms = new HashMap<>();
        for (String kind : List.of("single", "oneshot", "corrections", "traps")) {
            add("natural_" + kind, text("natural/" + kind + ".txt"), Corpus::naturalForm, forms, cases);
        }
        return cases;
    }

    private static String naturalForm(String name) {
        return Corpus.class.getResource(FOLDER + "natural/forms/" + name + ".json") == null
                ? text("forms/" + name + ".json")
                : text("natural/forms/" + name + ".json");
    }

    /// The requests of the project's utterances as they go over the wire.
    static List<ObjectNode> requests() {
        List<ObjectNode> out = new ArrayList<>();
        Map<String, ObjectNode> forms = new HashMap<>();
        for (String group : text("groups/index.txt").lines().toList()) {
            int number = 0;
            for (String line : text("groups/" + group + ".txt").lines().toList()) {
                number++;
                if (isCase(line)) {
                    out.add(request(group + ":" + number, parts(line), form -> text("forms/" + form + ".json"), forms));
                }
            }
        }
        return out;
    }

    /// Somebody else's utterances: every `.txt` of a folder, with the forms of its `forms` folder, or else the
    /// project's.
    public static List<Case> load(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        Map<String, ObjectNode> forms = new HashMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : files) {
            String group = file.getFileName().toString().replace(".txt", "");
            add(group, Files.readString(file), form -> form(folder, form), forms, cases);
        }
        return cases;
    }

    private static String form(Path folder, String name) {
        Path own = folder.resolve("forms").resolve(name + ".json");
        try {
            return Files.exists(own) ? Files.readString(own) : text("forms/" + name + ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(
            String group, String text, UnaryOperator<String> source, Map<String, ObjectNode> forms, List<Case> cases) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (isCase(line)) {
                cases.add(parse(group, number, line, source, forms));
            }
        }
    }

    private static boolean isCase(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static String[] parts(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("Three parts are expected: " + line);
        }
        return parts;
    }

    private static Case parse(
            String group, int number, String line, UnaryOperator<String> source, Map<String, ObjectNode> forms) {
        String[] parts = parts(line);
        List<String> expected = Arrays.stream(parts[2].split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty() && !s.equals("-"))
                .toList();
        ObjectNode request = request(group + ":" + number, parts, source, forms);
        return new Case(group, number, UnderstandJson.request(request, NOW), expected);
    }

    private static ObjectNode request(
            String id, String[] parts, UnaryOperator<String> source, Map<String, ObjectNode> forms) {
        ObjectNode request = FormsJson.MAPPER.createObjectNode();
        request.put("id", id).put("text", parts[1].strip());
        request.set("forms", FormsJson.MAPPER.readTree(source.apply("known")));
        String[] settings = parts[0].strip().split(";");
        String[] formAndStep = settings[0].split("@");
        if (!formAndStep[0].equals("none")) {
            ObjectNode form = forms.computeIfAbsent(
                            formAndStep[0], f -> (ObjectNode) FormsJson.MAPPER.readTree(source.apply(f)))
                    .deepCopy();
            form.put("step", formAndStep.length > 1 ? Integer.parseInt(formAndStep[1]) : 1);
            request.set("form", form);
        }
        for (String setting : Arrays.asList(settings).subList(1, settings.length)) {
            int equals = setting.indexOf('=');
            apply(
                    request,
                    setting.substring(0, equals).strip(),
                    setting.substring(equals + 1).strip());
        }
        return request;
    }

    private static void apply(ObjectNode request, String key, String value) {
        if (key.startsWith("v.")) {
            setValue(request, key.substring(2), value);
        } else if (key.equals("recent") || key.equals("alternatives")) {
            addAll(request.putArray(key), value);
        } else if (key.equals("partial")) {
            request.put(key, true);
        } else if (key.equals("open")) {
            String[] parts = (value + ":::").split(":", -1);
            ObjectNode question = request.putArray("open").addObject();
            question.put("field", parts[0]).put("reason", parts[1]).put("value", parts[2]);
            addAll(question.putArray("candidates"), parts[3]);
        } else {
            request.put(key, value);
        }
    }

    private static void setValue(ObjectNode request, String field, String value) {
        for (var node : request.path("form").path("fields")) {
            if (node.path("ref").asString().equals(field)) {
                if (node.path("type").asString().equals("multiselect")) {
                    addAll(((ObjectNode) node).putArray("value"), value);
                } else {
                    ((ObjectNode) node).put("value", value);
                }
            }
        }
    }

    private static void addAll(ArrayNode array, String list) {
        Arrays.stream(list.split(",")).filter(s -> !s.isBlank()).forEach(array::add);
    }

    /// A file of the corpus.
    static String text(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The corpus lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
