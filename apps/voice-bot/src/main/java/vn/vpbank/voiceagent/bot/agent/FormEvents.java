package vn.vpbank.voiceagent.bot.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.conversation.TalkEvent.Source;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;

/// Follows a session's form as it changes, over server-sent events, until closed. A lost stream is opened again; every
/// stream begins with the whole form, so nothing is missed for good.
public final class FormEvents implements AutoCloseable {
    private static final Duration BETWEEN_STREAMS = Duration.ofMillis(500);

    private final HttpClient http;
    private final AgentAccess access;
    private final String session;
    private final Listener listener;
    private final Thread reader;
    private volatile boolean closed;
    private volatile Optional<InputStream> open = Optional.empty();
    private @Nullable FormModel last;

    /// Hears each new state of the form, on one thread, in order.
    public interface Listener {
        void changed(FormModel form, Source source);
    }

    public FormEvents(HttpClient http, AgentAccess access, String session, Listener listener) {
        this.http = http;
        this.access = access;
        this.session = session;
        this.listener = listener;
        this.reader = Thread.ofVirtual().name("form-events").start(this::follow);
    }

    private void follow() {
        while (!closed) {
            try {
                readStream();
                Thread.sleep(BETWEEN_STREAMS);
            } catch (IOException e) {
                // The agent restarts or the session is gone; the next stream or the talk's end will tell.
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_STREAMS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private void readStream() throws IOException, InterruptedException {
        HttpRequest request = access.authorised(
                        HttpRequest.newBuilder(URI.create(access.address() + "/api/sessions/" + session + "/events")))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        open = Optional.of(answer.body());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) {
                return;
            }
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                if (line.isEmpty()) {
                    note(data.toString());
                    data.setLength(0);
                } else if (line.startsWith("data:")) {
                    data.append(line, 5, line.length()).append('\n');
                }
            }
        } finally {
            open = Optional.empty();
        }
    }

    private void note(String data) {
        if (data.isBlank()) {
            return;
        }
        try {
            JsonNode event = FormsJson.MAPPER.readTree(data);
            read(event).ifPresent(form -> {
                last = form;
                listener.changed(form, source(event.path("source").asString("")));
            });
        } catch (JacksonException | MalformedJson e) {
            // One event that cannot be read; the next whole form makes up for it.
            return;
        }
    }

    private Optional<FormModel> read(JsonNode event) {
        if (event.path("form").isObject()) {
            return Optional.of(FormsJson.form(event.path("form")));
        }
        FormModel before = last;
        if (before == null || !event.path("fields").isArray()) {
            return Optional.empty();
        }
        Map<FieldRef, FieldValue> values = new LinkedHashMap<>();
        event.path("fields")
                .forEach(f -> values.put(new FieldRef(f.path("ref").asString()), FormsJson.value(f.path("value"))));
        return Optional.of(withValues(before, values));
    }

    private static FormModel withValues(FormModel form, Map<FieldRef, FieldValue> values) {
        return new FormModel(
                form.id(),
                form.title(),
                form.step(),
                form.steps(),
                form.fields().stream()
                        .map(f -> f.withValue(values.getOrDefault(f.ref(), f.value())))
                        .toList(),
                form.buttons(),
                form.errors(),
                form.text());
    }

    private static Source source(String wire) {
        return switch (wire) {
            case "person" -> Source.PERSON;
            case "voice" -> Source.VOICE;
            default -> Source.PAGE;
        };
    }

    @Override
    public void close() {
        closed = true;
        open.ifPresent(FormEvents::closeQuietly);
        reader.interrupt();
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // It was being closed; there is nothing left to do.
            return;
        }
    }
}
