package vn.vpbank.voiceagent.browser.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.chromium.ChromiumSessions;
import vn.vpbank.voiceagent.browser.chromium.Options;
import vn.vpbank.voiceagent.browser.files.FileLimits;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// One real Chromium for a test class, small pages beside it; sessions are closed after each test.
public final class RealBrowser implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final MemoryLedger ledger = new MemoryLedger();
    private final List<FormSession> open = new CopyOnWriteArrayList<>();
    private final Map<FormId, FormSession> shared = new ConcurrentHashMap<>();
    private volatile Duration later = Duration.ZERO;
    private final SentFiles files;
    private final ChromiumSessions sessions;
    private final SmallPages pages = new SmallPages();

    public RealBrowser() {
        try {
            files = new SentFiles(Files.createTempDirectory("sent-test").resolve("files"), FileLimits.ofMegabytes(10));
            InstantSource time = () -> Instant.now().plus(later);
            sessions = ChromiumSessions.launch(new Options(
                    Optional.empty(),
                    Files.createTempDirectory("chromium-test"),
                    ledger,
                    Options.key(new byte[32]),
                    time.withZone(ZoneOffset.UTC),
                    files));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public SmallPages pages() {
        return pages;
    }

    /// Sends a file to a session, as people do before they have it put in.
    public void send(FormSession session, String name, String content) {
        try {
            files.store(session.id(), name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    public long pid() {
        return sessions.pid();
    }

    /// Lets the wall clock go on.
    public void wait(Duration more) {
        later = later.plus(more);
    }

    public FormSession open(RegisteredForm form) {
        return open("s-" + UUID.randomUUID(), form);
    }

    public FormSession open(String session, RegisteredForm form) {
        FormSession opened = sessions.open(session, form);
        open.add(opened);
        return opened;
    }

    /// The one session on this form that all tests of a class share.
    public FormSession shared(RegisteredForm form) {
        return shared.computeIfAbsent(form.id(), id -> sessions.open("s-" + UUID.randomUUID(), form));
    }

    /// A page with this body, opened as a form.
    public FormSession page(String body) {
        String id = "p" + UUID.randomUUID();
        return open(Commands.form("page", pages.page("/" + id, body)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ledger.clear();
        later = Duration.ZERO;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(FormSession::close);
        open.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        shared.values().forEach(FormSession::close);
        sessions.close();
        pages.close();
    }
}
