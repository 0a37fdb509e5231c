package vn.vpbank.voiceagent.browser.cdp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Profiles and browsers of services that were killed. A profile carries its service's process id in its name, so what
/// has no living owner can be told from what a neighbour uses.
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Pattern OWNER = Pattern.compile("chromium-(\\d+)-.*");

    /// A browser just ended may have been in the middle of making a file.
    private static final int WIPINGS = 5;

    private Leftovers() {}

    /// A new profile of this process.
    static Path newProfile(Path profiles) {
        try {
            Files.createDirectories(profiles);
            return Files.createTempDirectory(
                    profiles, "chromium-" + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for browser profiles cannot be written: " + profiles, e);
        }
    }

    /// Ends browsers whose service is gone, and wipes their profiles: they hold what people typed.
    static void sweep(Path profiles) {
        try (Stream<Path> folders = Files.isDirectory(profiles) ? Files.list(profiles) : Stream.empty()) {
            for (Path folder : folders.filter(Leftovers::isOrphaned).toList()) {
                LOG.info("A browser profile of a service that is gone is wiped.");
                browsersOf(folder).forEach(ProcessHandle::destroyForcibly);
                wipe(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Old browser profiles could not be looked through.", e);
        }
    }

    private static boolean isOrphaned(Path folder) {
        Matcher name = OWNER.matcher(folder.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /// Main processes that use this profile; their helpers carry a `--type`.
    static List<ProcessHandle> browsersOf(Path profile) {
        return ProcessHandle.allProcesses().filter(p -> isBrowserOf(p, profile)).toList();
    }

    static boolean isBrowserOf(ProcessHandle process, Path profile) {
        List<String> arguments = Optional.of(process.info())
                .flatMap(ProcessHandle.Info::arguments)
                .map(List::of)
                .orElse(List.of());
        return arguments.contains("--user-data-dir=" + profile)
                && arguments.stream().noneMatch(a -> a.startsWith("--type="));
    }

    static void wipe(Path folder) {
        for (int attempt = 0; attempt < WIPINGS && Files.exists(folder); attempt++) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("A browser profile could not be wiped at once", e);
            }
        }
        if (Files.exists(folder)) {
            LOG.warn("A browser profile could not be wiped; it is wiped at the next start.");
        }
    }
}
