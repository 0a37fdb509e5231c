package vn.vpbank.voiceagent.forms.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.forms.FieldRef;
import vn.vpbank.voiceagent.forms.FillReport;
import vn.vpbank.voiceagent.forms.FillReport.Confirmation;
import vn.vpbank.voiceagent.forms.FillReport.DigestLine;
import vn.vpbank.voiceagent.forms.FillReport.FieldOutcome;

/// The answer of `POST /api/execute`.
final class ReportCodec {
    private ReportCodec() {}

    static ObjectNode write(FillReport report) {
        ObjectNode out = FormsJson.NODES.objectNode();
        out.put("success", report.status().success());
        out.put("status", report.status().name().toLowerCase(Locale.ROOT));
        ArrayNode fields = out.putArray("fields");
        report.fields().forEach(f -> fields.add(write(f)));
        out.set("questions", FormsJson.questions(report.questions()));
        out.put("step", report.step()).put("steps", report.steps());
        ArrayNode missing = out.putArray("missing");
        report.missing().forEach(m -> missing.add(m.value()));
        report.confirmation()
                .ifPresentOrElse(c -> out.set("confirmation", write(c)), () -> out.putNull("confirmation"));
        out.put("message", report.message());
        ObjectNode timings = out.putObject("timings_ms");
        new TreeMap<>(report.timingsMs()).forEach((phase, ms) -> timings.put(phase, Math.round(ms * 10) / 10.0));
        return out;
    }

    private static ObjectNode write(FieldOutcome field) {
        ObjectNode out = FormsJson.NODES.objectNode();
        out.put("ref", field.ref().value()).put("label", field.label());
        field.requested()
                .ifPresentOrElse(v -> out.set("requested", FormsJson.value(v)), () -> out.putNull("requested"));
        out.set("actual", FormsJson.value(field.actual()));
        out.put("shown", field.shown()).put("ok", field.ok());
        field.problem().ifPresentOrElse(p -> out.put("problem", p), () -> out.putNull("problem"));
        return out;
    }

    private static ObjectNode write(Confirmation confirmation) {
        ObjectNode out = FormsJson.NODES.objectNode();
        out.put("act", confirmation.act()).put("token", confirmation.token());
        ArrayNode digest = out.putArray("digest");
        for (DigestLine line : confirmation.digest()) {
            ObjectNode item = digest.addObject();
            item.put("ref", line.ref().value()).put("label", line.label());
            item.set("value", FormsJson.value(line.value()));
        }
        return out.put("expires_at", confirmation.expiresAt().toString());
    }

    static FillReport read(JsonNode node) {
        Nodes.object(node, "report");
        return new FillReport(
                status(Nodes.requiredText(node, "status")),
                Nodes.list(node.path("fields"), "fields", ReportCodec::readField),
                Nodes.list(node.path("questions"), "questions", QuestionCodec::read),
                Nodes.optionalInt(node, "step").orElse(1),
                Nodes.optionalInt(node, "steps").orElse(1),
                Nodes.list(node.path("missing"), "missing", m -> new FieldRef(Nodes.scalar(m, "missing"))),
                Nodes.absent(node.path("confirmation"))
                        ? Optional.empty()
                        : Optional.of(readConfirmation(node.path("confirmation"))),
                Nodes.text(node, "message"),
                readTimings(node.path("timings_ms")));
    }

    private static FillReport.Status status(String wire) {
        for (FillReport.Status status : FillReport.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(wire)) {
                return status;
            }
        }
        throw new MalformedJson("status", "one of the known statuses is expected");
    }

    private static FieldOutcome readField(JsonNode node) {
        JsonNode requested = node.path("requested");
        return new FieldOutcome(
                new FieldRef(Nodes.requiredText(node, "ref")),
                Nodes.text(node, "label"),
                Nodes.absent(requested) ? Optional.empty() : Optional.of(FormsJson.value(requested)),
                FormsJson.value(node.path("actual")),
                Nodes.text(node, "shown"),
                Nodes.flag(node, "ok"),
                Nodes.optionalText(node, "problem"));
    }

    private static Confirmation readConfirmation(JsonNode node) {
        return new Confirmation(
                Nodes.optionalText(node, "act").orElse("submit"),
                Nodes.requiredText(node, "token"),
                Nodes.list(
                        node.path("digest"),
                        "digest",
                        d -> new DigestLine(
                                new FieldRef(Nodes.requiredText(d, "ref")),
                                Nodes.text(d, "label"),
                                FormsJson.value(d.path("value")))),
                instant(Nodes.requiredText(node, "expires_at")));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedJson("expires_at", "an ISO 8601 time is expected");
        }
    }

    private static Map<String, Double> readTimings(JsonNode node) {
        Map<String, Double> out = new LinkedHashMap<>();
        node.propertyStream().forEach(e -> out.put(e.getKey(), e.getValue().asDouble(0)));
        return out;
    }
}
