package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// What the test bank stored: the judge of a talk, who hears nothing of what the agent says.
record BankRecords(HttpClient http, URI bank) {

    /// Submissions of a form, oldest first, each with `application`, `posts` and `values`.
    List<JsonNode> submissions(String form) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(bank.resolve("/api/submissions")).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The test bank answered " + answer.statusCode() + " to /api/submissions");
        }
        JsonNode root = FormsJson.MAPPER.readTree(answer.body());
        JsonNode list = root.isArray() ? root : root.path("submissions");
        return list.valueStream()
                .filter(s -> form.equals(s.path("form").asString()))
                .toList();
    }
}
