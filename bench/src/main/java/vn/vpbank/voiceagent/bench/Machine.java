package vn.vpbank.voiceagent.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the figures were measured on; without it they say nothing.
final class Machine {
    private Machine() {}

    static ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("cpu", firstMatch(Path.of("/proc/cpuinfo"), "model name\\s*: (.*)"))
                .put("memory_gb", memoryGb())
                .put("java", Integer.toString(Runtime.version().feature()))
                .put("chromium", firstMatch(run("chromium", "--version"), "(\\d+)\\."));
    }

    /// The commit that was measured; empty outside a checkout.
    static String commit() {
        return run("git", "rev-parse", "--short", "HEAD").strip();
    }

    private static long memoryGb() {
        String kilobytes = firstMatch(Path.of("/proc/meminfo"), "MemTotal:\\s*(\\d+)");
        return kilobytes.isEmpty() ? 0 : Math.round(Long.parseLong(kilobytes) / 1024.0 / 1024.0);
    }

    private static String firstMatch(Path file, String pattern) {
        try {
            return firstMatch(Files.readString(file), pattern);
        } catch (IOException notLinux) {
            return "";
        }
    }

    private static String firstMatch(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        }
    }
}
