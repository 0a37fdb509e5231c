package vn.vpbank.voiceagent.agent.sessions;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/// Ends idle sessions while the service runs, and all of them first thing when it stops: event streams and live views
/// would keep the web server waiting otherwise.
final class SessionKeeper implements SmartLifecycle {
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final AgentSessions sessions;
    private volatile boolean running;
    private Thread thread = new Thread();

    SessionKeeper(AgentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("session-keeper").start(this::rounds);
    }

    private void rounds() {
        while (running) {
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException stop) {
                return;
            }
            sessions.endIdle();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        sessions.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Started last, stopped first.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
