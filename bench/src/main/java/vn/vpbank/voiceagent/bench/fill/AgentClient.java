package vn.vpbank.voiceagent.bench.fill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.demo.TalkRunner;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// The browser agent as its callers see it.
final class AgentClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI agent;
    private final String token;

    AgentClient(TalkRunner.Stack stack) {
        this.agent = stack.agent();
        this.token = stack.token();
    }

    /// Fills all steps in one request, both moves to the next step included.
    ///
    /// @return milliseconds at this client
    /// @throws IOException if not every value stands in the page: a fill that is wrong has no time
    double fill(String session, LoanValues values) throws IOException, InterruptedException {
        ArrayNode commands = FormsJson.MAPPER.createArrayNode();
        for (int step = 0; step < values.steps().size(); step++) {
            for (Map.Entry<String, String> value : values.steps().get(step).entrySet()) {
                commands.addObject()
                        .put("intent", "SET")
                        .put("field", value.getKey())
                        .put("value", value.getValue());
            }
            if (step + 1 < values.steps().size()) {
                commands.addObject().put("intent", "NEXT");
            }
        }
        long start = System.nanoTime();
        JsonNode report = execute(session, commands);
        double millis = (System.nanoTime() - start) / 1e6;
        boolean right = report.path("success").asBoolean(false)
                && report.path("fields")
                        .valueStream()
                        .allMatch(f -> f.path("ok").asBoolean(false))
                && report.path("step").asInt(0) == values.steps().size();
        if (!right) {
            throw new IOException("The fill is not right: " + report);
        }
        return millis;
    }

    /// Back to the first step, not measured.
    void rewind(String session) throws IOException, InterruptedException {
        ArrayNode commands = FormsJson.MAPPER.createArrayNode();
        commands.addObject().put("intent", "GOTO").put("step", 1);
        JsonNode report = execute(session, commands);
        if (report.path("step").asInt(0) != 1) {
            throw new IOException("The form did not go back to its first step: " + report);
        }
    }

    void close(String session) throws IOException, InterruptedException {
        send(request("/api/sessions/" + session).DELETE().build());
    }

    private JsonNode execute(String session, ArrayNode commands) throws IOException, InterruptedException {
        ObjectNode body = FormsJson.MAPPER.createObjectNode();
        body.put("session_id", session).put("form_id", "loan").set("commands", commands);
        return send(request("/api/execute")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(agent.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The browser agent answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? FormsJson.MAPPER.createObjectNode() : FormsJson.MAPPER.readTree(answer.body());
    }
}
