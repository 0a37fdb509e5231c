package vn.vpbank.voiceagent.agent.sessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.browser.FormSession;

/// Everyone who looks on at one session. Callers hold the session's lock for pages, never for a whole execution: a
/// stream can be opened while a fill runs.
final class Followers {
    private final Map<Follower, FormSession.Subscription> attached = new LinkedHashMap<>();
    private Optional<FormSession> page = Optional.empty();
    private boolean ended;

    synchronized void add(Follower follower) {
        if (ended) {
            follower.ended();
            return;
        }
        attached.put(follower, page.map(follower::attach).orElse(() -> {}));
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
            return follower.attach(next);
        });
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
