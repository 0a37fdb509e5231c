package vn.vpbank.voiceagent.web;

import java.util.Map;

/// How many bytes the body of a request may have.
///
/// @param usual    where nothing else is said
/// @param byPath   exceptions, by exact path
public record BodyLimits(long usual, Map<String, Long> byPath) {
    /// 64 KiB everywhere.
    public static final BodyLimits USUAL = new BodyLimits(64 * 1024, Map.of());

    public BodyLimits {
        byPath = Map.copyOf(byPath);
    }

    /// The limit of one path, in bytes.
    public long of(String path) {
        return byPath.getOrDefault(path, usual);
    }
}
