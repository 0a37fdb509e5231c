package vn.vpbank.voiceagent.browser.chromium;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.browser.cdp.CdpException;
import vn.vpbank.voiceagent.browser.page.PageScripts;
import vn.vpbank.voiceagent.browser.page.PageState;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// One person's form. A lock puts requests in a row; what the page tells by itself is read in between.
final class ChromiumFormSession implements FormSession {
    private static final Logger LOG = LoggerFactory.getLogger(ChromiumFormSession.class);

    private final String id;
    private final RegisteredForm form;
    private final Runnable whenClosed;
    private final FormDesk desk;
    private final History history = new History();
    private final Confirmations confirmations;
    private final Consent consent;
    private final Watchers watchers = new Watchers();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean stale = new AtomicBoolean();
    private Optional<Screen> screen = Optional.empty();
    private Optional<FrameSink> sink = Optional.empty();
    private long views;

    ChromiumFormSession(String id, RegisteredForm form, Chromium chromium, Options options, Runnable whenClosed) {
        this.id = id;
        this.form = form;
        this.whenClosed = whenClosed;
        this.desk = new FormDesk(chromium, form, new Attachments(options.files(), id), this::lost);
        this.confirmations = new Confirmations(id, options.key(), options.clock());
        this.consent = new Consent(desk, confirmations, new Submitter(id, desk, options.ledger(), options.clock()));
        listen();
    }

    private void listen() {
        desk.tab().listen((method, params) -> {
            if (method.equals("Runtime.bindingCalled")
                    && params.path("name").asString("").equals(PageScripts.BINDING)) {
                changed();
            } else if (method.equals("Page.frameNavigated")
                    && !params.path("frame").has("parentId")) {
                changed();
            }
        });
    }

    /// On the page's event thread: never waits. One reading answers for all changes up to it.
    private void changed() {
        if (stale.compareAndSet(false, true)) {
            Thread.ofVirtual().name("form-changed").start(this::catchUp);
        }
    }

    private void catchUp() {
        lock.lock();
        try {
            if (closed.get() || !stale.getAndSet(false)) {
                return;
            }
            readAndTell();
        } catch (CdpException | PageException | NavigatedException e) {
            LOG.debug("A change could not be read", e);
        } finally {
            lock.unlock();
        }
    }

    private void readAndTell() {
        FormModel before = desk.state().form();
        PageState now = desk.read();
        consent.dropIfStale();
        watchers.tell(before, desk.state().form(), Set.of(), now.byHand() ? Source.PERSON : Source.PAGE);
    }

    /// The page died by itself: it is brought back at once, so that the next word finds it there.
    private void lost() {
        if (!closed.get()) {
            Thread.ofVirtual().name("form-lost").start(() -> {
                lock.lock();
                try {
                    if (!closed.get() && desk.tab().isGone()) {
                        recover();
                    }
                } catch (PageException e) {
                    watchers.closed(String.valueOf(e.getMessage()));
                } finally {
                    lock.unlock();
                }
            });
        }
    }

    private List<Field> recover() {
        try {
            List<Field> lost = desk.recover();
            listen();
            sink.ifPresent(s -> screen = Optional.of(new Screen(desk.tab(), s)));
            return lost;
        } catch (CdpException e) {
            throw new PageException("Trang biểu mẫu không mở lại được; hãy thử lại sau. (The page is gone.)", e);
        }
    }

    /// Does it, and once more on a page brought back if the first one died under it. Never used around a click that
    /// hands in: that one reports for itself.
    private <T> T onPage(Supplier<T> act) {
        lock.lock();
        try {
            if (closed.get()) {
                throw new PageException("Phiên này đã đóng. (This session is closed.)");
            }
            if (desk.tab().isGone()) {
                recover();
            }
            try {
                return act.get();
            } catch (CdpException e) {
                if (e.why() == CdpException.Why.REFUSED) {
                    throw new PageException("Trang biểu mẫu không đọc được. (" + e.getMessage() + ")", e);
                }
                recover();
                return act.get();
            }
        } catch (CdpException e) {
            throw new PageException("Trang biểu mẫu không trả lời; hãy thử lại sau. (" + e.getMessage() + ")", e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RegisteredForm form() {
        return form;
    }

    @Override
    public FillReport execute(List<FormCommand> commands) {
        AtomicReference<@Nullable Turn> begun = new AtomicReference<>();
        return onPage(() -> {
            FormModel before = desk.state().form();
            consent.begin();
            Turn turn = begun.updateAndGet(t -> t == null ? new Turn(desk, history, consent, commands) : t);
            FillReport report = turn.run();
            consent.end();
            stale.set(false);
            consent.dropIfStale();
            Set<FieldRef> asked = turn.askedFor();
            watchers.tell(before, desk.state().form(), asked, Source.PAGE);
            return report;
        });
    }

    @Override
    public FormModel read() {
        return onPage(() -> {
            readAndTell();
            return desk.state().form();
        });
    }

    @Override
    public FormModel home() {
        return onPage(() -> {
            readAndTell();
            if (!path(desk.state().url()).equals(path(desk.form().url().toString()))) {
                FormModel before = desk.state().form();
                desk.home();
                watchers.tell(before, desk.state().form(), Set.of(), Source.PAGE);
            }
            return desk.state().form();
        });
    }

    private static String path(String url) {
        return url.replaceAll("[?#].*$", "");
    }

    @Override
    public FormModel known() {
        lock.lock();
        try {
            return desk.state().form();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<FillReport.Confirmation> confirmation() {
        lock.lock();
        try {
            return consent.shown();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public URI pageUrl() {
        return onPage(() -> URI.create(desk.state().url()));
    }

    @Override
    public Subscription watch(Watcher watcher) {
        return onPage(() -> watchers.add(watcher, desk.state().form()));
    }

    @Override
    public LiveView live(FrameSink to) {
        return onPage(() -> {
            screen.ifPresent(Screen::close);
            Screen opened = new Screen(desk.tab(), to);
            screen = Optional.of(opened);
            sink = Optional.of(to);
            long view = ++views;
            return new LiveView() {
                @Override
                public void input(LiveInput input) {
                    screen.ifPresent(s -> s.input(input));
                }

                @Override
                public void close() {
                    endLive(view);
                }
            };
        });
    }

    private void endLive(long view) {
        lock.lock();
        try {
            if (view == views) {
                screen.ifPresent(Screen::close);
                screen = Optional.empty();
                sink = Optional.empty();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            lock.lock();
            try {
                desk.close();
                watchers.closed("Phiên đã đóng.");
            } finally {
                lock.unlock();
                whenClosed.run();
            }
        }
    }
}
