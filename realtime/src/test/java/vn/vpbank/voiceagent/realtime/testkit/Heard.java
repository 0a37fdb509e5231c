package vn.vpbank.voiceagent.realtime.testkit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.realtime.MediaPeer;

/// A listener that keeps what it hears, for tests to wait for.
public class Heard implements MediaPeer.Listener {
    /// Long enough for a busy machine; no test passes by waiting this long.
    private static final long SECONDS = 20;
    /// A fifth of a second: enough to tell a tone from everything else.
    private static final int WINDOW = 9_600;

    private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
    private final CompletableFuture<String> gone = new CompletableFuture<>();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<short[]> sound = new LinkedBlockingQueue<>();
    private final Queue<short[]> recent = new ArrayDeque<>();

    @Override
    public void connected() {
        connected.complete(true);
    }

    @Override
    public void sound(short[] samples) {
        sound.add(samples);
    }

    @Override
    public void message(String text) {
        messages.add(text);
    }

    @Override
    public void gone(String reason) {
        gone.complete(reason);
    }

    public void awaitConnected() throws Exception {
        connected.get(SECONDS, TimeUnit.SECONDS);
    }

    public String awaitGone() throws Exception {
        return gone.get(SECONDS, TimeUnit.SECONDS);
    }

    public boolean isGone() {
        return gone.isDone();
    }

    /// The next message that is not a ping.
    public String awaitMessage() throws Exception {
        while (true) {
            String text = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("no message came");
            }
            if (!text.startsWith("ping")) {
                return text;
            }
        }
    }

    /// Waits until the last fifth of a second is mostly this tone.
    public void awaitTone(int hertz) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        double best = 0;
        while (System.nanoTime() < end) {
            short[] frame = sound.poll(1, TimeUnit.SECONDS);
            if (frame == null) {
                continue;
            }
            recent.add(frame);
            if (recent.size() * 480 < WINDOW) {
                continue;
            }
            double share = Tone.share(join(), hertz);
            best = Math.max(best, share);
            if (share > 0.8) {
                return;
            }
            recent.remove();
        }
        throw new AssertionError("no tone of " + hertz + " Hz came; the most was a share of " + best);
    }

    private short[] join() {
        short[] all = new short[recent.stream().mapToInt(f -> f.length).sum()];
        int at = 0;
        for (short[] frame : recent) {
            System.arraycopy(frame, 0, all, at, frame.length);
            at += frame.length;
        }
        return all;
    }
}
