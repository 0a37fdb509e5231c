package vn.vpbank.voiceagent.forms.registry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts environment variables in place of `${NAME}` and `${NAME:default}`. A blank variable counts as absent.
final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    private final Map<String, String> environment;
    private final Problems problems;

    Variables(Map<String, String> environment, Problems problems) {
        this.environment = Map.copyOf(environment);
        this.problems = problems;
    }

    /// The text with every reference replaced; one that has neither value nor default is among the problems.
    String resolve(YamlNode.Scalar scalar) {
        return REFERENCE
                .matcher(scalar.text())
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(environment.get(found.group(1)))
                        .filter(value -> !value.isBlank())
                        .or(() -> Optional.ofNullable(found.group(2)))
                        .orElseGet(() -> {
                            problems.at(
                                    scalar,
                                    "set the environment variable " + found.group(1) + ", or write a default: ${"
                                            + found.group(1) + ":…}");
                            return "";
                        })));
    }
}
