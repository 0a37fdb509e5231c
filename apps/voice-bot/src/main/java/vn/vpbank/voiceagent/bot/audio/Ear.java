package vn.vpbank.voiceagent.bot.audio;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;
import vn.vpbank.voiceagent.speech.turn.ExpectMore;
import vn.vpbank.voiceagent.speech.turn.TurnDetector;
import vn.vpbank.voiceagent.speech.turn.TurnEvent;

/// Listens to one speaker: sound in, turns and words out. Works on a thread of its own; everything else only queues.
/// When that thread falls behind, new sound is dropped and counted: a gap is better than a lag that stays.
public final class Ear implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ear.class);
    /// 2.5 s of frames of 10 ms.
    private static final int QUEUE = 256;
    /// A connection that stops delivering in the middle of an utterance has ended it.
    private static final int DRIED_UP_MILLIS = 500;

    private final Listener listener;
    private final Recognition recognition;
    private final TurnDetector turns;
    /// Made and used by the ear's own thread.
    private Optional<VoiceActivityDetector> activity = Optional.empty();

    private final Windows windows = new Windows();
    private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(QUEUE);
    private final io.micrometer.core.instrument.Counter dropped;
    private final Thread thread;
    private volatile boolean muted;
    private volatile boolean closed;
    private long pausedAt;

    /// Hears what the ear makes out; on the ear's or the engine's threads, and must return at once.
    public interface Listener {
        /// A person begins to speak, or goes on speaking over the bot.
        void speechStarted();

        /// Something sounds over the bot's voice that may be a person, or did and was not.
        void maybeSpeech(boolean is);

        /// A person is silent for a moment.
        void speechPaused();

        /// The utterance is over; its words follow.
        void speechEnded();

        void partial(String utterance, String text);

        void heard(String utterance, Words words);

        /// The recogniser is lost; a new one is opened for the next utterance.
        void failed();
    }

    /// The words of one utterance.
    ///
    /// @param alternatives   other readings, best first
    /// @param speechEndNanos when the last sound of it was heard, by the monotonic clock
    public record Words(String text, List<String> alternatives, long speechEndNanos) {}

    Ear(Hearing hearing, Listener listener) {
        this.listener = listener;
        this.turns = new TurnDetector(hearing.turns());
        this.recognition = new Recognition(
                hearing.recogniser(),
                listener,
                words -> later(() -> turns.partial(words)),
                words -> later(() -> turns.whole(words)));
        this.dropped = hearing.meters().counter("talk_sound_dropped");
        this.thread = Thread.ofVirtual().name("ear").start(() -> run(hearing.activity()));
    }

    /// 10 ms of sound at 48 kHz.
    public void sound(short[] samples) {
        if (!muted && !work.offer(() -> hear(samples))) {
            dropped.increment();
        }
    }

    /// While the microphone is off nothing is heard; what was being said has ended.
    public void muted(boolean off) {
        muted = off;
        if (off) {
            later(() -> note(turns.cut()));
        }
    }

    /// The bot's own sound begins or ends.
    public void botSpeaking(boolean speaks) {
        later(() -> turns.botSpeaking(speaks));
    }

    /// What understanding expects after these words.
    public void expect(String words, TalkAction.ExpectMore more) {
        ExpectMore.Turn turn = switch (more.turn()) {
            case COMPLETE -> ExpectMore.Turn.COMPLETE;
            case OPEN -> ExpectMore.Turn.OPEN;
            case UNDECIDED -> ExpectMore.Turn.UNDECIDED;
        };
        later(() -> turns.expect(words, new ExpectMore(turn, more.missingDigits())));
    }

    /// Words that are likely from the next utterance on.
    public void hints(List<String> words) {
        recognition.hints(words);
    }

    /// Hints about turns may be lost when the queue is full; the silence wait is then the usual one.
    private void later(Runnable task) {
        if (!work.offer(task)) {
            dropped.increment();
        }
    }

    /// Making a detector takes a tenth of a second, which the answer to an offer must not wait for: the first sound
    /// is queued meanwhile.
    private void run(Supplier<VoiceActivityDetector> detector) {
        try (VoiceActivityDetector made = detector.get()) {
            activity = Optional.of(made);
            while (!closed) {
                Runnable next = work.poll(DRIED_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    note(turns.cut());
                } else {
                    next.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SpeechException e) {
            log.warn("Voice activity is not heard: {}", e.getMessage());
            listener.failed();
        } finally {
            recognition.close();
        }
    }

    private void hear(short[] samples) {
        VoiceActivityDetector detector = activity.orElseThrow();
        for (short[] window : windows.accept(samples)) {
            note(turns.accept(window, detector.isSpeech(window)));
        }
    }

    private void note(List<TurnEvent> events) {
        boolean began = false;
        for (TurnEvent event : events) {
            switch (event) {
                case TurnEvent.SpeechStarted _ -> {
                    began = true;
                    recognition.begin();
                    listener.speechStarted();
                }
                case TurnEvent.MaybeBargingIn _ -> listener.maybeSpeech(true);
                case TurnEvent.FalseAlarm _ -> listener.maybeSpeech(false);
                case TurnEvent.BargedIn _ -> {
                    if (!began) {
                        listener.speechStarted();
                    }
                }
                case TurnEvent.Audio audio -> recognition.accept(audio.samples());
                case TurnEvent.SpeechPaused paused -> {
                    pausedAt = paused.at();
                    recognition.paused();
                    listener.speechPaused();
                }
                case TurnEvent.SpeechResumed _ -> recognition.resumed();
                case TurnEvent.UtteranceEnded end -> ended(end);
            }
        }
    }

    private void ended(TurnEvent.UtteranceEnded end) {
        long silence = end.reason() == TurnEvent.Reason.SILENCE ? end.at() - pausedAt : 0;
        activity.ifPresent(VoiceActivityDetector::reset);
        listener.speechEnded();
        recognition.finish(System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(silence));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
