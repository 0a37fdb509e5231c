package vn.vpbank.voiceagent.bot.socket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.signalling.Ownership;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// `POST /api/ws-ticket`.
@RestController
final class TicketController {
    private final Tickets tickets;
    private final Ownership ownership;

    TicketController(Tickets tickets, Ownership ownership) {
        this.tickets = tickets;
        this.ownership = ownership;
    }

    @PostMapping("/api/ws-ticket")
    Map<String, String> issue(@RequestBody JsonNode body, HttpServletRequest request) {
        if (!body.path("talk_id").isString()) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "The member talk_id must name the talk.");
        }
        String talk =
                ownership.ownTalk(body.path("talk_id").stringValue(), request).id();
        Tickets.Ticket ticket = tickets.issue(talk);
        return Map.of("ticket", ticket.value(), "expires_at", ticket.expiresAt().toString());
    }
}
