package vn.vpbank.voiceagent.agent.execute;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.agent.execute.Executor.Executed;
import vn.vpbank.voiceagent.agent.watch.LiveTickets;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.web.RequestId;

/// `POST /api/execute`.
@RestController
final class ExecuteController {
    private static final Logger log = LoggerFactory.getLogger(ExecuteController.class);

    private final Executor executor;
    private final Once once;
    private final LiveTickets tickets;
    private final MeterRegistry meters;

    ExecuteController(Executor executor, Once once, LiveTickets tickets, MeterRegistry meters) {
        this.executor = executor;
        this.once = once;
        this.tickets = tickets;
        this.meters = meters;
    }

    @PostMapping("/api/execute")
    ResponseEntity<JsonNode> execute(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        ExecuteRequest request = ExecuteRequest.read(body);
        Optional<String> given = Optional.ofNullable(key);
        Once.Answer answer = once.answer(given, request, () -> carryOut(request, given.isPresent()));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (answer.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(FormsJson.MAPPER.readTree(answer.body()));
    }

    private String carryOut(ExecuteRequest request, boolean keyed) {
        long start = System.nanoTime();
        Executed executed = executor.execute(request, keyed);
        String status = executed.report().status().name().toLowerCase(Locale.ROOT);
        meters.timer("agent_execution", "status", status).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        log.debug("session {} {}", request.session(), status);
        return json(request, executed).toString();
    }

    private ObjectNode json(ExecuteRequest request, Executed executed) {
        ObjectNode report = FormsJson.report(executed.report());
        ObjectNode out = FormsJson.MAPPER.createObjectNode();
        out.set("success", report.remove("success"));
        out.set("status", report.remove("status"));
        out.put("session_id", request.session());
        out.put("form_id", executed.form().map(FormId::value).orElse(null));
        out.put("request_id", RequestId.current());
        out.setAll(report);
        if (executed.signIn()) {
            out.put("live_url", tickets.liveUrl(request.session()).toString());
        }
        return out;
    }
}
