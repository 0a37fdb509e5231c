package vn.vpbank.voiceagent.agent.execute;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.forms.registry.RegisteredForm;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Opens sessions, reads their forms, closes them.
@RestController
final class SessionController {
    private final AgentSessions sessions;
    private final Pages pages;

    SessionController(AgentSessions sessions, Pages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    /// 201 with the form model; 200 where the session has this form open already.
    @PostMapping("/api/sessions")
    ResponseEntity<JsonNode> open(@RequestBody JsonNode body) {
        String id = ExecuteRequest.session(body);
        RegisteredForm form = pages.form(ExecuteRequest.form(body)
                .orElseThrow(() -> new ProblemException(ProblemKind.BAD_REQUEST, "form_id is missing.")));
        AgentSession session = sessions.take(id);
        try {
            return session.inTurn(() -> open(session, form));
        } finally {
            sessions.dropIfEmpty(session);
        }
    }

    private ResponseEntity<JsonNode> open(AgentSession session, RegisteredForm form) {
        Optional<FormSession> page = session.page();
        if (page.isPresent() && !page.get().form().id().equals(form.id())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "This session has another form open: use another session_id.");
        }
        HttpStatus status = page.isPresent() ? HttpStatus.OK : HttpStatus.CREATED;
        FormSession shown = page.orElseGet(() -> pages.open(session, form));
        return ResponseEntity.status(status).body(FormsJson.form(shown.read()));
    }

    @GetMapping("/api/sessions/{id}/form")
    JsonNode form(@PathVariable String id) {
        AgentSession session = sessions.get(id);
        return session.inTurn(() -> FormsJson.form(
                session.page().orElseThrow(AgentSessions::unknown).read()));
    }

    @DeleteMapping("/api/sessions/{id}")
    ResponseEntity<Void> close(@PathVariable String id) {
        sessions.end(sessions.get(id));
        return ResponseEntity.noContent().build();
    }
}
