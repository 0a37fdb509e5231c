package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.PeerConnections.BadOfferException;
import vn.vpbank.voiceagent.realtime.PeerConnections.Candidate;
import vn.vpbank.voiceagent.speech.AudioFormat;

/// One person's browser. All native objects belong to the mailbox's thread, but for pushing sound, which a
/// lock keeps apart from their release.
final class WebRtcPeer implements MediaPeer {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcPeer.class);
    /// What may wait to be played: long enough for a late speaker, short enough that a barge-in is heard at
    /// once.
    private static final int BUFFER_MILLIS = 60;
    /// Tasks that may wait: 2 s of sound and some messages. A listener that is slower than that loses
    /// sound.
    private static final int MAX_TASKS = 256;

    /// More than any browser gathers; the library keeps every one, and checks them all again and again.
    private static final int MAX_CANDIDATES = 100;

    private final String id;
    private final String shortId;
    private final PeerCounts counts;
    private final Consumer<WebRtcPeer> onEnd;
    private final PlayoutBuffer playout = new PlayoutBuffer(AudioFormat.WEBRTC.samples(BUFFER_MILLIS));
    private final Object pushing = new Object();
    private final short[] frame = new short[Frames.SAMPLES];
    private final byte[] frameBytes = new byte[2 * Frames.SAMPLES];
    private final Mailbox mailbox;
    private final Liveness liveness;
    private final TextChannel channel;
    private final PeerObserver observer;
    private final LibraryWorkarounds.Natives natives;
    private final Negotiation negotiation;
    private final CompletableFuture<Optional<String>> ended = new CompletableFuture<>();
    private final Queue<String> early = new ArrayDeque<>();
    private int candidates;
    private boolean connected;
    private boolean released;
    private Listener listener = new NoListener();

    WebRtcPeer(
            String id,
            WebRtcSettings settings,
            PeerConnectionFactory factory,
            RTCConfiguration configuration,
            boolean hasChannel,
            PeerCounts counts,
            Consumer<WebRtcPeer> onEnd) {
        this.id = id;
        // The rest of an id is what allows adding candidates: not for logs.
        this.shortId = id.substring(0, id.indexOf('-'));
        this.counts = counts;
        this.onEnd = onEnd;
        this.channel = new TextChannel(counts);
        this.liveness = new Liveness(settings, hasChannel, System.nanoTime());
        this.mailbox = new Mailbox(shortId, MAX_TASKS, this::tick);
        this.observer = new PeerObserver(this);
        RTCPeerConnection connection = factory.createPeerConnection(configuration, observer);
        CustomAudioSource source = new CustomAudioSource();
        var track = factory.createAudioTrack("bot", source);
        var sender = connection.addTrack(track, List.of("bot"));
        this.natives = new LibraryWorkarounds.Natives(connection, sender, track, source);
        this.negotiation = new Negotiation(connection, settings.gatherTimeout());
    }

    /// Answers the first offer; then either [#start] or [#discard] follows.
    String answer(String offer) {
        return negotiation.answer(offer);
    }

    void start(Listener hears) {
        listener = hears;
        mailbox.start();
    }

    /// Nothing came of the offer.
    void discard() {
        release();
    }

    /// Answers a later offer.
    ///
    /// @return empty if the peer ended meanwhile
    Optional<String> renegotiate(String offer) {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        mailbox.add(() -> {
            try {
                answer.complete(Optional.of(negotiation.answer(offer)));
            } catch (BadOfferException | IllegalStateException e) {
                answer.completeExceptionally(e);
            }
        });
        return Waiting.join(answer.applyToEither(ended, either -> either));
    }

    void addCandidates(List<Candidate> more) {
        mailbox.offer(() -> more.forEach(this::addCandidate));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean play(short[] samples) {
        return playout.put(samples);
    }

    @Override
    public void stopPlaying() {
        playout.clear();
    }

    @Override
    public void send(String message) {
        if (!mailbox.offer(() -> channel.send(message))) {
            counts.messagesOut.increment();
        }
    }

    @Override
    public void close() {
        playout.close();
        mailbox.add(() -> end(Optional.empty()));
    }

    void awaitEnd(long millis) {
        mailbox.awaitEnd(millis);
    }

    /// Called by the pacer.
    void pushFrame() {
        synchronized (pushing) {
            if (!connected || released) {
                return;
            }
            playout.take(frame);
            Frames.toBytes(frame, frameBytes);
            natives.source().pushAudio(frameBytes, Short.SIZE, Frames.RATE, 1, Frames.SAMPLES);
        }
    }

    // From here on: called by the observer, on the library's threads. Only enqueue.

    void heard(short[] samples) {
        boolean taken = mailbox.offer(() -> {
            if (connected) {
                listener.sound(samples);
            }
        });
        if (!taken) {
            counts.soundIn.increment();
        }
    }

    void received(String text) {
        if (!mailbox.offer(() -> message(text))) {
            counts.messagesIn.increment();
        }
    }

    void linkChanged(Liveness.Link link) {
        mailbox.add(() -> liveness.link(link, System.nanoTime()));
    }

    void channelMade(dev.onvoid.webrtc.RTCDataChannel made) {
        mailbox.add(() -> channel.made(made));
    }

    /// The tick after the empty task looks at the channel.
    void channelChanged() {
        mailbox.add(() -> {});
    }

    // From here on: the mailbox's thread.

    private void tick() {
        if (channel.flush()) {
            liveness.channelOpen();
        } else if (channel.isClosed()) {
            liveness.link(Liveness.Link.CLOSED, System.nanoTime());
        }
        if (liveness.becameReady()) {
            synchronized (pushing) {
                connected = true;
            }
            listener.connected();
            for (String text = early.poll(); text != null; text = early.poll()) {
                listener.message(text);
            }
        }
        Optional<String> lost = liveness.lost(System.nanoTime());
        if (lost.isPresent()) {
            end(lost);
        }
    }

    private void message(String text) {
        if (text.startsWith("ping")) {
            liveness.ping(System.nanoTime());
        }
        if (connected) {
            listener.message(text);
        } else if (early.size() < TextChannel.MAX_WAITING) {
            early.add(text);
        } else {
            counts.messagesIn.increment();
        }
    }

    private void addCandidate(Candidate c) {
        if (++candidates > MAX_CANDIDATES) {
            return;
        }
        try {
            RTCIceCandidate candidate = new RTCIceCandidate(c.sdpMid(), c.sdpMLineIndex(), c.candidate());
            LibraryWorkarounds.call(() -> natives.connection().addIceCandidate(candidate));
        } catch (RuntimeException e) {
            // One that cannot be used, such as a name of the client's own network; the others may do.
            LOG.debug("{}: a candidate was refused", shortId);
        }
    }

    /// @param reason told to the listener, unless this side hung up
    private void end(Optional<String> reason) {
        mailbox.stop();
        playout.close();
        onEnd.accept(this);
        ended.complete(Optional.empty());
        release();
        reason.ifPresent(why -> {
            LOG.info("{} is gone: {}", shortId, why);
            listener.gone(why);
        });
    }

    private void release() {
        synchronized (pushing) {
            if (released) {
                return;
            }
            released = true;
        }
        LibraryWorkarounds.release(natives, channel.made(), observer.remoteSound());
    }

    private static final class NoListener implements Listener {
        @Override
        public void connected() {}

        @Override
        public void sound(short[] samples) {}

        @Override
        public void message(String text) {}

        @Override
        public void gone(String reason) {}
    }
}
