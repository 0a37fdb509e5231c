package vn.vpbank.voiceagent.bot.signalling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.PeerConnections;
import vn.vpbank.voiceagent.realtime.PeerConnections.Answer;
import vn.vpbank.voiceagent.realtime.PeerConnections.BadOfferException;
import vn.vpbank.voiceagent.realtime.PeerConnections.Candidate;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Answers offers, and remembers which connection belongs to which talk.
public final class OfferDesk {
    private final PeerConnections peers;
    private final Map<String, Connected> connected = new ConcurrentHashMap<>();

    private record Connected(Talk talk, AtomicInteger candidates) {}

    public OfferDesk(PeerConnections peers) {
        this.peers = peers;
    }

    /// The talk that a connection belongs to, while it lasts.
    Optional<Talk> talkOf(String peer) {
        return Optional.ofNullable(connected.get(peer)).map(Connected::talk);
    }

    /// Answers an offer for a talk: on the same connection where that is meant and possible, else on a new one that
    /// takes its place.
    Answer answer(Talk talk, OfferBody offer) {
        talk.choose(offer.form());
        try {
            Optional<Answer> again = offer.restart()
                    ? Optional.empty()
                    : offer.peer()
                            .filter(p -> talkOf(p).filter(t -> t == talk).isPresent())
                            .flatMap(p -> peers.renegotiate(p, offer.sdp()));
            return again.orElseGet(() -> peers.answer(offer.sdp(), peer -> connect(talk, peer)));
        } catch (BadOfferException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "The offer cannot be answered: " + e.getMessage());
        }
    }

    private MediaPeer.Listener connect(Talk talk, MediaPeer peer) {
        connected.put(peer.id(), new Connected(talk, new AtomicInteger()));
        return talk.connect(peer, () -> connected.remove(peer.id()));
    }

    /// @return false if there is no such connection
    boolean addCandidates(String peer, List<Candidate> candidates) {
        Connected known = connected.get(peer);
        if (known == null) {
            return false;
        }
        if (known.candidates().addAndGet(candidates.size()) > OfferBody.MAX_CANDIDATES) {
            throw OfferBody.tooManyCandidates();
        }
        return peers.addCandidates(peer, candidates);
    }
}
