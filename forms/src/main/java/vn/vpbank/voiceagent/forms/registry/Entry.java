package vn.vpbank.voiceagent.forms.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the members of one mapping of the file and complains about those that do not fit.
final class Entry {
    private final YamlNode.Entries node;
    private final Variables variables;
    private final Problems problems;

    Entry(YamlNode.Entries node, Variables variables, Problems problems) {
        this.node = node;
        this.variables = variables;
        this.problems = problems;
    }

    /// A misspelt hint would otherwise be silently without effect.
    void allowOnly(Set<String> known) {
        for (Map.Entry<String, YamlNode> member : node.entries().entrySet()) {
            if (!known.contains(member.getKey())) {
                problems.at(
                        member.getValue(),
                        "`" + member.getKey() + "` is not known here: use one of "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /// The line of a member, or of the whole where it is missing.
    int line(String name) {
        return Optional.ofNullable(node.entries().get(name)).orElse(node).line();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(node.entries().get(name)).flatMap(n -> scalar(name, n));
    }

    String required(String name, String what) {
        return text(name).orElseGet(() -> {
            if (!(node.entries().get(name) instanceof YamlNode.Items)
                    && !(node.entries().get(name) instanceof YamlNode.Entries)) {
                problems.at(line(name), "`" + name + "` is missing: write " + what);
            }
            return "";
        });
    }

    List<String> texts(String name) {
        return switch (node.entries().get(name)) {
            case null -> List.of();
            case YamlNode.Items items -> {
                List<String> texts = new ArrayList<>();
                items.items().forEach(item -> scalar(name, item).ifPresent(texts::add));
                yield texts;
            }
            case YamlNode.Scalar one -> scalar(name, one).map(List::of).orElse(List.of());
            case YamlNode.Entries wrong -> {
                problems.at(wrong, "`" + name + "` is a list: write [one, two]");
                yield List.of();
            }
        };
    }

    Optional<Entry> entry(String name) {
        return switch (node.entries().get(name)) {
            case null -> Optional.empty();
            case YamlNode.Entries entries -> Optional.of(new Entry(entries, variables, problems));
            case YamlNode other -> {
                problems.at(other, "`" + name + "` has members of its own: write {…}");
                yield Optional.empty();
            }
        };
    }

    private Optional<String> scalar(String name, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(variables.resolve(scalar).strip()).filter(text -> !text.isEmpty());
        }
        problems.at(node, "`" + name + "` is one text, not a list or mapping");
        return Optional.empty();
    }
}
