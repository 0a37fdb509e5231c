package vn.vpbank.voiceagent.providers.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.speech.SpeechException;

/// Reads and writes `model.json`.
public final class ModelCards {
    /// The file's name in a model folder.
    public static final String FILE = "model.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelCards() {}

    /// @throws SpeechException if it is missing or not a model card
    public static ModelCard read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new SpeechException("There is no recogniser in " + folder + ": it has no " + FILE
                    + ". Fetch one: ./voice-agent models list");
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            Map<String, ModelCard.CardFile> files = new LinkedHashMap<>();
            root.required("files").properties().forEach(entry -> files.put(entry.getKey(), file(entry.getValue())));
            return new ModelCard(
                    text(root, "name"),
                    text(root, "version"),
                    kind(text(root, "kind")),
                    use(text(root, "use")),
                    files,
                    text(root, "licence"));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new SpeechException(
                    file + " is not a model card that this version understands. Fetch the model again: ./voice-agent"
                            + " models get NAME",
                    e);
        }
    }

    /// Writes the card into the folder.
    public static void write(ModelCard card, Path folder) throws IOException {
        ObjectNode root = JSON.createObjectNode()
                .put("name", card.name())
                .put("version", card.version())
                .put("kind", card.kind().word())
                .put("use", card.use().name().toLowerCase(Locale.ROOT))
                .put("licence", card.licence());
        ObjectNode files = root.putObject("files");
        card.files().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> files.putObject(entry.getKey())
                        .put("name", entry.getValue().name())
                        .put("bytes", entry.getValue().bytes())
                        .put("sha256", entry.getValue().sha256()));
        Files.writeString(
                folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    private static ModelCard.CardFile file(JsonNode node) {
        return new ModelCard.CardFile(text(node, "name"), node.required("bytes").asLong(), text(node, "sha256"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.required(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return value.stringValue();
    }

    private static ModelCard.Kind kind(String word) {
        return Arrays.stream(ModelCard.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind " + word));
    }

    private static RecogniserUse use(String word) {
        return switch (word) {
            case "people" -> RecogniserUse.PEOPLE;
            case "demo" -> RecogniserUse.DEMO;
            default -> throw new IllegalArgumentException("use " + word);
        };
    }
}
