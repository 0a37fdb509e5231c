package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the library tells of one connection, on its own threads: everything goes into the peer's mailbox.
final class PeerObserver implements PeerConnectionObserver {
    private final WebRtcPeer peer;
    private volatile Optional<LibraryWorkarounds.RemoteSound> remote = Optional.empty();

    PeerObserver(WebRtcPeer peer) {
        this.peer = peer;
    }

    Optional<LibraryWorkarounds.RemoteSound> remoteSound() {
        return remote;
    }

    @Override
    public void onConnectionChange(RTCPeerConnectionState state) {
        switch (state) {
            case NEW, CONNECTING -> {}
            case CONNECTED -> peer.linkChanged(Liveness.Link.UP);
            case DISCONNECTED -> peer.linkChanged(Liveness.Link.LOST);
            case FAILED -> peer.linkChanged(Liveness.Link.FAILED);
            case CLOSED -> peer.linkChanged(Liveness.Link.CLOSED);
        }
    }

    /// All candidates go into the answer.
    @Override
    public void onIceCandidate(RTCIceCandidate candidate) {}

    /// The first track is the person's voice; the sink is added here, since later the first sound would be
    /// lost.
    @Override
    public void onTrack(RTCRtpTransceiver transceiver) {
        if (remote.isEmpty() && transceiver.getReceiver().getTrack() instanceof AudioTrack track) {
            AudioTrackSink sink = LibraryWorkarounds.enqueueing(peer::heard);
            track.addSink(sink);
            remote = Optional.of(new LibraryWorkarounds.RemoteSound(track, sink));
        }
    }

    @Override
    public void onDataChannel(RTCDataChannel channel) {
        channel.registerObserver(new RTCDataChannelObserver() {
            @Override
            public void onBufferedAmountChange(long previous) {}

            @Override
            public void onStateChange() {
                peer.channelChanged();
            }

            @Override
            public void onMessage(RTCDataChannelBuffer buffer) {
                if (!buffer.binary) {
                    byte[] bytes = new byte[buffer.data.remaining()];
                    buffer.data.get(bytes);
                    peer.received(new String(bytes, StandardCharsets.UTF_8));
                }
            }
        });
        peer.channelMade(channel);
    }
}
