package vn.vpbank.voiceagent.agent.about;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.registry.FormsRegistry;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;

/// Health, and the forms that can be opened.
@RestController
final class AboutController {
    private final FormsRegistry registry;
    private final AgentSessions sessions;
    private final ApplicationAvailability availability;

    AboutController(FormsRegistry registry, AgentSessions sessions, ApplicationAvailability availability) {
        this.registry = registry;
        this.sessions = sessions;
        this.availability = availability;
    }

    /// 503 while starting or draining. A forms file that cannot be used is told, but its last good version serves.
    @GetMapping("/api/health")
    ResponseEntity<JsonNode> health() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        ObjectNode out = FormsJson.MAPPER
                .createObjectNode()
                .put("status", ready ? "ok" : "unavailable")
                .put("pages", sessions.count())
                .put("forms", registry.forms().size());
        ArrayNode problems = out.putArray("forms_file_problems");
        registry.complaint().ifPresent(c -> c.problems().forEach(problems::add));
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(out);
    }

    @GetMapping("/api/forms")
    JsonNode forms() {
        ObjectNode out = FormsJson.MAPPER.createObjectNode();
        ArrayNode forms = out.putArray("forms");
        for (RegisteredForm form : registry.forms()) {
            ObjectNode item = forms.addObject();
            item.put("id", form.id().value()).put("name", form.name());
            ArrayNode aliases = item.putArray("aliases");
            form.aliases().forEach(aliases::add);
        }
        return out;
    }
}
