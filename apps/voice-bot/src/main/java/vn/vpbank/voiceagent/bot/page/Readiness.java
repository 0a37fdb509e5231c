package vn.vpbank.voiceagent.bot.page;

import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;

/// Whether the service can serve talks: its engines are warm and the browser agent has told which forms there are.
public final class Readiness implements ApplicationListener<ContextClosedEvent> {
    private volatile State state = State.STARTING;
    private volatile List<KnownForm> forms = List.of();
    private volatile boolean agentReachable;

    enum State {
        STARTING,
        OK,
        DRAINING
    }

    /// The forms as the browser agent told them last.
    public List<KnownForm> forms() {
        return forms;
    }

    public boolean isReady() {
        return state == State.OK && agentReachable;
    }

    /// What `/health` says in one word.
    String word() {
        return state == State.OK && !agentReachable
                ? "unavailable"
                : state.name().toLowerCase(Locale.ROOT);
    }

    /// The browser agent has told its forms.
    public void know(List<KnownForm> registered) {
        forms = List.copyOf(registered);
        agentReachable = true;
    }

    /// The browser agent does not answer: talks that run are told when they need it, new ones are not begun.
    public void lost() {
        agentReachable = false;
    }

    boolean isAgentReachable() {
        return agentReachable;
    }

    /// Everything is there.
    public synchronized void open() {
        if (state == State.STARTING) {
            state = State.OK;
        }
    }

    @Override
    public synchronized void onApplicationEvent(ContextClosedEvent event) {
        state = State.DRAINING;
    }
}
