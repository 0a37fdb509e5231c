package vn.vpbank.voiceagent.demo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FieldValue;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// How a talk went, judged by what the bank stored and by the recording, not by what the agent says.
///
/// @param submissions how many new submissions the bank counted, double ones included
/// @param cutIns      utterances that the bot spoke into though it was not interrupted
/// @param failures    why it did not pass; empty if it did
public record TalkResult(
        Talk talk,
        int submissions,
        List<Turn> turns,
        List<FieldCheck> fields,
        Timings timings,
        int cutIns,
        List<String> failures) {

    /// One utterance: what was said, what was heard, what followed.
    public record Turn(String said, String heard, List<JsonNode> commands, String answer) {}

    /// One field: what was meant and what the bank stored.
    public record FieldCheck(String ref, Optional<FieldValue> expected, FieldValue actual) {
        boolean ok() {
            return expected.isEmpty() || expected.get().equals(actual);
        }
    }

    /// Latencies as a person would notice them, in milliseconds.
    ///
    /// @param connectMs      from pressing Start to the media connection
    /// @param textToCommands understanding alone, as the bot measured it
    /// @param commandsToPage from sending commands to the report of the page, as the bot measured it
    public record Timings(
            OptionalDouble connectMs,
            Latencies endToPage,
            Latencies endToAudible,
            Latencies endToText,
            Latencies textToCommands,
            Latencies commandsToPage,
            Latencies bargeIn) {
        Timings(OptionalDouble connectMs) {
            this(
                    connectMs,
                    new Latencies(),
                    new Latencies(),
                    new Latencies(),
                    new Latencies(),
                    new Latencies(),
                    new Latencies());
        }
    }

    public boolean ok() {
        return failures.isEmpty();
    }

    /// One entry of `talks` in report.json.
    public ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("form", talk.form()).put("ok", ok()).put("submissions", submissions);
        ArrayNode turnList = out.putArray("turns");
        for (Turn turn : turns) {
            ObjectNode node = turnList.addObject().put("said", turn.said()).put("heard", turn.heard());
            node.putArray("commands").addAll(turn.commands());
            node.put("answer", turn.answer());
        }
        ArrayNode fieldList = out.putArray("fields");
        for (FieldCheck field : fields) {
            ObjectNode node = fieldList.addObject().put("ref", field.ref());
            field.expected()
                    .ifPresentOrElse(v -> node.set("expected", FormsJson.value(v)), () -> node.putNull("expected"));
            node.set("actual", FormsJson.value(field.actual()));
            node.put("ok", field.ok());
        }
        ObjectNode latency = out.putObject("latency");
        timings.connectMs().ifPresent(ms -> latency.put("connect_ms", Math.round(ms)));
        latency.set("speech_end_to_page_ms", timings.endToPage().json());
        latency.set("speech_end_to_bot_audible_ms", timings.endToAudible().json());
        latency.set("speech_end_to_text_ms", timings.endToText().json());
        latency.set("barge_in_stop_ms", timings.bargeIn().json());
        out.put("false_cut_ins", cutIns);
        ArrayNode problems = out.putArray("failures");
        failures.forEach(problems::add);
        ObjectNode files = out.putObject("files").put("recording", talk.name() + ".wav");
        files.putArray("screenshots").add(talk.name() + "-filled.png").add(talk.name() + "-submitted.png");
        return out;
    }
}
