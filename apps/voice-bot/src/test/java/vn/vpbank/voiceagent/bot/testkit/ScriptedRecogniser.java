package vn.vpbank.voiceagent.bot.testkit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vpbank.voiceagent.speech.SpeechToText;

/// Hears in each utterance the next of its lines: the first half as a partial with the first sound, all of it at the
/// end. A line `lost` loses the stream.
public final class ScriptedRecogniser implements SpeechToText {
    private final Deque<String> lines;
    private final AtomicInteger opened = new AtomicInteger();

    public ScriptedRecogniser(String... lines) {
        this.lines = new ArrayDeque<>(Arrays.asList(lines));
    }

    public int opened() {
        return opened.get();
    }

    @Override
    public Stream open(List<String> hints, Listener listener) {
        opened.incrementAndGet();
        return new Stream() {
            private boolean begun;
            private boolean dead;

            @Override
            public void accept(short[] samples) {
                if (!begun && !dead) {
                    begun = true;
                    String line = lines.isEmpty() ? "" : lines.getFirst();
                    if (line.equals("lost")) {
                        lines.removeFirst();
                        dead = true;
                        listener.failed("the stream was lost");
                    } else {
                        listener.partial(line.substring(0, line.length() / 2));
                    }
                }
            }

            @Override
            public void finish() {
                begun = false;
                if (dead) {
                    return;
                }
                String line = lines.isEmpty() ? "" : lines.removeFirst();
                listener.finalText(line, List.of(line + " khác"));
            }

            @Override
            public void cancel() {
                begun = false;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void close() {}
}
