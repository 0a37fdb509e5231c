package vn.vpbank.voiceagent.realtime.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.testkit.Heard;
import vn.vpbank.voiceagent.realtime.testkit.Tone;

/// Walks into the library's traps without the workarounds, in a process of its own, since one of them kills
/// it. Exits with [#CAUGHT] if the trap is still there and with 0 if not.
final class Traps {
    static final int CAUGHT = 10;

    private Traps() {}

    public static void main(String[] args) throws Exception {
        boolean caught = switch (args[0]) {
            case "audio-device" -> audioDevice();
            case "release" -> release();
            case "sinks" -> sinks();
            default -> throw new IllegalArgumentException(args[0]);
        };
        // Not the library's own way out: what it thinks of the half-closed rest is not asked here.
        Runtime.getRuntime().halt(caught ? CAUGHT : 0);
    }

    /// As documented: a headless device, a custom source. The process aborts, so this does not return.
    private static boolean audioDevice() throws Exception {
        HeadlessAudioDeviceModule module = new HeadlessAudioDeviceModule();
        var device = new LibraryWorkarounds.AudioDevice(module, new PeerConnectionFactory(module));
        module.initPlayout();
        module.startPlayout();
        WebRtcPeers peers = new WebRtcPeers(WebRtcSettings.standard(), device);
        peers.start();
        NativeClient client = new NativeClient(device, new Heard());
        MediaPeer peer = connect(peers, client);
        Thread.startVirtualThread(() -> peer.play(Tone.of(440, 10_000)));
        client.speak(Tone.of(700, 10_000));
        return false;
    }

    /// Closed, as documented, and nothing else.
    private static boolean release() throws Exception {
        var device = LibraryWorkarounds.pinnedAudioDevice();
        closeOnly(device, 50);
        long before = residentKilobytes();
        closeOnly(device, 200);
        return residentKilobytes() - before > 200 * 40;
    }

    private static void closeOnly(LibraryWorkarounds.AudioDevice device, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            NativeClient client = new NativeClient(device, new Heard());
            client.offer();
            client.closeOnly();
        }
    }

    /// One person's sink blocks; another person hears nothing any more.
    private static boolean sinks() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        WebRtcPeers peers = WebRtcPeers.open(WebRtcSettings.standard());
        var device = LibraryWorkarounds.pinnedAudioDevice();
        Heard other = new Heard();
        MediaPeer toOther = connect(peers, new NativeClient(device, other));
        toOther.play(Tone.of(440, 1_000));
        other.awaitTone(440);
        Heard blocking = new Heard() {
            @Override
            public void sound(short[] samples) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        connect(peers, new NativeClient(device, blocking));
        TimeUnit.SECONDS.sleep(1);
        Thread.startVirtualThread(() -> toOther.play(Tone.of(900, 60_000)));
        try {
            other.awaitTone(900);
            return false;
        } catch (AssertionError nothingHeard) {
            return true;
        }
    }

    private static MediaPeer connect(WebRtcPeers peers, NativeClient client) throws Exception {
        CompletableFuture<MediaPeer> made = new CompletableFuture<>();
        Heard server = new Heard();
        client.answered(peers.answer(client.offer(), peer -> {
                    made.complete(peer);
                    return server;
                })
                .sdp());
        server.awaitConnected();
        return made.join();
    }

    static long residentKilobytes() throws Exception {
        System.gc();
        Thread.sleep(200);
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("RssAnon"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .sum();
    }
}
