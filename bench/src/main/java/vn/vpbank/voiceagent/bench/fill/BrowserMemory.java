package vn.vpbank.voiceagent.bench.fill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Memory of all processes of a headless shell on this machine, each shared page counted by its share (PSS). The
/// benchmark runs in a process namespace of its own, so no stranger is counted.
final class BrowserMemory {
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private BrowserMemory() {}

    /// In megabytes.
    static double megabytes() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                            .filter(p -> p.getFileName().toString().matches("\\d+"))
                            .filter(p -> read(p.resolve("cmdline")).contains("headless-shell"))
                            .mapToLong(p -> kilobytes(read(p.resolve("smaps_rollup"))))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kilobytes(String rollup) {
        Matcher found = PSS.matcher(rollup);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException processIsGone) {
            return "";
        }
    }
}
