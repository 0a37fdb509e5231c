package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// Text messages over the data channel that the client made. Used by the peer's mailbox alone.
final class TextChannel {
    /// Messages that may wait for the channel to open; the protocol's own number.
    static final int MAX_WAITING = 50;
    /// What browsers announce as their largest message.
    private static final int MAX_BYTES = 262_144;
    /// A client that leaves this much unread does not keep up, and the library fails at 16 MB.
    private static final long MAX_BUFFERED = 4L << 20;

    private final PeerCounts counts;
    private final Queue<String> waiting = new ArrayDeque<>();
    private Optional<RTCDataChannel> channel = Optional.empty();

    TextChannel(PeerCounts counts) {
        this.counts = counts;
    }

    /// The client made a channel; a second one is not used.
    void made(RTCDataChannel made) {
        if (channel.isEmpty()) {
            channel = Optional.of(made);
        }
    }

    Optional<RTCDataChannel> made() {
        return channel;
    }

    /// Sends what waited if the channel is open.
    ///
    /// @return whether it is
    boolean flush() {
        if (!is(RTCDataChannelState.OPEN)) {
            return false;
        }
        for (String text = waiting.poll(); text != null; text = waiting.poll()) {
            transmit(text);
        }
        return true;
    }

    boolean isClosed() {
        return is(RTCDataChannelState.CLOSED);
    }

    void send(String text) {
        if (flush()) {
            transmit(text);
        } else if (waiting.size() < MAX_WAITING) {
            waiting.add(text);
        } else {
            counts.messagesOut.increment();
        }
    }

    private void transmit(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RTCDataChannel open = channel.orElseThrow();
        try {
            if (bytes.length > MAX_BYTES || open.getBufferedAmount() > MAX_BUFFERED) {
                counts.messagesOut.increment();
            } else {
                open.send(new RTCDataChannelBuffer(ByteBuffer.wrap(bytes), false));
            }
        } catch (Exception e) {
            // The library's own signature; a channel that closed between the check and now.
            counts.messagesOut.increment();
        }
    }

    private boolean is(RTCDataChannelState state) {
        return channel.isPresent() && channel.get().getState() == state;
    }
}
