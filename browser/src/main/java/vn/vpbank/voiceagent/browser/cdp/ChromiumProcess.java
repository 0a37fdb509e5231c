package vn.vpbank.voiceagent.browser.cdp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /// The browser hears on descriptor 3 and speaks on 4; a Java process can only be given 0 to 2.
    private static final List<String> ON_PIPES =
            List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null");

    /// Lightest first: the shell costs a quarter of the whole browser.
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--remote-debugging-pipe",
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
            "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,"
                    + "IsolateOrigins,site-per-process,IsolateSandboxedIframes",
            // The frames of a form are parts of it, and each form has a context, and so a process, of its own.
            "--disable-site-isolation-trials",
            // A form that nobody looks at must not be slowed down.
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            // Names are looked up by the proxies of the pages alone.
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--metrics-recording-only",
            "--mute-audio",
            "--password-store=basic",
            "--use-mock-keychain");

    private final Process process;
    private final ProcessHandle browser;
    private final Thread hook;
    private final Path profile;
    private final Cdp cdp;

    private ChromiumProcess(Process process, Path profile, Cdp cdp) {
        this.process = process;
        this.cdp = cdp;
        this.browser = browserOf(process, profile);
        this.hook = new Thread(this::kill, "chromium-end");
        this.profile = profile;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// What distributions install under the browser's name is often a script that starts it and waits: ending the
    /// script would leave the browser behind.
    private static ProcessHandle browserOf(Process started, Path profile) {
        return started.descendants()
                .filter(p -> Leftovers.isBrowserOf(p, profile))
                .reduce((outer, inner) -> inner)
                .orElseGet(started::toHandle);
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
    /// @param events     hears what the browser itself tells
    /// @throws CdpException if it does not start
    public static ChromiumProcess start(Path executable, Path profiles, CdpSession.Events events) {
        Leftovers.sweep(profiles);
        Path profile = Leftovers.newProfile(profiles);
        List<String> command = new ArrayList<>(ON_PIPES);
        command.add(executable.toString());
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
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Leftovers.wipe(profile);
            throw new CdpException(CdpException.Why.GONE, "Chromium cannot be started from " + executable);
        }
        try {
            return new ChromiumProcess(
                    process, profile, new Cdp(process.getInputStream(), process.getOutputStream(), events));
        } catch (CdpException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Leftovers.wipe(profile);
            throw new CdpException(
                    CdpException.Why.GONE, "Chromium did not come up; try starting it by hand to see why");
        }
    }

    /// The conversation with it.
    public Cdp cdp() {
        return cdp;
    }

    public boolean isAlive() {
        return browser.isAlive();
    }

    /// The browser's main process.
    public long pid() {
        return browser.pid();
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("Closed by the end of this process", e);
        }
    }

    /// The profile goes last: a helper that still runs would write into it again.
    private void kill() {
        List<ProcessHandle> helpers = browser.descendants().toList();
        browser.destroy();
        await(browser.onExit());
        browser.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await(CompletableFuture.allOf(Stream.concat(Stream.of(browser), helpers.stream())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new)));
        // Not before: a write that a stopped browser does not take would hold it up.
        cdp.close();
        Leftovers.wipe(profile);
    }

    private static void await(CompletableFuture<?> end) {
        try {
            end.get(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Chromium does not end by itself", e);
        }
    }
}
