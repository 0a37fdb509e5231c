package vn.vpbank.voiceagent.web;

import java.util.Map;
import java.util.regex.Pattern;

/// How many bytes the body of a request may have.
///
/// @param usual    where nothing else is said
/// @param byPath   exceptions, by exact path; `*` stands for one part of it
public record BodyLimits(long usual, Map<String, Long> byPath) {
    /// 64 KiB everywhere.
    public static final BodyLimits USUAL = new BodyLimits(64 * 1024, Map.of());

    public BodyLimits {
        byPath = Map.copyOf(byPath);
    }

    /// The limit of one path, in bytes.
    public long of(String path) {
        return byPath.entrySet().stream()
                .filter(e -> isLike(path, e.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(usual);
    }

    private static boolean isLike(String path, String pattern) {
        if (!pattern.contains("*")) {
            return path.equals(pattern);
        }
        String regex = ("\\Q" + pattern + "\\E").replace("*", "\\E[^/;]+\\Q");
        return Pattern.matches(regex, path);
    }
}
