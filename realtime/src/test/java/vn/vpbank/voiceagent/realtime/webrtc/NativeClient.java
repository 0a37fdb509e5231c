package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.realtime.MediaPeer;

/// The other side of a talk, by the same library: quicker than a browser, and as picky.
final class NativeClient implements AutoCloseable {
    private final RTCPeerConnection connection;
    private final LibraryWorkarounds.Natives natives;
    private final RTCDataChannel channel;
    private final MediaPeer.Listener listener;
    private final CompletableFuture<Boolean> open = new CompletableFuture<>();
    private final ExecutorService callbacks = Executors.newSingleThreadExecutor();
    private volatile Optional<LibraryWorkarounds.RemoteSound> remote = Optional.empty();

    NativeClient(LibraryWorkarounds.AudioDevice device, MediaPeer.Listener listener) {
        this.listener = listener;
        natives =
                LibraryWorkarounds.Natives.make(device.factory(), new RTCConfiguration(), new PeerConnectionObserver() {
                    @Override
                    public void onIceCandidate(RTCIceCandidate candidate) {}

                    @Override
                    public void onTrack(RTCRtpTransceiver transceiver) {
                        if (transceiver.getReceiver().getTrack() instanceof AudioTrack track) {
                            var sink = LibraryWorkarounds.enqueueing(listener::sound);
                            track.addSink(sink);
                            remote = Optional.of(new LibraryWorkarounds.RemoteSound(track, sink));
                        }
                    }
                });
        connection = natives.connection();
        RTCDataChannelInit init = new RTCDataChannelInit();
        init.ordered = true;
        channel = connection.createDataChannel("chat", init);
        channel.registerObserver(new RTCDataChannelObserver() {
            @Override
            public void onBufferedAmountChange(long previous) {}

            @Override
            public void onStateChange() {
                callbacks.execute(() -> {
                    if (channel.getState() == RTCDataChannelState.OPEN) {
                        open.complete(true);
                    }
                });
            }

            @Override
            public void onMessage(RTCDataChannelBuffer buffer) {
                byte[] bytes = new byte[buffer.data.remaining()];
                buffer.data.get(bytes);
                listener.message(new String(bytes, StandardCharsets.UTF_8));
            }
        });
    }

    /// An offer with all candidates.
    String offer() throws Exception {
        Result result = new Result();
        connection.createOffer(new RTCOfferOptions(), result);
        connection.setLocalDescription(result.description(), new Result());
        while (connection.getIceGatheringState() != RTCIceGatheringState.COMPLETE) {
            Thread.sleep(5);
        }
        return connection.getLocalDescription().sdp;
    }

    void answered(String sdp) throws Exception {
        Result result = new Result();
        connection.setRemoteDescription(new RTCSessionDescription(RTCSdpType.ANSWER, sdp), result);
        result.description();
    }

    void awaitOpen() throws Exception {
        open.get(20, TimeUnit.SECONDS);
        listener.connected();
    }

    void send(String text) throws Exception {
        channel.send(new RTCDataChannelBuffer(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), false));
    }

    /// Speaks in real time.
    void speak(short[] samples) throws InterruptedException {
        byte[] bytes = new byte[2 * Frames.SAMPLES];
        short[] frame = new short[Frames.SAMPLES];
        long due = System.nanoTime();
        for (int at = 0; at + frame.length <= samples.length; at += frame.length) {
            System.arraycopy(samples, at, frame, 0, frame.length);
            Frames.toBytes(frame, bytes);
            natives.source().pushAudio(bytes, Short.SIZE, Frames.RATE, 1, Frames.SAMPLES);
            due += 10_000_000;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
    }

    /// What the library's own documentation asks for at the end of a call.
    void closeOnly() {
        connection.close();
        callbacks.shutdownNow();
    }

    @Override
    public void close() {
        LibraryWorkarounds.release(natives, Optional.of(channel), remote);
        callbacks.shutdownNow();
    }

    private static final class Result implements CreateSessionDescriptionObserver, SetSessionDescriptionObserver {
        private final CompletableFuture<RTCSessionDescription> made = new CompletableFuture<>();

        RTCSessionDescription description() throws Exception {
            return made.get(10, TimeUnit.SECONDS);
        }

        @Override
        public void onSuccess() {
            made.complete(new RTCSessionDescription(RTCSdpType.OFFER, ""));
        }

        @Override
        public void onSuccess(RTCSessionDescription description) {
            made.complete(description);
        }

        @Override
        public void onFailure(String error) {
            made.completeExceptionally(new IllegalStateException(error));
        }
    }
}
