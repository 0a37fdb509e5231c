package vn.vpbank.voiceagent.agent.execute;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.vpbank.voiceagent.agent.planner.Planning;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.TalkMemory;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.files.SentFile;
import vn.vpbank.voiceagent.browser.files.SentFiles;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.registry.FormsRegistry;
import vn.vpbank.voiceagent.language.OpenPhrase;
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
    private final Planning planning;
    private final FormsRegistry registry;
    private final Clock clock;
    private final SentFiles files;

    MessageReading(Understander understander, Planning planning, FormsRegistry registry, Clock clock, SentFiles files) {
        this.understander = understander;
        this.planning = planning;
        this.registry = registry;
        this.clock = clock;
        this.files = files;
    }

    /// @param placed     what found its place by a plan
    /// @param millis     how long understanding took, without reading the page
    /// @param planMillis how long planning took
    record Read(UnderstandResult result, Map<FieldRef, OpenPhrase> placed, double millis, double planMillis) {}

    Read read(AgentSession session, String text) {
        UnderstandRequest request = request(session, text);
        long start = System.nanoTime();
        UnderstandResult result = understander.understand(request);
        double millis = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        if (takesBack(request, result)) {
            forget(session, session.memory().placed().values());
        }
        if (session.isAtSignIn()) {
            return new Read(result, Map.of(), millis, 0);
        }
        Planning.Placed placed = planning.place(request, result);
        return new Read(placed.result(), placed.placed(), millis, placed.millis());
    }

    /// Commands that empty or overwrite what a plan has just placed take the plan back: a caller that talks by itself
    /// undoes so.
    void noted(AgentSession session, List<FormCommand> commands) {
        Map<FieldRef, OpenPhrase> placed = session.memory().placed();
        forget(
                session,
                commands.stream()
                        .flatMap(c -> switch (c) {
                            case FormCommand.Set(FieldRef field, var _) -> Stream.ofNullable(placed.get(field));
                            case FormCommand.Clear(FieldRef field) -> Stream.ofNullable(placed.get(field));
                            case FormCommand.Undo _ -> placed.values().stream();
                            default -> Stream.empty();
                        })
                        .toList());
    }

    private void forget(AgentSession session, Collection<OpenPhrase> phrases) {
        session.page().ifPresent(page -> planning.forget(page.form().id(), phrases));
    }

    /// "Không phải" after something was written; while an act waits for its yes, it refuses the act.
    private static boolean takesBack(UnderstandRequest request, UnderstandResult result) {
        return result.commands().stream()
                .anyMatch(c -> c instanceof FormCommand.Undo
                        || (c instanceof FormCommand.Deny && request.awaiting().isEmpty()));
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
