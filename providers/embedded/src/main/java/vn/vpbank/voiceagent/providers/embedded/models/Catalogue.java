package vn.vpbank.voiceagent.providers.embedded.models;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard;

/// The models in `models/models.json`.
record Catalogue(List<CatalogueModel> models) {
    Catalogue {
        models = List.copyOf(models);
    }

    static Catalogue read(Path file) {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(Files.readString(file));
            return new Catalogue(root.required("models").values().stream()
                    .map(Catalogue::model)
                    .toList());
        } catch (IOException e) {
            throw new ModelException("Không đọc được " + file + ". / " + file + " cannot be read.", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ModelException(file + " không đúng dạng. / " + file + " is malformed: " + e.getMessage(), e);
        }
    }

    Optional<CatalogueModel> find(String name) {
        return models.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    private static CatalogueModel model(JsonNode node) {
        String name = text(node, "name");
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("name " + name);
        }
        Map<String, String> files = new LinkedHashMap<>();
        node.required("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        String sha256 = text(node, "sha256");
        return new CatalogueModel(
                name,
                text(node, "title"),
                URI.create(text(node, "address")),
                node.required("megabytes").asInt(),
                sha256.isEmpty() ? Optional.empty() : Optional.of(sha256),
                kind(text(node, "kind")),
                text(node, "version"),
                files,
                text(node, "licence"),
                node.required("commercial").asBoolean(),
                text(node, "source"));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static ModelCard.Kind kind(String word) {
        return Arrays.stream(ModelCard.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind " + word));
    }
}
