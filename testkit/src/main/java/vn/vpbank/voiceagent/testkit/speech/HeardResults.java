package vn.vpbank.voiceagent.testkit.speech;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import vn.vpbank.voiceagent.speech.SpeechToText;

/// A listener that keeps everything in order and lets a test wait for the next final.
public final class HeardResults implements SpeechToText.Listener {
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();

    @Override
    public void partial(String text) {
        all.add("partial " + text);
    }

    @Override
    public void whole(String text) {
        all.add("whole " + text);
    }

    @Override
    public void finalText(String text, List<String> alternatives) {
        all.add("final " + text);
        ends.add(text);
    }

    @Override
    public void failed(String message) {
        all.add("failed " + message);
        ends.add("failed " + message);
    }

    /// Everything so far: `partial …`, `whole …`, `final …`, `failed …`.
    public List<String> all() {
        return List.copyOf(all);
    }

    /// The partials so far.
    public List<String> partials() {
        return all.stream()
                .filter(line -> line.startsWith("partial "))
                .map(line -> line.substring(8))
                .toList();
    }

    /// The next final text, or `failed …`. Waits; the time-out is only for a broken engine.
    public String awaitFinal() {
        try {
            String text = ends.poll(60, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("No final came; heard " + all);
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for a final", e);
        }
    }
}
