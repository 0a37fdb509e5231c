package vn.vpbank.voiceagent.agent.sessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.PageException;

/// Everyone who looks on at one session, whichever page it shows.
final class Followers {
    private static final Logger log = LoggerFactory.getLogger(Followers.class);

    private final Map<Follower, FormSession.Subscription> attached = new LinkedHashMap<>();
    private Optional<FormSession> page = Optional.empty();
    private boolean ended;

    synchronized void add(Follower follower) {
        if (ended) {
            follower.ended();
            return;
        }
        attached.put(follower, page.map(p -> attach(follower, p)).orElse(() -> {}));
    }

    synchronized void remove(Follower follower) {
        FormSession.Subscription subscription = attached.remove(follower);
        if (subscription != null) {
            subscription.close();
        }
    }

    /// Moves everyone over to another page.
    synchronized void show(FormSession next) {
        page = Optional.of(next);
        attached.replaceAll((follower, old) -> {
            old.close();
            return attach(follower, next);
        });
    }

    /// A page that dies this very moment has nothing to show; the next request finds that out.
    private static FormSession.Subscription attach(Follower follower, FormSession page) {
        try {
            return follower.attach(page);
        } catch (PageException gone) {
            log.warn("A page cannot be followed", gone);
            return () -> {};
        }
    }

    void end() {
        List<Follower> all;
        synchronized (this) {
            ended = true;
            page = Optional.empty();
            attached.values().forEach(FormSession.Subscription::close);
            all = List.copyOf(attached.keySet());
            attached.clear();
        }
        all.forEach(Follower::ended);
    }
}
