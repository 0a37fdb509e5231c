package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.realtime.PeerConnections.BadOfferException;

/// One offer and its answer. Blocks; never called from a callback of the library.
final class Negotiation {
    private static final Logger LOG = LoggerFactory.getLogger(Negotiation.class);
    /// The library answers within milliseconds; longer means that it hangs.
    private static final long STEP_SECONDS = 5;
    private static final long POLL_MILLIS = 5;
    /// Four looks without a new candidate; they come within a millisecond of each other.
    private static final long QUIET_NANOS = 20_000_000;

    private final RTCPeerConnection connection;
    private final Duration gatherTimeout;

    Negotiation(RTCPeerConnection connection, Duration gatherTimeout) {
        this.connection = connection;
        this.gatherTimeout = gatherTimeout;
    }

    /// @return the answer with all candidates of this side
    /// @throws BadOfferException if the library refuses the offer
    String answer(String offer) {
        Outcome<Void> remote = new Outcome<>();
        step(() -> connection.setRemoteDescription(new RTCSessionDescription(RTCSdpType.OFFER, offer), remote), remote);
        refuseVideo();
        Outcome<RTCSessionDescription> made = new Outcome<>();
        RTCSessionDescription answer = step(() -> connection.createAnswer(new RTCAnswerOptions(), made), made);
        Outcome<Void> local = new Outcome<>();
        step(() -> connection.setLocalDescription(answer, local), local);
        return gathered();
    }

    /// Clients offer video whether they have any or not; answering it would make them send pictures nobody
    /// looks at.
    private void refuseVideo() {
        for (RTCRtpTransceiver transceiver : connection.getTransceivers()) {
            if (transceiver.getReceiver().getTrack() instanceof VideoTrack) {
                transceiver.setDirection(RTCRtpTransceiverDirection.INACTIVE);
            }
        }
    }

    /// Clients are told no candidates later, so all of them must be here. Those of this machine come at once and
    /// together, and there are no others, since no server of addresses is asked: the library calls itself done only
    /// after a quarter of a second spent on kinds of candidates that are switched off, so the answer does not wait
    /// for that but for a moment in which no more come.
    private String gathered() {
        long end = System.nanoTime() + gatherTimeout.toNanos();
        String sdp = connection.getLocalDescription().sdp;
        long unchangedSince = System.nanoTime();
        while (!isGathered(sdp, System.nanoTime() - unchangedSince) && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            String now = connection.getLocalDescription().sdp;
            if (!now.equals(sdp)) {
                sdp = now;
                unchangedSince = System.nanoTime();
            }
        }
        if (!sdp.contains("a=candidate:")) {
            LOG.warn("an answer has no candidates: this machine has no network interface that WebRTC can use");
        }
        return sdp;
    }

    /// Asked again and again, because after an ICE restart the state still says complete for a moment.
    private boolean isGathered(String sdp, long unchangedNanos) {
        return sdp.contains("a=candidate:")
                && (connection.getIceGatheringState() == RTCIceGatheringState.COMPLETE
                        || unchangedNanos >= QUIET_NANOS);
    }

    private static <T> T step(Runnable call, Outcome<T> outcome) {
        try {
            LibraryWorkarounds.call(call);
            return outcome.result.get(STEP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new BadOfferException("the offer cannot be answered by this version of WebRTC");
        } catch (TimeoutException e) {
            throw new IllegalStateException("WebRTC did not answer in " + STEP_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while answering an offer", e);
        } catch (RuntimeException e) {
            throw new BadOfferException("the offer cannot be read");
        }
    }

    private static final class Outcome<T> implements SetSessionDescriptionObserver, CreateSessionDescriptionObserver {
        private final CompletableFuture<T> result = new CompletableFuture<>();

        @Override
        @SuppressWarnings("NullAway") // A description that was set has no other result.
        public void onSuccess() {
            result.complete(null);
        }

        @Override
        @SuppressWarnings("unchecked") // The one observer that is told a description waits for a description.
        public void onSuccess(RTCSessionDescription description) {
            result.complete((T) description);
        }

        @Override
        public void onFailure(String error) {
            // The library's words may repeat lines of the offer.
            result.completeExceptionally(new BadOfferException("refused"));
        }
    }
}
