package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Watches a live form as a third party: when did which value stand in the page? Times are those of
/// arrival here, so they are never too early.
final class FormWatch implements AutoCloseable {
    private final ConcurrentLinkedQueue<Change> changes = new ConcurrentLinkedQueue<>();
    private final Thread reader;
    private volatile Optional<Stream<String>> lines = Optional.empty();

    private record Change(String ref, FieldValue value, double epoch) {}

    /// @param session the browser agent's session of the talk
    FormWatch(HttpClient http, URI agent, String token, String session) {
        HttpRequest request = HttpRequest.newBuilder(agent.resolve("/api/sessions/" + session + "/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        this.reader = Thread.ofVirtual().name("form-watch").start(() -> read(http, request));
    }

    private void read(HttpClient http, HttpRequest request) {
        try {
            // The session exists once the talk has opened its form.
            HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            while (answer.statusCode() == 404) {
                answer.body().close();
                Thread.sleep(50);
                answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            }
            lines = Optional.of(answer.body());
            answer.body().filter(l -> l.startsWith("data:")).forEach(l -> note(l.substring(5)));
        } catch (IOException | UncheckedIOException e) {
            // The talk is over and its session closed: what was seen stands.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String data) {
        double now = System.currentTimeMillis();
        JsonNode event;
        try {
            event = FormsJson.MAPPER.readTree(data);
        } catch (JacksonException e) {
            throw new IllegalStateException("The browser agent sent an event that is not JSON", e);
        }
        JsonNode fields = event.has("form") ? event.path("form").path("fields") : event.path("fields");
        for (JsonNode field : fields) {
            Change change = new Change(field.path("ref").asString(""), FormsJson.value(field.path("value")), now);
            if (!change.value().equals(valueOf(change.ref()))) {
                changes.add(change);
            }
        }
    }

    private FieldValue valueOf(String ref) {
        FieldValue value = FieldValue.EMPTY;
        for (Change change : changes) {
            if (change.ref().equals(ref)) {
                value = change.value();
            }
        }
        return value;
    }

    /// When the last of these fields took its last value within a span; empty if none changed.
    OptionalDouble lastChange(Set<String> refs, double fromEpoch, double toEpoch) {
        return changes.stream()
                .filter(c -> refs.contains(c.ref()) && c.epoch() >= fromEpoch && c.epoch() < toEpoch)
                .mapToDouble(Change::epoch)
                .max();
    }

    /// Refs that changed within a span.
    List<String> changed(double fromEpoch, double toEpoch) {
        return changes.stream()
                .filter(c -> c.epoch() >= fromEpoch && c.epoch() < toEpoch)
                .map(Change::ref)
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        lines.ifPresent(Stream::close);
        reader.interrupt();
    }
}
