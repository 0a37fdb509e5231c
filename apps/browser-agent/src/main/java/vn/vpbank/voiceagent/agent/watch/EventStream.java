package vn.vpbank.voiceagent.agent.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.agent.sessions.Follower;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSession.Source;
import vn.vpbank.voiceagent.forms.Field;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// One listener's changes as server-sent events: `form` first and whenever the form is another one, `fields` when only
/// values changed. The queue is bounded; a listener that lets it fill up is cut off, and gets the whole form when it
/// comes back.
final class EventStream implements Follower, FormSession.Watcher {
    private static final int WAITING = 512;
    /// A listener that has gone is noticed by writing; proxies cut what is silent for a minute.
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final String END = "";

    private final BlockingQueue<String> events = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean cutOff;

    @Override
    public FormSession.Subscription attach(FormSession page) {
        return page.watch(this);
    }

    @Override
    public void form(FormModel form) {
        ObjectNode data = FormsJson.MAPPER.createObjectNode();
        data.set("form", FormsJson.form(form));
        offer("form", data);
    }

    @Override
    public void fields(List<Field> changed, Source source) {
        ObjectNode data = FormsJson.MAPPER.createObjectNode();
        String who = source.name().toLowerCase(Locale.ROOT);
        ArrayNode fields = data.putArray("fields");
        for (Field field : changed) {
            ObjectNode item = fields.addObject();
            item.put("ref", field.ref().value());
            item.set("value", FormsJson.value(field.value()));
            item.put("source", who);
        }
        data.put("source", who);
        offer("fields", data);
    }

    @Override
    public void closed(String reason) {
        offer("closed", FormsJson.MAPPER.createObjectNode().put("closed", reason));
    }

    @Override
    public void ended() {
        if (!events.offer(END)) {
            cutOff = true;
        }
    }

    private void offer(String name, ObjectNode data) {
        // JSON on one line: server-sent events end a message at an empty one.
        if (!events.offer("event: " + name + "\ndata: " + data + "\n\n")) {
            cutOff = true;
        }
    }

    /// Writes events until the session is over or the listener has gone.
    void writeTo(OutputStream out) throws IOException, InterruptedException {
        while (!cutOff) {
            String event = events.poll(SILENCE.toSeconds(), TimeUnit.SECONDS);
            if (END.equals(event)) {
                return;
            }
            out.write((event == null ? ":\n\n" : event).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
