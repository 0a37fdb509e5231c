package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.PeerConnections;

/// People's browsers over WebRTC: one native factory, one pacing thread, one mailbox a peer.
public final class WebRtcPeers implements PeerConnections {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcPeers.class);
    private static final long CLOSE_MILLIS = 5_000;

    private final WebRtcSettings settings;
    private final LibraryWorkarounds.AudioDevice device;
    private final Map<String, WebRtcPeer> peers = new ConcurrentHashMap<>();
    private final PeerCounts counts = new PeerCounts();
    private final Pacer pacer = new Pacer(peers::values, counts);
    private final AtomicLong serial = new AtomicLong();
    private final SecureRandom random = new SecureRandom();
    /// Answering shares it, closing owns it: the factory outlives every use of it.
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    WebRtcPeers(WebRtcSettings settings, LibraryWorkarounds.AudioDevice device) {
        this.settings = settings;
        this.device = device;
    }

    /// Loads the native library and makes ready for offers. One instance a process is enough and best.
    ///
    /// @throws IllegalStateException if this machine lacks what the native library needs; the message names it
    public static WebRtcPeers open(WebRtcSettings settings) {
        try {
            WebRtcPeers peers = new WebRtcPeers(settings, LibraryWorkarounds.pinnedAudioDevice());
            peers.start();
            return peers;
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "Không nạp được WebRTC. Trên Linux x86_64 hãy cài libpulse0 libx11-6 libxfixes3 libxrandr2"
                            + " libxcomposite1 libdbus-1-3; máy khác chưa được hỗ trợ."
                            + " / WebRTC cannot be loaded. On Linux x86_64 install these system libraries;"
                            + " other machines are not supported.",
                    e);
        }
    }

    void start() {
        pacer.start();
    }

    @Override
    public Answer answer(String offer, Function<MediaPeer, MediaPeer.Listener> listener) {
        Sdp.mustBeOffer(offer);
        life.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            WebRtcPeer peer = new WebRtcPeer(
                    newId(),
                    settings,
                    device.factory(),
                    configuration(),
                    Sdp.hasChannel(offer),
                    counts,
                    gone -> peers.remove(gone.id()));
            boolean started = false;
            try {
                String answer = peer.answer(offer);
                MediaPeer.Listener hears = listener.apply(peer);
                peers.put(peer.id(), peer);
                peer.start(hears);
                started = true;
                return new Answer(peer.id(), published(answer));
            } finally {
                if (!started) {
                    peer.release();
                }
            }
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public Optional<Answer> renegotiate(String peer, String offer) {
        Sdp.mustBeOffer(offer);
        return Optional.ofNullable(peers.get(peer))
                .flatMap(known -> known.renegotiate(offer))
                .map(answer -> new Answer(peer, published(answer)));
    }

    @Override
    public boolean addCandidates(String peer, List<Candidate> candidates) {
        WebRtcPeer known = peers.get(peer);
        if (known == null) {
            return false;
        }
        known.addCandidates(
                candidates.stream().filter(c -> !c.candidate().isBlank()).toList());
        return true;
    }

    /// How many people are connected or connecting.
    public int size() {
        return peers.size();
    }

    /// What was lost since the start.
    public PeerCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            List<WebRtcPeer> open = List.copyOf(peers.values());
            open.forEach(WebRtcPeer::close);
            long unfinished =
                    open.stream().filter(p -> !p.awaitEnd(CLOSE_MILLIS)).count();
            pacer.stop();
            if (unfinished == 0) {
                device.dispose();
            } else {
                LOG.warn("{} peers do not end; what they use is kept", unfinished);
            }
        } finally {
            life.writeLock().unlock();
        }
    }

    private RTCConfiguration configuration() {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        configuration.portAllocatorConfig.minPort = settings.minPort();
        configuration.portAllocatorConfig.maxPort = settings.maxPort();
        configuration.portAllocatorConfig.flags =
                PortAllocatorConfig.PORTALLOCATOR_DISABLE_TCP | PortAllocatorConfig.PORTALLOCATOR_ENABLE_SHARED_SOCKET;
        return configuration;
    }

    private String published(String answer) {
        return settings.publicAddress().map(a -> Sdp.at(a, answer)).orElse(answer);
    }

    /// Looks as Pipecat's own; the random part cannot be guessed, since whoever knows the id may add
    /// candidates.
    private String newId() {
        byte[] unguessable = new byte[16];
        random.nextBytes(unguessable);
        return "SmallWebRTCConnection#" + serial.getAndIncrement() + "-"
                + HexFormat.of().formatHex(unguessable);
    }
}
