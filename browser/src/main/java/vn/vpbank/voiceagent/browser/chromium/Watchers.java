package vn.vpbank.voiceagent.browser.chromium;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.browser.FormSession.Source;
import vn.vpbank.voiceagent.browser.FormSession.Subscription;
import vn.vpbank.voiceagent.browser.FormSession.Watcher;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FormModel;

/// Tells watchers what is different between two readings. Called by one thread at a time.
final class Watchers {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final List<Watcher> all = new CopyOnWriteArrayList<>();

    Subscription add(Watcher watcher, FormModel now) {
        watcher.form(now);
        all.add(watcher);
        return () -> all.remove(watcher);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// @param byVoice fields that were asked for; all other changes are `others`
    void tell(FormModel before, FormModel now, Set<FieldRef> byVoice, Source others) {
        if (all.isEmpty() || before.equals(now)) {
            return;
        }
        if (!before.withoutValues().equals(now.withoutValues())) {
            each(w -> w.form(now));
            return;
        }
        List<Field> changed = now.fields().stream()
                .filter(f -> before.field(f.ref())
                        .filter(old -> old.value().equals(f.value()))
                        .isEmpty())
                .toList();
        send(changed.stream().filter(f -> byVoice.contains(f.ref())).toList(), Source.VOICE);
        send(changed.stream().filter(f -> !byVoice.contains(f.ref())).toList(), others);
    }

    private void send(List<Field> changed, Source source) {
        if (!changed.isEmpty()) {
            each(w -> w.fields(changed, source));
        }
    }

    void closed(String reason) {
        each(w -> w.closed(reason));
        all.clear();
    }

    private void each(Consumer<Watcher> act) {
        for (Watcher watcher : List.copyOf(all)) {
            try {
                act.accept(watcher);
            } catch (RuntimeException e) {
                LOG.warn("A watcher failed and hears no more.", e);
                all.remove(watcher);
            }
        }
    }
}
