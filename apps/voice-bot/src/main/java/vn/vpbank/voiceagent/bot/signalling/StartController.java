package vn.vpbank.voiceagent.bot.signalling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.bot.talk.Visitor;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// `POST /start` and `GET /status` of the clients' protocol. Here is the place to refuse: clients hide the errors of
/// offers.
@RestController
final class StartController {
    private final Reception reception;
    private final Ownership ownership;

    StartController(Reception reception, Ownership ownership) {
        this.reception = reception;
        this.ownership = ownership;
    }

    @PostMapping("/start")
    ObjectNode start(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = ownership.visitor(request);
        Talk talk = reception.receive(visitor);
        talk.choose(OfferBody.chosenForm(body.path("body")));
        Ownership.remember(visitor, request, response);
        return FormsJson.MAPPER.createObjectNode().put("sessionId", talk.id()).put("talk_id", talk.id());
    }

    @GetMapping("/status")
    Map<String, Object> status() {
        return Map.of("status", reception.isOpen() ? "ready" : "busy", "transports", List.of("webrtc"));
    }
}
