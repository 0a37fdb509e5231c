package vn.vpbank.voiceagent.bank.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a page sends: the number it gave to this application, and its values as lists of texts.
record SentForm(String application, Map<String, List<String>> values) {
    private static final int MOST_VALUES = 100;

    /// Reads `{"application":"LN-7K2MP4QX","values":{"name":"text", "group":["a","b"], "tick":true}}`;
    /// empty if it is nothing of the kind.
    static Optional<SentForm> of(JsonNode body) {
        String application = body.path("application").asString("");
        JsonNode values = body.path("values");
        if (!application.matches("[A-Za-z0-9-]{6,40}") || !values.isObject() || values.size() > MOST_VALUES) {
            return Optional.empty();
        }
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            List<String> texts = new ArrayList<>();
            Iterable<JsonNode> nodes = entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue());
            for (JsonNode node : nodes) {
                if (node.isContainer()) {
                    return Optional.empty();
                }
                texts.add(node.asString(""));
            }
            read.put(entry.getKey(), texts);
        }
        return Optional.of(new SentForm(application, read));
    }
}
