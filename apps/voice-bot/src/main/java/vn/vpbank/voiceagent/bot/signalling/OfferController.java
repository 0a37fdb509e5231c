package vn.vpbank.voiceagent.bot.signalling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.bot.talk.Visitor;
import vn.vpbank.voiceagent.forms.json.FormsJson;
import vn.vpbank.voiceagent.realtime.PeerConnections.Answer;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Offers and candidates, for a talk begun with `/start` and without one.
@RestController
final class OfferController {
    private final OfferDesk desk;
    private final Reception reception;
    private final Ownership ownership;

    OfferController(OfferDesk desk, Reception reception, Ownership ownership) {
        this.desk = desk;
        this.reception = reception;
        this.ownership = ownership;
    }

    @PostMapping("/sessions/{id}/api/offer")
    ObjectNode offer(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request) {
        Talk talk = ownership.ownTalk(id, request);
        return answer(talk, desk.answer(talk, OfferBody.read(body)));
    }

    /// A connection that is known and the caller's goes on with its talk; anything else begins a new one.
    @PostMapping({"/api/offer", "/offer"})
    ObjectNode offer(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
        OfferBody offer = OfferBody.read(body);
        Optional<Talk> known = offer.peer().flatMap(desk::talkOf).filter(t -> ownership.owns(t, request));
        if (known.isPresent()) {
            return answer(known.get(), desk.answer(known.get(), offer));
        }
        Visitor visitor = ownership.visitor(request);
        Talk talk = reception.receive(visitor);
        try {
            Answer answer = desk.answer(talk, offer);
            Ownership.remember(visitor, request, response);
            return answer(talk, answer);
        } catch (ProblemException e) {
            talk.end();
            throw e;
        }
    }

    @PatchMapping("/sessions/{id}/api/offer")
    Map<String, String> candidates(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request) {
        ownership.ownTalk(id, request);
        return candidates(body);
    }

    /// Whoever knows a connection's name may add candidates: it is as unguessable as a cookie, and nothing is shown.
    @PatchMapping({"/api/offer", "/offer"})
    Map<String, String> candidates(@RequestBody JsonNode body) {
        if (!desk.addCandidates(OfferBody.peerOf(body), OfferBody.candidates(body))) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "There is no such connection; send a new offer.");
        }
        return Map.of("status", "success");
    }

    private static ObjectNode answer(Talk talk, Answer answer) {
        return FormsJson.MAPPER
                .createObjectNode()
                .put("sdp", answer.sdp())
                .put("type", "answer")
                .put("pc_id", answer.peer())
                .put("talk_id", talk.id());
    }
}
