package vn.vpbank.voiceagent.bot.signalling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.realtime.PeerConnections.Candidate;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// The body of an offer, checked.
///
/// @param peer    the connection that the browser believes to have
/// @param restart whether that connection is to be replaced
/// @param form    the form that was chosen beforehand
record OfferBody(String sdp, Optional<String> peer, boolean restart, Optional<FormId> form) {
    /// Real offers have 3 to 8 KiB.
    static final int MAX_SDP_BYTES = 32 * 1024;
    /// A machine with many addresses has some dozens.
    static final int MAX_CANDIDATES = 64;

    private static final int MAX_CANDIDATE_LENGTH = 1024;
    private static final int MAX_FORM_LENGTH = 100;

    static OfferBody read(JsonNode body) {
        String sdp = string(body, "sdp").orElseThrow(() -> bad("The member sdp must be the offer's text."));
        if (!string(body, "type").equals(Optional.of("offer"))) {
            throw bad("The member type must be \"offer\".");
        }
        if (sdp.getBytes(StandardCharsets.UTF_8).length > MAX_SDP_BYTES) {
            throw new ProblemException(
                    ProblemKind.TOO_LARGE, "An offer has at most " + MAX_SDP_BYTES + " bytes of SDP.");
        }
        if (sdp.lines().filter(l -> l.startsWith("a=candidate:")).count() > MAX_CANDIDATES) {
            throw tooManyCandidates();
        }
        JsonNode data = body.has("requestData") ? body.path("requestData") : body.path("request_data");
        return new OfferBody(
                sdp,
                string(body, "pc_id").filter(s -> !s.isBlank()),
                body.path("restart_pc").asBoolean(false),
                chosenForm(data));
    }

    /// The form named by `form_id` of what a client passes through.
    static Optional<FormId> chosenForm(JsonNode data) {
        return string(data, "form_id")
                .filter(s -> !s.isBlank() && s.length() <= MAX_FORM_LENGTH)
                .map(FormId::new);
    }

    /// The body of a PATCH.
    static List<Candidate> candidates(JsonNode body) {
        JsonNode list = body.path("candidates");
        if (!list.isArray()) {
            throw bad("The member candidates must be a list.");
        }
        if (list.size() > MAX_CANDIDATES) {
            throw tooManyCandidates();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (JsonNode node : list) {
            String text = string(node, "candidate")
                    .filter(c -> c.length() <= MAX_CANDIDATE_LENGTH)
                    .orElseThrow(() -> bad("Each candidate must be a text of at most 1,024 characters."));
            candidates.add(new Candidate(
                    text,
                    string(node, "sdp_mid").orElse(""),
                    node.path("sdp_mline_index").asInt(0)));
        }
        return candidates;
    }

    static String peerOf(JsonNode body) {
        return string(body, "pc_id").orElseThrow(() -> bad("The member pc_id must name the connection."));
    }

    static ProblemException tooManyCandidates() {
        return bad("A connection has at most " + MAX_CANDIDATES + " candidates.");
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ProblemKind.BAD_REQUEST, detail);
    }

    private static Optional<String> string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
