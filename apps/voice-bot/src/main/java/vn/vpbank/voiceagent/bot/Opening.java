package vn.vpbank.voiceagent.bot;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import vn.vpbank.voiceagent.bot.agent.AgentException;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.bot.page.Readiness;

/// Opens the doors: warms the engines while it asks the browser agent for its forms, until both are done; then keeps
/// asking, since the forms file may change.
final class Opening implements ApplicationListener<ApplicationStartedEvent>, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);
    private static final Duration UNTIL_REACHED = Duration.ofMillis(250);
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);

    private final BrowserAgent agent;
    private final Readiness readiness;
    private final List<Runnable> warmUps;
    private final Thread thread = Thread.ofVirtual().name("opening").unstarted(this::run);

    /// @param warmUps do once what would otherwise make the first talk slow
    Opening(BrowserAgent agent, Readiness readiness, List<Runnable> warmUps) {
        this.agent = agent;
        this.readiness = readiness;
        this.warmUps = warmUps;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent event) {
        thread.start();
    }

    private void run() {
        warmUps.forEach(Opening::warm);
        boolean told = false;
        while (!Thread.currentThread().isInterrupted()) {
            boolean reached = ask();
            if (reached) {
                readiness.open();
            } else if (!told) {
                log.info("Waiting for the browser agent: is BROWSER_SERVICE_URL right, and does it run?");
                told = true;
            }
            try {
                Thread.sleep(reached ? AFTERWARDS : UNTIL_REACHED);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean ask() {
        try {
            readiness.know(agent.forms());
            return true;
        } catch (AgentException e) {
            readiness.lost();
            return false;
        }
    }

    /// A warm-up that fails only leaves the first talk slow; the engine itself will tell what is wrong.
    private static void warm(Runnable warmUp) {
        try {
            warmUp.run();
        } catch (RuntimeException e) {
            log.warn("A warm-up failed: {}", e.getMessage());
        }
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }
}
