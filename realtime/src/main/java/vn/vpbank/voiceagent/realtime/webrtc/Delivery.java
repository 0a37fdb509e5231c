package vn.vpbank.voiceagent.realtime.webrtc;

import java.util.ArrayDeque;
import java.util.Queue;
import vn.vpbank.voiceagent.realtime.MediaPeer;

/// Keeps the promise of [MediaPeer.Listener]: first connected, then everything else, at last gone. Used by
/// the peer's mailbox alone.
final class Delivery {
    private final MediaPeer.Listener listener;
    private final PeerCounts counts;
    private final Queue<String> early = new ArrayDeque<>();
    private boolean connected;

    Delivery(MediaPeer.Listener listener, PeerCounts counts) {
        this.listener = listener;
        this.counts = counts;
    }

    void connected() {
        connected = true;
        listener.connected();
        for (String text = early.poll(); text != null; text = early.poll()) {
            listener.message(text);
        }
    }

    /// Sound before the connection is complete is of no use later.
    void sound(short[] samples) {
        if (connected) {
            listener.sound(samples);
        }
    }

    /// A client may speak as soon as its side of the channel is open.
    void message(String text) {
        if (connected) {
            listener.message(text);
        } else if (early.size() < TextChannel.MAX_WAITING) {
            early.add(text);
        } else {
            counts.messagesIn.increment();
        }
    }

    void gone(String reason) {
        listener.gone(reason);
    }
}
