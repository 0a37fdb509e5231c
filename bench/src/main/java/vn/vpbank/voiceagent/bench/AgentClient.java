package vn.vpbank.voiceagent.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.demo.TalkRunner;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FormCommand;
import vn.vpbank.voiceagent.forms.FormModel;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The browser agent as its callers see it. Each call throws [IOException] if the agent does not answer with 2xx.
public final class AgentClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI agent;
    private final String token;

    public AgentClient(TalkRunner.Stack stack) {
        this.agent = stack.agent();
        this.token = stack.token();
    }

    /// Opens the form in a new session.
    public void open(String session, String form) throws IOException, InterruptedException {
        ObjectNode body = FormsJson.MAPPER.createObjectNode();
        send(post("/api/sessions", body.put("session_id", session).put("form_id", form))
                .build());
    }

    /// Carries commands out in a session, which is begun with this form if it is not there yet.
    public FillReport execute(String session, String form, List<FormCommand> commands)
            throws IOException, InterruptedException {
        ObjectNode body = FormsJson.MAPPER.createObjectNode();
        body.put("session_id", session).put("form_id", form).set("commands", FormsJson.commands(commands));
        HttpRequest.Builder request = post("/api/execute", body);
        if (commands.stream().anyMatch(FormCommand.Confirm.class::isInstance)) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return FormsJson.report(send(request.build()));
    }

    /// The form of an open session, read from its page now.
    public FormModel form(String session) throws IOException, InterruptedException {
        return FormsJson.form(send(request("/api/sessions/" + session + "/form").build()));
    }

    public void close(String session) throws IOException, InterruptedException {
        send(request("/api/sessions/" + session).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(agent.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder post(String path, ObjectNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The browser agent answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? FormsJson.MAPPER.createObjectNode() : FormsJson.MAPPER.readTree(answer.body());
    }
}
