package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.vpbank.voiceagent.realtime.PeerConnections.BadOfferException;

/// Waits for a peer's mailbox.
final class Waiting {
    /// More than a negotiation takes in the worst case.
    private static final long SECONDS = 20;

    private Waiting() {}

    static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BadOfferException bad) {
                throw bad;
            }
            throw new IllegalStateException("the connection could not be offered anew", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the connection did not answer while it was offered anew", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while answering an offer", e);
        }
    }
}
