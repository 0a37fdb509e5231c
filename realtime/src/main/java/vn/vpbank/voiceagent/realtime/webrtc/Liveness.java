package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.Optional;

/// Decides when a peer is there and when it is lost. Pure: told what happens, asked with the time in
/// nanoseconds.
final class Liveness {
    private final WebRtcSettings settings;
    private final boolean needsChannel;
    private final long born;
    private Link link = Link.NEW;
    private boolean channelOpen;
    private boolean announced;
    private long upSince;
    private long lostSince;
    private long lastPing;
    private boolean pinged;

    /// @param needsChannel whether the offer had a message channel; without one, sound is enough
    Liveness(WebRtcSettings settings, boolean needsChannel, long now) {
        this.settings = settings;
        this.needsChannel = needsChannel;
        this.born = now;
    }

    void link(Link is, long now) {
        if (is == Link.UP && link != Link.UP) {
            upSince = now;
            // What was missed while the network was away is not held against the peer.
            lastPing = now;
        }
        if (is == Link.LOST && link != Link.LOST) {
            lostSince = now;
        }
        link = is;
    }

    void channelOpen() {
        channelOpen = true;
    }

    void ping(long now) {
        pinged = true;
        lastPing = now;
    }

    /// True once: sound and messages can flow.
    boolean becameReady() {
        if (announced || link != Link.UP || (needsChannel && !channelOpen)) {
            return false;
        }
        announced = true;
        return true;
    }

    /// Why the peer is to be given up, if it is.
    Optional<String> lost(long now) {
        String reason = switch (link) {
            case NEW -> after(born, settings.connectTimeout().toNanos(), now) ? "never connected" : "";
            case UP -> silentOrMute(now);
            case LOST -> after(lostSince, settings.grace().toNanos(), now) ? "network lost" : "";
            case FAILED -> "connection failed";
            case CLOSED -> "closed by the other side";
        };
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    private String silentOrMute(long now) {
        if (!announced && after(upSince, settings.channelTimeout().toNanos(), now)) {
            return "no message channel";
        }
        // Pings stop a little before the link is known to be lost: both get the same grace.
        long patience = settings.pingSilence().toNanos() + settings.grace().toNanos();
        return pinged && after(lastPing, patience, now) ? "no pings" : "";
    }

    private static boolean after(long start, long span, long now) {
        return now - start > span;
    }

    /// What the connection says of itself.
    enum Link {
        NEW,
        UP,
        /// Nothing arrives; may come back.
        LOST,
        FAILED,
        CLOSED
    }
}
