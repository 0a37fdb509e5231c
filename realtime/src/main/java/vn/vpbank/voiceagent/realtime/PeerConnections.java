package vn.vpbank.voiceagent.realtime;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers browsers' offers. Safe for use by many threads.
public interface PeerConnections extends AutoCloseable {
    /// Answers an offer; all candidates of this side are in the answer.
    ///
    /// @param offer    SDP
    /// @param listener makes the listener for the new peer, which is given to it
    /// @throws BadOfferException if the offer is not one that can be answered
    Answer answer(String offer, Function<MediaPeer, MediaPeer.Listener> listener);

    /// Answers a new offer on a connection that lives on (`restart_pc` false): sound and messages go on.
    ///
    /// @return empty if there is no such peer; the offer is then to be answered as a new one
    /// @throws BadOfferException if the offer is not one that can be answered; the connection stays as it was
    Optional<Answer> renegotiate(String peer, String offer);

    /// Adds candidates of the browser; an empty one marks the end and is ignored.
    ///
    /// @return false if there is no such peer
    boolean addCandidates(String peer, List<Candidate> candidates);

    /// Closes every peer and waits until their native parts are released.
    @Override
    void close();

    /// @param peer names the connection in later calls
    /// @param sdp  the answer
    record Answer(String peer, String sdp) {}

    record Candidate(String candidate, String sdpMid, int sdpMLineIndex) {}

    /// The offer cannot be answered; the message says why, without repeating it.
    final class BadOfferException extends RuntimeException {
        public BadOfferException(String message) {
            super(message);
        }
    }
}
