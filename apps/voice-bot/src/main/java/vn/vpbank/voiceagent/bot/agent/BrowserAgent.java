package vn.vpbank.voiceagent.bot.agent;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.bot.agent.AgentException.Cause;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.json.MalformedJson;
import vn.vpbank.voiceagent.language.UnderstandRequest.KnownForm;

/// Calls the browser agent. Every method blocks and throws [AgentException]; safe for use by many threads.
public final class BrowserAgent {
    /// Opening a bank's page cold and filling several steps of it stay well below.
    private static final Duration LONGEST_EXECUTION = Duration.ofSeconds(30);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    /// A lost answer is asked for again under the same idempotency key, so that nothing is done twice.
    private static final int ATTEMPTS = 4;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final HttpClient http;
    private final AgentAccess access;

    public BrowserAgent(HttpClient http, AgentAccess access) {
        this.http = http;
        this.access = access;
    }

    /// A client as this class wants it.
    public static HttpClient httpClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /// The registered forms.
    public List<KnownForm> forms() {
        JsonNode answer = json(look("/api/forms"));
        JsonNode list = answer.isArray() ? answer : answer.path("forms");
        return list.valueStream()
                .map(f -> new KnownForm(
                        new FormId(f.path("id").asString()),
                        f.path("name").asString(""),
                        f.path("aliases")
                                .valueStream()
                                .map(a -> a.asString(""))
                                .filter(a -> !a.isBlank())
                                .toList()))
                .toList();
    }

    /// Carries out commands in a session, which is opened if it is not there yet.
    ///
    /// @param key names this request for good: a repeat under the same key does nothing again
    public FillReport execute(String session, Optional<FormId> form, List<FormCommand> commands, String key) {
        ObjectNode body = FormsJson.MAPPER.createObjectNode().put("session_id", session);
        form.ifPresent(f -> body.put("form_id", f.value()));
        body.set("commands", FormsJson.commands(commands));
        HttpRequest request = access.request("/api/execute", LONGEST_EXECUTION)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return report(json(sendSurely(request)));
    }

    /// Has the agent understand words that nobody here could place, and write what they mean. Without an idempotency
    /// key
    /// it refuses whatever might confirm something.
    public FillReport place(String session, String words) {
        ObjectNode body =
                FormsJson.MAPPER.createObjectNode().put("session_id", session).put("user_message", words);
        HttpRequest request = access.request("/api/execute", LONGEST_EXECUTION)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return report(json(send(request)));
    }

    /// The live form of a session with its values; empty where no form is open.
    public Optional<FormModel> form(String session) {
        HttpResponse<String> answer = look("/api/sessions/" + session + "/form");
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        try {
            return Optional.of(FormsJson.form(json(answer)));
        } catch (MalformedJson e) {
            throw new AgentException(Cause.UNREACHABLE);
        }
    }

    /// Where a session's live view is, as the agent says it.
    String liveUrl(String session) {
        return json(look("/api/live-url?session_id=" + session))
                .path("live_url")
                .asString("");
    }

    /// Closes a session's page; a session that is not there is fine.
    public void close(String session) {
        send(access.request("/api/sessions/" + session, LONGEST_LOOK).DELETE().build());
    }

    private HttpResponse<String> look(String path) {
        return send(access.request(path, LONGEST_LOOK).GET().build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AgentException(Cause.UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentException(Cause.UNREACHABLE);
        }
    }

    private HttpResponse<String> sendSurely(HttpRequest request) {
        boolean mayHaveArrived = false;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                boolean stillRunning = mayHaveArrived && answer.statusCode() == 409;
                if (!stillRunning) {
                    return answer;
                }
            } catch (IOException e) {
                mayHaveArrived |= !(e instanceof ConnectException);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AgentException(mayHaveArrived ? Cause.NO_ANSWER : Cause.UNREACHABLE);
            }
            if (attempt == ATTEMPTS) {
                throw new AgentException(mayHaveArrived ? Cause.NO_ANSWER : Cause.UNREACHABLE);
            }
            pause(BETWEEN_ATTEMPTS.multipliedBy(attempt));
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AgentException(Cause.ofStatus(answer.statusCode()));
        }
        try {
            return FormsJson.MAPPER.readTree(answer.body());
        } catch (JacksonException e) {
            throw new AgentException(Cause.UNREACHABLE);
        }
    }

    private static FillReport report(JsonNode node) {
        try {
            return FormsJson.report(node);
        } catch (MalformedJson e) {
            throw new AgentException(Cause.UNREACHABLE);
        }
    }
}
