package vn.vpbank.voiceagent.browser.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The scripts that run in a page, in a world of their own that the page can neither see nor change.
public final class PageScripts {
    /// Name of that world.
    public static final String WORLD = "agent";

    /// Called by the scripts when something changed; what, a reading tells.
    public static final String BINDING = "agentChanged";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(?://.*|/\\*(?:[^*]++|\\*(?!/))*+\\*/)$");
    private static final List<String> FILES = List.of(
            "base.js",
            "hands.js",
            "writing.js",
            "labels.js",
            "grouplabels.js",
            "tables.js",
            "adjuncts.js",
            "sections.js",
            "descriptions.js",
            "keep.js",
            "modals.js",
            "folds.js",
            "steps.js",
            "words.js",
            "buttons.js",
            "toggles.js",
            "drawnticks.js",
            "ticks.js",
            "tiles.js",
            "squares.js",
            "cells.js",
            "tags.js",
            "parts.js",
            "shuttles.js",
            "moments.js",
            "wholes.js",
            "groups.js",
            "apart.js",
            "values.js",
            "files.js",
            "complaints.js",
            "since.js",
            "frames.js",
            "read.js",
            "segments.js",
            "comboboxes.js",
            "popups.js",
            "openers.js",
            "drawnlists.js",
            "lists.js",
            "paths.js",
            "pick.js",
            "suggestions.js",
            "days.js",
            "calendars.js",
            "wheels.js",
            "learn.js",
            "sliders.js",
            "steppers.js",
            "listboxes.js",
            "waits.js",
            "fill.js",
            "act.js",
            "refusals.js",
            "observe.js");

    private static final String LIBRARY = FILES.stream()
            .map(file -> "(agent => {\n" + bare(resource(file)) + "\n})(globalThis.agent ??= {});\n")
            .collect(Collectors.joining());

    private PageScripts() {}

    /// A script without what only people read. Every page gets all of them: letters beyond ASCII, escaped, let the
    /// browser keep one byte a letter instead of two. Lines stay, so that errors tell where.
    static String bare(String script) {
        String code = COMMENT.matcher(script)
                .replaceAll(comment ->
                        "\n".repeat(Math.toIntExact(comment.group().lines().count()) - 1))
                .replaceAll("(?m)^ +", "");
        StringBuilder out = new StringBuilder(code.length());
        code.chars().forEach(c -> {
            if (c < 0x7f) {
                out.append((char) c);
            } else {
                out.append(String.format("\\u%04x", c));
            }
        });
        return out.toString();
    }

    /// All of them as one program that offers `agent`.
    public static String library() {
        return LIBRARY;
    }

    /// The guard for the page's own world.
    public static String guard(List<String> allowedOrigins) {
        return resource("guard.js").strip() + "(" + JSON.writeValueAsString(allowedOrigins) + ");";
    }

    /// A call of one of the agent's functions, arguments as JSON.
    public static String call(String function, Object... arguments) {
        return Stream.of(arguments)
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining(",", "agent." + function + "(", ")"));
    }

    private static String resource(String name) {
        try (InputStream in = PageScripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
