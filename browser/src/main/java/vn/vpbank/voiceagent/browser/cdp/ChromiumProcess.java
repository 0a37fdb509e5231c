package vn.vpbank.voiceagent.browser.cdp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Chromium of our own, with a profile that is wiped when it closes.
public final class ChromiumProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChromiumProcess.class);
    private static final int START_SECONDS = 30;
    private static final String READY = "DevTools listening on ";

    /// Lightest first: the shell costs a quarter of the whole browser.
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--remote-debugging-port=0",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--disable-default-apps",
            "--disable-breakpad",
            "--disable-domain-reliability",
            "--disable-client-side-phishing-detection",
            "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication",
            // A form that nobody looks at must not be slowed down.
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--metrics-recording-only",
            "--mute-audio",
            "--password-store=basic",
            "--use-mock-keychain");

    private final Process process;
    private final Path profile;
    private final URI endpoint;

    private ChromiumProcess(Process process, Path profile, URI endpoint) {
        this.process = process;
        this.profile = profile;
        this.endpoint = endpoint;
    }

    /// The first of the known browsers on the PATH.
    public static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(":"))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts one and waits until it can be spoken to.
    ///
    /// @param executable the browser
    /// @param profiles   folder for the temporary profile
    /// @throws CdpException if it does not start
    public static ChromiumProcess start(Path executable, Path profiles) {
        Path profile = newProfile(profiles);
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        if ("root".equals(System.getProperty("user.name"))) {
            LOG.warn("Chromium runs without its sandbox because this process is root; use an ordinary user instead.");
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
        } catch (IOException e) {
            wipe(profile);
            throw new CdpException(CdpException.Why.GONE, "Chromium cannot be started from " + executable);
        }
        try {
            return new ChromiumProcess(process, profile, endpointOf(process));
        } catch (CdpException e) {
            process.destroyForcibly();
            wipe(profile);
            throw e;
        }
    }

    private static Path newProfile(Path profiles) {
        try {
            Files.createDirectories(profiles);
            return Files.createTempDirectory(profiles, "chromium-");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for browser profiles cannot be written: " + profiles, e);
        }
    }

    private static URI endpointOf(Process process) {
        CompletableFuture<URI> found = new CompletableFuture<>();
        // Reads to the end, or a full pipe would stop the browser. Not a virtual thread: reading a pipe holds its
        // carrier, and there are only as many carriers as processors.
        Thread.ofPlatform().daemon().name("chromium-output").start(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines()
                        .filter(line -> line.startsWith(READY))
                        .forEach(line -> found.complete(
                                URI.create(line.substring(READY.length()).strip())));
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("Chromium's output ended", e);
            }
            found.completeExceptionally(new IOException("ended"));
        });
        try {
            return found.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CdpException(
                    CdpException.Why.GONE, "Chromium did not come up; try starting it by hand to see why");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CdpException(CdpException.Why.GONE, "Interrupted while Chromium started");
        }
    }

    /// Where its debugging socket is.
    public URI endpoint() {
        return endpoint;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        helpers.forEach(ProcessHandle::destroyForcibly);
        wipe(profile);
    }

    private static void wipe(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("A browser profile could not be wiped at once", e);
        }
    }
}
