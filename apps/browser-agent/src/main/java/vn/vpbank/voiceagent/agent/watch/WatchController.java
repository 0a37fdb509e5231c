package vn.vpbank.voiceagent.agent.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.agent.sessions.AgentSession;
import vn.vpbank.voiceagent.agent.sessions.AgentSessions;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// Where others may look on.
@RestController
final class WatchController {
    private static final Logger log = LoggerFactory.getLogger(WatchController.class);

    private final AgentSessions sessions;
    private final LiveTickets tickets;

    WatchController(AgentSessions sessions, LiveTickets tickets) {
        this.sessions = sessions;
        this.tickets = tickets;
    }

    /// Where the browser is, and a fresh address of the live view.
    @GetMapping("/api/live-url")
    JsonNode liveUrl(@RequestParam("session_id") String id) {
        FormSession page = sessions.get(id).page().orElseThrow(AgentSessions::unknown);
        return FormsJson.MAPPER
                .createObjectNode()
                .put("page_url", page.pageUrl().toString())
                .put("live_url", tickets.liveUrl(id).toString());
    }

    /// Server-sent events. The request's own virtual thread writes them.
    @GetMapping("/api/sessions/{id}/events")
    void events(@PathVariable String id, HttpServletResponse response) {
        AgentSession session = sessions.get(id);
        EventStream stream = new EventStream();
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        try (FormSession.Subscription _ = session.follow(stream)) {
            response.flushBuffer();
            stream.writeTo(response.getOutputStream());
        } catch (IOException gone) {
            log.debug("a listener of session {} has gone", id);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
