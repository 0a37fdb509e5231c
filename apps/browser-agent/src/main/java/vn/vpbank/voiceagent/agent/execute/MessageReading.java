package vn.vpbank.voiceagent.agent.execute;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.TalkMemory;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.files.SentFile;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.registry.FormsRegistry;
import vn.vpbank.voiceagent.language.UnderstandRequest;
import vn.vpbank.voiceagent.language.UnderstandRequest.Awaited;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;
import vn.vpbank.voiceagent.language.UnderstandResult;
import vn.vpbank.voiceagent.language.Understander;
import vn.vpbank.voiceagent.web.RequestId;

/// Turns a message into commands, against the form as the page holds it now.
final class MessageReading {
    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Understander understander;
    private final FormsRegistry registry;
    private final Clock clock;
    private final SentFiles files;

    MessageReading(Understander understander, FormsRegistry registry, Clock clock, SentFiles files) {
        this.understander = understander;
        this.registry = registry;
        this.clock = clock;
        this.files = files;
    }

    /// @param millis how long understanding took, without reading the page
    record Read(UnderstandResult result, double millis) {}

    Read read(AgentSession session, String text) {
        UnderstandRequest request = request(session, text);
        long start = System.nanoTime();
        UnderstandResult result = understander.understand(request);
        return new Read(result, (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }

    private UnderstandRequest request(AgentSession session, String text) {
        Optional<FormSession> page = session.page();
        TalkMemory memory = session.memory();
        return new UnderstandRequest(
                RequestId.current(),
                ZonedDateTime.now(clock.withZone(HOME)),
                text,
                List.of(),
                page.map(FormSession::read),
                registry.forms().stream()
                        .map(f -> new KnownForm(f.id(), f.name(), f.aliases()))
                        .toList(),
                memory.asked(),
                Optional.empty(),
                memory.recent(),
                memory.open(),
                page.flatMap(FormSession::confirmation).map(MessageReading::awaited),
                false,
                files.of(session.id()).stream().map(SentFile::name).toList());
    }

    /// An act without a name of its own here gets the strictest rule.
    private static Awaited awaited(FillReport.Confirmation open) {
        for (Awaited act : Awaited.values()) {
            if (act.name().toLowerCase(Locale.ROOT).equals(open.act())) {
                return act;
            }
        }
        return Awaited.SUBMIT;
    }
}
