package vn.vpbank.voiceagent.providers.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.SpeechToText;

/// One speaker's utterances, decoded one job at a time, so that results come in order.
///
/// The caller's thread only adds samples and asks for a job; a worker takes the most urgent thing there is to do. A
/// partial whose utterance has ended meanwhile is not delivered: the check and the delivery are under one lock, and
/// listeners return at once.
final class OfflineStream implements SpeechToText.Stream {
    /// How much new speech is worth decoding the utterance again.
    private static final int PARTIAL_EVERY = AudioFormat.SPEECH.samples(300);

    /// Silence behind a pause, which nets need for the last word; more than what was heard of it.
    private static final int PADDING = AudioFormat.SPEECH.samples(200);

    /// What a job is for; the more urgent first.
    enum Urgency {
        FINAL,
        WHOLE,
        PARTIAL
    }

    /// Decodes the first `count` samples.
    interface Decoder {
        String decode(short[] samples, int count);
    }

    /// Runs a job on a worker, by and by.
    interface Scheduler {
        void schedule(Urgency urgency, Runnable work);
    }

    private final Decoder decoder;
    private final SpeechToText.Listener listener;
    private final Scheduler scheduler;
    /// Nanoseconds, to tell how long decoding takes.
    private final LongSupplier clock;

    private final Object lock = new Object();
    private final Deque<Utterance> ended = new ArrayDeque<>();
    private Utterance current = new Utterance();
    private boolean working;
    private boolean partialAsked;
    private boolean wholeAsked;
    private boolean lost;
    private String lastPartial = "";

    OfflineStream(Decoder decoder, SpeechToText.Listener listener, Scheduler scheduler) {
        this(decoder, listener, scheduler, System::nanoTime);
    }

    OfflineStream(Decoder decoder, SpeechToText.Listener listener, Scheduler scheduler, LongSupplier clock) {
        this.decoder = decoder;
        this.listener = listener;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void accept(short[] samples) {
        synchronized (lock) {
            if (lost) {
                return;
            }
            current.add(samples);
            if (partialAsked || current.isPaused() || current.samplesSincePartial() < PARTIAL_EVERY) {
                return;
            }
            partialAsked = true;
        }
        scheduler.schedule(Urgency.PARTIAL, this::work);
    }

    /// What is said until now is decoded at once, with silence behind it, so that what it means is known early. The
    /// final is decoded anew all the same: a pause may hide the quiet end of a word, which must not be lost.
    @Override
    public void paused() {
        synchronized (lock) {
            if (lost || current.isPaused()) {
                return;
            }
            current.pause();
            wholeAsked = true;
        }
        scheduler.schedule(Urgency.WHOLE, this::work);
    }

    @Override
    public void resumed() {
        synchronized (lock) {
            current.resume();
            wholeAsked = false;
        }
    }

    @Override
    public void finish() {
        synchronized (lock) {
            if (lost) {
                return;
            }
            ended.add(current);
            begin();
        }
        scheduler.schedule(Urgency.FINAL, this::work);
    }

    @Override
    public void cancel() {
        synchronized (lock) {
            begin();
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            lost = true;
            ended.clear();
            begin();
        }
    }

    private void begin() {
        current = new Utterance();
        partialAsked = false;
        wholeAsked = false;
        lastPartial = "";
    }

    /// One job. Two may be asked for at once (a partial, then the final): the second finds the first at work and
    /// leaves, and the first looks again when it is done.
    private void work() {
        synchronized (lock) {
            if (working) {
                return;
            }
            working = true;
        }
        try {
            decodeNext();
        } finally {
            Optional<Urgency> more;
            synchronized (lock) {
                working = false;
                more = toDo();
            }
            more.ifPresent(urgency -> scheduler.schedule(urgency, this::work));
        }
    }

    private Optional<Urgency> toDo() {
        if (lost) {
            return Optional.empty();
        }
        if (!ended.isEmpty()) {
            return Optional.of(Urgency.FINAL);
        }
        if (wholeAsked) {
            return Optional.of(Urgency.WHOLE);
        }
        return partialAsked ? Optional.of(Urgency.PARTIAL) : Optional.empty();
    }

    private Optional<Task> nextTask() {
        synchronized (lock) {
            return toDo().map(urgency -> {
                Utterance utterance = urgency == Urgency.FINAL ? ended.remove() : current;
                int count = utterance.count();
                if (urgency == Urgency.WHOLE) {
                    wholeAsked = false;
                }
                short[] samples = urgency == Urgency.WHOLE ? utterance.padded(count, PADDING) : utterance.samples();
                return new Task(urgency, utterance, samples, count, utterance.resumed());
            });
        }
    }

    /// @param samples to be read up to `count`, but for those of a whole, which are all its own
    /// @param resumed tells whether the speaker has gone on meanwhile
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and too large to copy.
    private record Task(Urgency urgency, Utterance utterance, short[] samples, int count, int resumed) {
        int length() {
            return urgency == Urgency.WHOLE ? samples.length : count;
        }

        boolean stillPaused() {
            return utterance.isPaused() && utterance.resumed() == resumed;
        }
    }

    private void decodeNext() {
        Optional<Task> next = nextTask();
        if (next.isEmpty()) {
            return;
        }
        Task task = next.get();
        long started = clock.getAsLong();
        try {
            String text = decoder.decode(task.samples(), task.length());
            deliver(task, text, clock.getAsLong() - started);
        } catch (SpeechException e) {
            fail("Speech recognition failed: " + e.getMessage());
        }
    }

    private void deliver(Task task, String text, long nanos) {
        synchronized (lock) {
            if (lost) {
                return;
            }
            switch (task.urgency()) {
                case FINAL -> listener.finalText(text, List.of());
                case WHOLE -> tell(task, text, nanos);
                case PARTIAL -> {
                    if (task.utterance() == current) {
                        partialAsked = false;
                    }
                    tell(task, text, nanos);
                }
            }
        }
    }

    /// Words of an utterance that has ended meanwhile are not told; its final is about to be.
    private void tell(Task task, String text, long nanos) {
        if (task.utterance() != current) {
            return;
        }
        task.utterance().decoded(task.count(), nanos);
        if (text.isEmpty()) {
            return;
        }
        if (task.urgency() == Urgency.WHOLE && task.stillPaused()) {
            listener.whole(text);
        } else if (!text.equals(lastPartial)) {
            listener.partial(text);
        }
        lastPartial = text;
    }

    private void fail(String message) {
        synchronized (lock) {
            if (!lost) {
                lost = true;
                listener.failed(message);
            }
        }
    }
}
