package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCIceCandidate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.PeerConnections.BadOfferException;
import vn.vpbank.voiceagent.realtime.PeerConnections.Candidate;

/// One person's browser. After [#start], native objects are touched by the mailbox's thread alone, sound
/// apart.
final class WebRtcPeer implements MediaPeer {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcPeer.class);
    /// Tasks that may wait: 2 s of sound and some messages. A listener that is slower than that loses
    /// sound.
    private static final int MAX_TASKS = 256;
    /// More than any browser gathers; the library keeps every one, and checks them all again and again.
    private static final int MAX_CANDIDATES = 100;

    private final String id;
    private final String shortId;
    private final PeerCounts counts;
    private final Consumer<WebRtcPeer> onEnd;
    private final Mailbox mailbox;
    private final Liveness liveness;
    private final TextChannel channel;
    private final PeerObserver observer;
    private final LibraryWorkarounds.Natives natives;
    private final OutgoingSound outgoing;
    private final Negotiation negotiation;
    private final CompletableFuture<Optional<String>> ended = new CompletableFuture<>();
    private Optional<Delivery> delivery = Optional.empty();
    private int candidates;

    /// @param onEnd told once a started peer has ended and been released, whoever ended it
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
        this.natives = LibraryWorkarounds.Natives.make(factory, configuration, observer);
        this.outgoing = new OutgoingSound(natives.source());
        this.negotiation = new Negotiation(natives.connection(), settings.gatherTimeout());
    }

    /// Answers the first offer; then either [#start] or [#release] follows.
    String answer(String offer) {
        return negotiation.answer(offer);
    }

    void start(Listener listener) {
        delivery = Optional.of(new Delivery(listener, counts));
        mailbox.start();
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
        return outgoing.play(samples);
    }

    @Override
    public void stopPlaying() {
        outgoing.drop();
    }

    @Override
    public void hold(boolean on) {
        outgoing.hold(on);
    }

    @Override
    public void send(String message) {
        if (!mailbox.offer(() -> channel.send(message))) {
            counts.messagesOut.increment();
        }
    }

    @Override
    public void close() {
        outgoing.close();
        mailbox.add(() -> end(Optional.empty()));
    }

    /// @return whether it has ended
    boolean awaitEnd(long millis) {
        return mailbox.awaitEnd(millis);
    }

    /// Called by the pacer.
    void pushFrame() {
        outgoing.push();
    }

    // From here on: called by the observer, on the library's threads. Only enqueue.

    void heard(short[] samples) {
        if (!mailbox.offer(() -> delivery.ifPresent(d -> d.sound(samples)))) {
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

    void channelMade(RTCDataChannel made) {
        mailbox.add(() -> {
            channel.made(made);
            lookAtChannel();
        });
    }

    void channelChanged() {
        mailbox.add(this::lookAtChannel);
    }

    // From here on: the mailbox's thread.

    private void lookAtChannel() {
        if (channel.flush()) {
            liveness.channelOpen();
        } else if (channel.isClosed()) {
            liveness.link(Liveness.Link.CLOSED, System.nanoTime());
        }
    }

    private void tick() {
        if (liveness.becameReady()) {
            outgoing.begin();
            delivery.ifPresent(Delivery::connected);
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
        delivery.ifPresent(d -> d.message(text));
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
        outgoing.close();
        ended.complete(Optional.empty());
        release();
        // Only now: closing waits for the peers it knows of before it takes the factory from under them.
        onEnd.accept(this);
        reason.ifPresent(why -> {
            LOG.info("{} is gone: {}", shortId, why);
            delivery.ifPresent(d -> d.gone(why));
        });
    }

    /// The last thing that happens to a peer.
    void release() {
        outgoing.end();
        LibraryWorkarounds.release(natives, channel.made(), observer.remoteSound());
    }
}
