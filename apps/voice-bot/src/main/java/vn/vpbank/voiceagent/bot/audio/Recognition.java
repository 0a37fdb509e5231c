package vn.vpbank.voiceagent.bot.audio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.SpeechToText;

/// The recogniser's stream of one speaker, its results named by utterance. A lost stream is opened again for the next
/// utterance.
final class Recognition implements SpeechToText.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Recognition.class);

    private final SpeechToText engine;
    private final Ear.Listener listener;
    private final Consumer<String> words;
    private final Consumer<String> wholeWords;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<SpeechToText.Stream> stream = Optional.empty();
    private List<String> used = List.of();
    private volatile List<String> wanted = List.of();
    private volatile boolean lost;
    private int count;

    private static final class Open {
        private final String utterance;
        private long speechEnd;

        Open(String utterance) {
            this.utterance = utterance;
            this.speechEnd = System.nanoTime();
        }
    }

    /// @param words      hears the words so far of the utterance in progress
    /// @param wholeWords hears all of its words until a pause
    Recognition(SpeechToText engine, Ear.Listener listener, Consumer<String> words, Consumer<String> wholeWords) {
        this.engine = engine;
        this.listener = listener;
        this.words = words;
        this.wholeWords = wholeWords;
    }

    void hints(List<String> likely) {
        wanted = List.copyOf(likely);
    }

    void begin() {
        if (lost || !used.equals(wanted)) {
            close();
        }
        if (stream.isEmpty()) {
            openStream();
        }
        synchronized (open) {
            open.addLast(new Open("u" + ++count));
        }
    }

    private void openStream() {
        List<String> hints = wanted;
        try {
            stream = Optional.of(engine.open(hints, this));
            used = hints;
            lost = false;
        } catch (SpeechException e) {
            log.warn("The recogniser {} did not open: {}", engine.name(), e.getMessage());
            listener.failed();
        }
    }

    void accept(short[] samples) {
        stream.ifPresent(s -> s.accept(samples));
    }

    void paused() {
        stream.ifPresent(SpeechToText.Stream::paused);
    }

    void resumed() {
        stream.ifPresent(SpeechToText.Stream::resumed);
    }

    void finish(long speechEnd) {
        synchronized (open) {
            if (!open.isEmpty()) {
                open.getLast().speechEnd = speechEnd;
            }
        }
        stream.ifPresent(SpeechToText.Stream::finish);
    }

    @Override
    public void partial(String text) {
        soFar(text, words);
    }

    @Override
    public void whole(String text) {
        soFar(text, wholeWords);
    }

    private void soFar(String text, Consumer<String> turns) {
        Open current;
        boolean alone;
        synchronized (open) {
            if (open.isEmpty()) {
                return;
            }
            current = open.getFirst();
            alone = open.size() == 1;
        }
        if (alone) {
            turns.accept(text);
        }
        listener.partial(current.utterance, text);
    }

    @Override
    public void finalText(String text, List<String> alternatives) {
        Open done;
        synchronized (open) {
            if (open.isEmpty()) {
                return;
            }
            done = open.removeFirst();
        }
        listener.heard(done.utterance, new Ear.Words(text, alternatives, done.speechEnd));
    }

    @Override
    public void failed(String message) {
        log.warn("The recogniser {} was lost: {}", engine.name(), message);
        lost = true;
        synchronized (open) {
            open.clear();
        }
        listener.failed();
    }

    @Override
    public void close() {
        stream.ifPresent(SpeechToText.Stream::close);
        stream = Optional.empty();
    }
}
