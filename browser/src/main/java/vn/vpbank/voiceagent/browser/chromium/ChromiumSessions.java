package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSessions;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Forms in a Chromium of our own, started at once and kept warm.
///
/// ```java
/// try (FormSessions sessions = ChromiumSessions.launch(options);
///         FormSession session = sessions.open("talk-1", loan)) {
///     FillReport report = session.execute(List.of(new FormCommand.Set(ref, FieldValue.of("Nguyễn Văn An"))));
/// }
/// ```
public final class ChromiumSessions implements FormSessions {
    private final Chromium chromium;
    private final Options options;
    private final Set<FormSession> open = ConcurrentHashMap.newKeySet();

    private ChromiumSessions(Options options) {
        this.options = options;
        this.chromium = new Chromium(options.chromium(), options.profiles());
        chromium.warm();
    }

    /// Starts the browser; returns when it can open forms.
    ///
    /// @throws vn.vpbank.voiceagent.browser.PageException if there is no browser or it does not start
    public static ChromiumSessions launch(Options options) {
        return new ChromiumSessions(options);
    }

    @Override
    public FormSession open(String session, RegisteredForm form) {
        FormSession[] made = new FormSession[1];
        made[0] = new ChromiumFormSession(session, form, chromium, options, () -> open.remove(made[0]));
        open.add(made[0]);
        return made[0];
    }

    /// The browser's process id, for those who watch its memory.
    public long pid() {
        return chromium.pid();
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(FormSession::close);
        chromium.close();
    }
}
