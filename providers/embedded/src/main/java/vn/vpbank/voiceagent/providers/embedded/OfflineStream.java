package vn.vpbank.voiceagent.providers.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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

    /// What a job is for; the more urgent first.
    enum Urgency {
        FINAL,
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

    private final Object lock = new Object();
    private final Deque<Utterance> ended = new ArrayDeque<>();
    private Utterance current = new Utterance();
    private boolean working;
    private boolean partialAsked;
    private boolean lost;
    private String lastPartial = "";

    OfflineStream(Decoder decoder, SpeechToText.Listener listener, Scheduler scheduler) {
        this.decoder = decoder;
        this.listener = listener;
        this.scheduler = scheduler;
    }

    @Override
    public void accept(short[] samples) {
        synchronized (lock) {
            if (lost) {
                return;
            }
            current.add(samples);
            if (partialAsked || current.samplesSincePartial() < PARTIAL_EVERY) {
                return;
            }
            partialAsked = true;
        }
        scheduler.schedule(Urgency.PARTIAL, this::work);
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
        lastPartial = "";
    }

    /// One job. Two may be asked for at once (a partial, then the final): the second finds the first at work and
    /// leaves,
    /// and the first looks again when it is done.
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
        return partialAsked ? Optional.of(Urgency.PARTIAL) : Optional.empty();
    }

    private void decodeNext() {
        Utterance utterance;
        Urgency urgency;
        short[] samples;
        int count;
        synchronized (lock) {
            Optional<Urgency> next = toDo();
            if (next.isEmpty()) {
                return;
            }
            urgency = next.get();
            utterance = urgency == Urgency.FINAL ? ended.remove() : current;
            samples = utterance.samples();
            count = utterance.count();
        }
        long started = System.nanoTime();
        try {
            String text = decoder.decode(samples, count);
            deliver(utterance, urgency, text, count, System.nanoTime() - started);
        } catch (SpeechException e) {
            fail("Speech recognition failed: " + e.getMessage());
        }
    }

    private void deliver(Utterance utterance, Urgency urgency, String text, int count, long nanos) {
        synchronized (lock) {
            if (lost) {
                return;
            }
            switch (urgency) {
                case FINAL -> listener.finalText(text, List.of());
                case PARTIAL -> {
                    if (utterance != current) {
                        return;
                    }
                    partialAsked = false;
                    utterance.decoded(count, nanos);
                    if (!text.isEmpty() && !text.equals(lastPartial)) {
                        lastPartial = text;
                        listener.partial(text);
                    }
                }
            }
        }
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
