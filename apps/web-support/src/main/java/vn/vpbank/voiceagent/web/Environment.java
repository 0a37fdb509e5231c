package vn.vpbank.voiceagent.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads settings from environment variables. A blank variable counts as absent.
///
/// Every method throws [SettingException] where a value does not fit, with a sentence that says what would.
public record Environment(Map<String, String> variables) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /// The environment of this process.
    public static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    /// The value of a variable, if it is set.
    public Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /// A whole number within bounds, both included.
    public int number(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, "a whole number from " + least + " to " + most);
        }
        throw wrong(name, "a whole number from " + least + " to " + most);
    }

    /// A TCP or UDP port; 0 asks the system for a free one.
    public int port(String name, int otherwise) {
        return number(name, otherwise, 0, 65_535);
    }

    /// `true` or `false`.
    public boolean flag(String name, boolean otherwise) {
        return switch (text(name, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            case String _ -> throw wrong(name, "true or false");
        };
    }

    /// One of the named constants, written in lower case.
    public <E extends Enum<E>> E oneOf(String name, E otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        List<E> all = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
        return all.stream()
                .filter(e -> e.name().equalsIgnoreCase(text.get().replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "one of "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(e -> e.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                                                .toList())));
    }

    /// An `http` or `https` address without a trailing slash.
    public URI address(String name, String otherwise) {
        String text = text(name, otherwise).replaceAll("/+$", "");
        try {
            URI uri = URI.create(text);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw wrong(name, "an http or https address");
        }
        throw wrong(name, "an http or https address");
    }

    /// The value itself is not repeated: it may be a secret put under the wrong name.
    private static SettingException wrong(String name, String wanted) {
        return new SettingException("The setting " + name + " must be " + wanted + ".");
    }
}
