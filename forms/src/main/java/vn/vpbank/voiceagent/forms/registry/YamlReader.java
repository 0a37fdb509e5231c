package vn.vpbank.voiceagent.forms.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads YAML without losing where things stand. Anchors and aliases are refused: a forms file needs none, and they can
/// make a small file endless.
final class YamlReader {
    private static final YAMLMapper MAPPER = new YAMLMapper(new YAMLFactory());

    private final Problems problems;

    YamlReader(Problems problems) {
        this.problems = problems;
    }

    /// The first document; empty if it is empty or broken, which is then among the problems.
    Optional<YamlNode> read(String yaml) {
        try (JsonParser parser = MAPPER.createParser(yaml)) {
            return parser.nextToken() == null ? Optional.empty() : Optional.of(node(parser));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problems.at(line, "this is not YAML here: look at the indentation, quotes and brackets on it and above it");
            return Optional.empty();
        }
    }

    private YamlNode node(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.at(line, "aliases (*name) are not taken here: write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new YamlNode.Entries(line, entries(parser));
            case START_ARRAY -> new YamlNode.Items(line, items(parser));
            case VALUE_NULL -> new YamlNode.Scalar(line, "");
            default -> new YamlNode.Scalar(line, parser.getString());
        };
    }

    private Map<String, YamlNode> entries(JsonParser parser) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (entries.put(name, node(parser)) != null) {
                problems.at(line, "`" + name + "` stands here a second time: keep one");
            }
        }
        return entries;
    }

    private List<YamlNode> items(JsonParser parser) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return items;
    }
}
