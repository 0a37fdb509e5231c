package vn.vpbank.voiceagent.browser.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Figures that tests find, for the benchmarks: printed, and put into the folder `-Dfigures=…` if there is one.
public final class Figures {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Figures() {}

    public static void publish(String name, Map<String, ? extends Number> figures) {
        ObjectNode metrics = JSON.createObjectNode();
        figures.forEach((key, value) -> metrics.putObject(key).put("value", value.doubleValue()));
        ObjectNode result = JSON.createObjectNode().put("name", name);
        result.set("metrics", metrics);
        System.out.println(name + " " + figures);
        String folder = System.getProperty("figures", "");
        if (!folder.isEmpty()) {
            try {
                Files.writeString(Path.of(folder, name + ".json"), JSON.writeValueAsString(result));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
