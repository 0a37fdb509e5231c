package vn.vpbank.voiceagent.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What one benchmark found.
///
/// @param metrics in the order to print
/// @param groups  the same kind of figures for parts of the whole, by name
public record Result(String name, Map<String, Metric> metrics, Map<String, Map<String, Metric>> groups) {
    public Result {
        metrics = new LinkedHashMap<>(metrics);
        groups = new LinkedHashMap<>(groups);
    }

    ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("name", name);
        out.set("metrics", json(metrics));
        if (!groups.isEmpty()) {
            ObjectNode all = out.putObject("groups");
            groups.forEach((group, figures) -> all.set(group, json(figures)));
        }
        return out;
    }

    private static ObjectNode json(Map<String, Metric> figures) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        figures.forEach((name, metric) -> out.set(name, metric.json()));
        return out;
    }

    void print(PrintStream out) {
        out.println();
        out.println("■ " + name);
        metrics.forEach((metric, figure) -> out.println(line(metric, figure.json())));
        groups.forEach((group, figures) -> {
            out.println("  · " + group);
            figures.forEach((metric, figure) -> out.println("  " + line(metric, figure.json())));
        });
    }

    private static String line(String metric, JsonNode figure) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "  %-34s", metric));
        figure.properties()
                .forEach(e -> text.append(String.format(
                        Locale.ROOT, "%s %s   ", e.getKey(), e.getValue().asString())));
        return text.toString().stripTrailing();
    }
}
