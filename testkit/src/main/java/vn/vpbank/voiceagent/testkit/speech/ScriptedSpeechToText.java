package vn.vpbank.voiceagent.testkit.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechToText;

/// A recogniser that hears what the script says, whatever the sound. It works at once, on the caller's thread.
///
/// While samples come in, the next utterance of the script grows word by word, one word for each 300 ms of sound; at
/// the end it is whole. When the script is over, utterances are empty.
///
/// ```java
/// var stt = new ScriptedSpeechToText().hears("vay ba tỷ rưỡi").hears("xác nhận");
/// ```
public final class ScriptedSpeechToText implements SpeechToText {
    private static final int WORD = AudioFormat.SPEECH.samples(300);

    private final Deque<Line> script = new ArrayDeque<>();
    private final List<List<String>> hints = new ArrayList<>();

    private record Line(String text, List<String> alternatives, String failure) {}

    /// The next utterance, with other readings.
    public synchronized ScriptedSpeechToText hears(String text, String... alternatives) {
        script.add(new Line(text, List.of(alternatives), ""));
        return this;
    }

    /// The stream is lost at the end of the next utterance.
    public synchronized ScriptedSpeechToText fails(String message) {
        script.add(new Line("", List.of(), message));
        return this;
    }

    /// The hints of every stream that was opened.
    public synchronized List<List<String>> hintsGiven() {
        return List.copyOf(hints);
    }

    private synchronized Line next() {
        return script.isEmpty() ? new Line("", List.of(), "") : script.remove();
    }

    private synchronized Line peek() {
        return script.isEmpty() ? new Line("", List.of(), "") : script.element();
    }

    @Override
    public synchronized Stream open(List<String> words, Listener listener) {
        hints.add(List.copyOf(words));
        return new ScriptedStream(listener);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void close() {}

    private final class ScriptedStream implements Stream {
        private final Listener listener;
        private int samples;
        private int wordsTold;
        private boolean over;

        ScriptedStream(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void accept(short[] more) {
            samples += more.length;
            String text = peek().text();
            List<String> words = text.isEmpty() ? List.of() : List.of(text.split(" "));
            int heard = Math.min(samples / WORD, words.size());
            if (!over && heard > wordsTold) {
                wordsTold = heard;
                listener.partial(String.join(" ", words.subList(0, heard)));
            }
        }

        @Override
        public void finish() {
            if (over) {
                return;
            }
            begin();
            Line line = next();
            if (line.failure().isEmpty()) {
                listener.finalText(line.text(), line.alternatives());
            } else {
                over = true;
                listener.failed(line.failure());
            }
        }

        @Override
        public void cancel() {
            begin();
        }

        private void begin() {
            samples = 0;
            wordsTold = 0;
        }

        @Override
        public void close() {
            over = true;
        }
    }
}
