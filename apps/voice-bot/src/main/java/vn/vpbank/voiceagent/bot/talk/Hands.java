package vn.vpbank.voiceagent.bot.talk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.vpbank.voiceagent.bot.agent.AgentException;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.conversation.TalkAction.Execute;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.conversation.TalkEvent.Engine;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;

/// Has the browser agent carry out what the talk wants. A talk has at most one request unanswered, so each gets a
/// thread of its own and needs no queue.
final class Hands {
    private final BrowserAgent agent;
    private final String session;
    private final Clock clock;
    private final Consumer<TalkEvent> mailbox;
    private final Runnable formOpened;
    private final Consumer<String> reported;
    private volatile Optional<FormId> openForm = Optional.empty();
    private volatile boolean touched;

    /// @param reported   told an execution's name as soon as its report is there
    /// @param formOpened called once a form of this session is open, and again for another one
    Hands(
            BrowserAgent agent,
            String session,
            Clock clock,
            Consumer<TalkEvent> mailbox,
            Consumer<String> reported,
            Runnable formOpened) {
        this.agent = agent;
        this.session = session;
        this.clock = clock;
        this.mailbox = mailbox;
        this.reported = reported;
        this.formOpened = formOpened;
    }

    void execute(Execute execute) {
        Thread.ofVirtual().name("execute-" + session).start(() -> mailbox.accept(answer(execute)));
    }

    private TalkEvent answer(Execute execute) {
        touched = true;
        try {
            FillReport report = execute.words().isEmpty()
                    ? agent.execute(session, execute.form(), commands(execute), execute.execution())
                    : agent.place(session, execute.words());
            reported.accept(execute.execution());
            Optional<FormModel> form = look();
            Optional<FormId> before = openForm;
            openForm = form.map(FormModel::id).or(() -> openForm);
            if (openForm.isPresent() && !openForm.equals(before)) {
                formOpened.run();
            }
            return new TalkEvent.Executed(execute.execution(), report, form, clock.instant());
        } catch (AgentException e) {
            if (e.why() == AgentException.Cause.UNREACHABLE) {
                mailbox.accept(new TalkEvent.EngineFailed(Engine.BROWSER, clock.instant()));
            }
            return new TalkEvent.ExecutionFailed(execute.execution(), e.sentence(), clock.instant());
        }
    }

    /// The act is done and reported; a look that fails must not turn it into a failure.
    private Optional<FormModel> look() {
        try {
            return agent.form(session);
        } catch (AgentException e) {
            return Optional.empty();
        }
    }

    /// Another form than the open one is taken only by name, and to open one is a command of its own.
    private List<FormCommand> commands(Execute execute) {
        List<FormCommand> commands = new ArrayList<>(execute.commands());
        boolean named = commands.stream().anyMatch(FormCommand.OpenForm.class::isInstance);
        boolean other = openForm.isPresent()
                && execute.form().isPresent()
                && !execute.form().equals(openForm);
        if (other && !named) {
            execute.form().ifPresent(f -> commands.addFirst(new FormCommand.OpenForm(f)));
        }
        return commands;
    }

    /// Closes the page; the talk is over.
    void letGo() {
        if (!touched) {
            return;
        }
        try {
            agent.close(session);
        } catch (AgentException e) {
            // Its own idle limit closes the page.
            return;
        }
    }
}
