package vn.vpbank.voiceagent.bot.testkit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.PeerConnections;

/// Answers every offer that begins as one; there is no network behind it.
public final class ScriptedPeers implements PeerConnections {
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, ScriptedPeer> peers = new ConcurrentHashMap<>();
    private final Map<String, MediaPeer.Listener> listeners = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> candidates = new ConcurrentHashMap<>();

    @Override
    public Answer answer(String offer, Function<MediaPeer, MediaPeer.Listener> listener) {
        if (!offer.startsWith("v=0")) {
            throw new BadOfferException("it is not SDP");
        }
        ScriptedPeer peer = new ScriptedPeer("SmallWebRTCConnection#" + count.getAndIncrement() + "-abc");
        MediaPeer.Listener hears = listener.apply(peer);
        peers.put(peer.id(), peer);
        listeners.put(peer.id(), hears);
        candidates.put(peer.id(), new AtomicInteger());
        hears.connected();
        return new Answer(peer.id(), "v=0\r\nanswer");
    }

    @Override
    public Optional<Answer> renegotiate(String peer, String offer) {
        return peers.containsKey(peer) ? Optional.of(new Answer(peer, "v=0\r\nagain")) : Optional.empty();
    }

    @Override
    public boolean addCandidates(String peer, List<Candidate> more) {
        AtomicInteger sum = candidates.get(peer);
        if (sum != null) {
            sum.addAndGet(more.size());
        }
        return sum != null;
    }

    public ScriptedPeer peer(String id) {
        return Objects.requireNonNull(peers.get(id));
    }

    /// Where the browser's end speaks.
    public MediaPeer.Listener listener(String id) {
        return Objects.requireNonNull(listeners.get(id));
    }

    @Override
    public void close() {
        peers.values().forEach(ScriptedPeer::close);
    }
}
