package vn.vpbank.voiceagent.agent.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.agent.execute.ExecuteRequest.Work;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.PageException;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Status;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.Question;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;
import vn.vpbank.voiceagent.language.OpenPhrase;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Carries one request out on its session's page, in the session's turn.
final class Executor {
    private final AgentSessions sessions;
    private final Pages pages;
    private final MessageReading reading;
    private final Aftermath aftermath;

    Executor(AgentSessions sessions, Pages pages, MessageReading reading, Aftermath aftermath) {
        this.sessions = sessions;
        this.pages = pages;
        this.reading = reading;
        this.aftermath = aftermath;
    }

    /// What became of a request.
    ///
    /// @param signIn whether the page wants a person to sign in first
    record Executed(FillReport report, Optional<FormId> form, boolean signIn) {}

    /// @param keyed whether the request has an idempotency key
    /// @throws ProblemException where there is no report to give
    Executed execute(ExecuteRequest request, boolean keyed) {
        long start = System.nanoTime();
        Optional<RegisteredForm> wanted = request.form().map(pages::form);
        AgentSession session = sessions.take(request.session());
        try {
            return session.inTurn(() -> inTurn(session, request, wanted, keyed, start));
        } finally {
            sessions.dropIfEmpty(session);
        }
    }

    private Executed inTurn(
            AgentSession session, ExecuteRequest request, Optional<RegisteredForm> wanted, boolean keyed, long start) {
        try {
            requireKey(session, request, keyed);
            if (session.page().isEmpty()) {
                Optional<FillReport> known = aftermath.ofConfirmed(request);
                if (known.isPresent()) {
                    return new Executed(known.get(), request.form(), false);
                }
            }
            Agenda agenda = agenda(session, request, wanted);
            if (stillAtSignIn(session)) {
                return executed(session, aftermath.signIn(), agenda, start);
            }
            FillReport report = Wording.of(
                    Reports.asking(run(session, agenda), agenda.questions()), request.work(), agenda.commands());
            session.remember(session.memory().after(report, agenda.placed()));
            if (report.status() == Status.SUBMITTED) {
                session.markSubmitted();
            }
            return executed(session, report, agenda, start);
        } catch (PageException gone) {
            return new Executed(aftermath.pageGone(session, gone), request.form(), false);
        }
    }

    private static void requireKey(AgentSession session, ExecuteRequest request, boolean keyed) {
        boolean mayConfirm = request.confirms()
                || (request.work() instanceof Work.Message
                        && session.page().flatMap(FormSession::confirmation).isPresent());
        if (mayConfirm && !keyed) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST,
                    "This may submit the form: send an Idempotency-Key header, the same again if you repeat it.");
        }
    }

    /// @param commands     what to do on the page that is open
    /// @param placed       what found its place by a plan
    /// @param understandMs how long the message took
    /// @param planMs       how long planning took
    private record Agenda(
            List<FormCommand> commands,
            List<Question> questions,
            Map<FieldRef, OpenPhrase> placed,
            double understandMs,
            double planMs) {}

    private Agenda agenda(AgentSession session, ExecuteRequest request, Optional<RegisteredForm> wanted) {
        return switch (request.work()) {
            case Work.Commands(List<FormCommand> commands) -> {
                reading.noted(session, commands);
                open(session, commands, wanted);
                yield new Agenda(commands, List.of(), Map.of(), 0, 0);
            }
            case Work.Message(String text) -> {
                if (session.page().isEmpty()) {
                    wanted.ifPresent(form -> pages.open(session, form));
                }
                MessageReading.Read read = reading.read(session, text);
                List<FormCommand> commands = Careful.with(read.result());
                open(session, commands, wanted);
                yield new Agenda(commands, read.result().questions(), read.placed(), read.millis(), read.planMillis());
            }
        };
    }

    /// Makes sure that there is the right page before anything is done.
    private void open(AgentSession session, List<FormCommand> commands, Optional<RegisteredForm> wanted) {
        boolean opens = commands.stream().anyMatch(FormCommand.OpenForm.class::isInstance);
        Optional<FormSession> page = session.page();
        if (page.isPresent()) {
            boolean other = wanted.isPresent()
                    && !page.get().form().id().equals(wanted.get().id());
            if (other && !opens) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "This session has another form open: use a session of its own, or the command OPEN_FORM.");
            }
        } else if (wanted.isPresent()) {
            pages.open(session, wanted.get());
        } else if (commands.isEmpty() || !(commands.getFirst() instanceof FormCommand.OpenForm)) {
            throw AgentSessions.unknown();
        }
    }

    private FillReport run(AgentSession session, Agenda agenda) {
        List<FormCommand> pending = new ArrayList<>();
        Optional<FillReport> last = Optional.empty();
        for (FormCommand command : agenda.commands()) {
            if (command instanceof FormCommand.OpenForm(FormId id)) {
                if (!pending.isEmpty()) {
                    FillReport before = page(session).execute(pending);
                    pending.clear();
                    if (stops(before.status())) {
                        return before;
                    }
                }
                last = Optional.of(begin(session, pages.form(id)));
            } else {
                pending.add(command);
            }
        }
        if (pending.isEmpty() && last.isPresent()) {
            return last.get();
        }
        return page(session).execute(pending);
    }

    /// What was asked for before another form is opened must have come to an end.
    private static boolean stops(Status status) {
        return switch (status) {
            case FILLED, ANSWERED, SUBMITTED, NEEDS_INPUT -> false;
            case NEEDS_CONFIRMATION, REJECTED, UNKNOWN, FAILED -> true;
        };
    }

    private FillReport begin(AgentSession session, RegisteredForm form) {
        boolean stays = session.page()
                .filter(p -> p.form().id().equals(form.id()) && !session.isSubmitted())
                .isPresent();
        FormSession page = stays ? page(session) : pages.open(session, form);
        if (session.isAtSignIn()) {
            return aftermath.signIn();
        }
        FillReport now = page.execute(List.of());
        return now.status() == Status.ANSWERED ? Reports.with(now, Status.ANSWERED, "Đã mở " + form.name() + ".") : now;
    }

    /// A person may have signed in on the live view since; many sites lead somewhere else then.
    private static boolean stillAtSignIn(AgentSession session) {
        if (session.isAtSignIn()) {
            FormSession page = page(session);
            session.atSignIn(SignIn.goesOn(page.read(), page.form()) || SignIn.isAskedBy(page.home(), page.form()));
        }
        return session.isAtSignIn();
    }

    private static FormSession page(AgentSession session) {
        return session.page().orElseThrow(AgentSessions::unknown);
    }

    private static Executed executed(AgentSession session, FillReport report, Agenda agenda, long start) {
        return new Executed(
                Reports.timed(report, agenda.understandMs(), agenda.planMs(), millisSince(start)),
                session.page().map(p -> p.form().id()),
                session.isAtSignIn());
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
