package vn.vpbank.voiceagent.speech.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.vpbank.voiceagent.speech.AudioFormat;
import vn.vpbank.voiceagent.speech.VoiceActivityDetector;

/// Turns windows of sound into turns of talk.
///
/// Time is the sound's own: every window is 32 ms, so the same windows always give the same events. An
/// utterance ends after a silence whose length depends on what the words so far ask for ([#expect]); words
/// of which understanding has not spoken yet count as undecided. Used by one thread at a time.
///
/// ```java
/// for (TurnEvent e : turns.accept(window, vad.isSpeech(window))) {
///     switch (e) {
///         case SpeechStarted s -> …
///         case Audio a -> recogniser.accept(a.samples());
///         case UtteranceEnded end -> recogniser.finish();
///         …
///     }
/// }
/// ```
public final class TurnDetector {
    /// How long one window lasts: [VoiceActivityDetector#WINDOW] samples at 16 kHz.
    public static final int WINDOW_MILLIS = VoiceActivityDetector.WINDOW * 1000 / AudioFormat.SPEECH.sampleRate();
    /// Speech in a pause goes on with the utterance only if it lasts longer than one window, or every click
    /// would.
    private static final int RESUME = 2;

    private final TurnSettings settings;
    private final Onset start;
    private final BargeIn barge;
    private final Onset resume = new Onset(RESUME);
    private final PreRoll preRoll;
    private State state = State.IDLE;
    private long now;
    private long startedAt;
    private long silentSince;
    private long textChangedAt;
    private String text = "";
    private ExpectMore expected = ExpectMore.UNDECIDED;

    public TurnDetector(TurnSettings settings) {
        this.settings = settings;
        start = new Onset(windows(settings.minSpeech()));
        barge = new BargeIn(windows(settings.bargeIn()));
        preRoll = new PreRoll(windows(settings.preRoll()) + windows(settings.bargeIn()) + 1);
    }

    /// Hears the next window.
    ///
    /// @param window exactly [VoiceActivityDetector#WINDOW] samples at 16 kHz
    /// @param speech what voice activity detection says of it
    public List<TurnEvent> accept(short[] window, boolean speech) {
        if (window.length != VoiceActivityDetector.WINDOW) {
            throw new IllegalArgumentException("a window has " + VoiceActivityDetector.WINDOW + " samples");
        }
        now += WINDOW_MILLIS;
        List<TurnEvent> events = new ArrayList<>(3);
        start.accept(speech);
        resume.accept(speech);
        barge.accept(speech, now, events);
        preRoll.add(window);
        if (state == State.IDLE) {
            listen(events);
        } else {
            events.add(new TurnEvent.Audio(window.clone()));
            follow(speech, events);
        }
        return events;
    }

    /// The bot's sound begins or ends.
    public void botSpeaking(boolean speaks) {
        barge.botSpeaking(speaks);
    }

    /// The recogniser's words so far in this utterance. While they change the person is not done, and what
    /// was expected of the words before is void.
    public void partial(String words) {
        if (!words.equals(text)) {
            text = words;
            textChangedAt = now;
            expected = ExpectMore.UNDECIDED;
        }
    }

    /// All words until the present pause: nothing is waited for to settle.
    public void whole(String words) {
        partial(words);
        textChangedAt = startedAt;
    }

    /// What understanding says of these words; ignored if they are not the words so far.
    public void expect(String words, ExpectMore more) {
        if (words.equals(text)) {
            expected = more;
        }
    }

    /// Ends an utterance in progress now, because no more sound will come.
    public List<TurnEvent> cut() {
        List<TurnEvent> events = new ArrayList<>(2);
        if (state != State.IDLE) {
            end(TurnEvent.Reason.CUT, events);
        }
        return events;
    }

    /// Whether an utterance is in progress, a pause included.
    public boolean inUtterance() {
        return state != State.IDLE;
    }

    private void listen(List<TurnEvent> events) {
        Onset onset = barge.onset(start);
        if (!onset.reached()) {
            return;
        }
        state = State.SPEAKING;
        startedAt = now - (long) onset.age() * WINDOW_MILLIS;
        silentSince = now;
        textChangedAt = startedAt;
        text = "";
        expected = ExpectMore.UNDECIDED;
        events.add(new TurnEvent.SpeechStarted(startedAt));
        barge.decide(now, events);
        events.add(new TurnEvent.Audio(preRoll.take(windows(settings.preRoll()) + onset.age())));
    }

    private void follow(boolean speech, List<TurnEvent> events) {
        if (speech && (state == State.SPEAKING || resume.reached())) {
            silentSince = now;
            if (state == State.PAUSED) {
                state = State.SPEAKING;
                events.add(new TurnEvent.SpeechResumed(now - (long) RESUME * WINDOW_MILLIS));
            }
        }
        barge.decide(now, events);
        if (state == State.SPEAKING && silence() >= settings.pause().toMillis()) {
            state = State.PAUSED;
            events.add(new TurnEvent.SpeechPaused(silentSince));
        }
        if (!speech && isOver()) {
            end(TurnEvent.Reason.SILENCE, events);
        } else if (now - startedAt >= settings.maxUtterance().toMillis()) {
            end(TurnEvent.Reason.TOO_LONG, events);
        }
    }

    private boolean isOver() {
        boolean settled = now - textChangedAt >= settings.textSettle().toMillis();
        Duration wait = settled ? settings.waitFor(expected) : settings.waitOpen();
        return state == State.PAUSED && silence() >= wait.toMillis();
    }

    private void end(TurnEvent.Reason reason, List<TurnEvent> events) {
        long missing = settings.padding().toMillis() - silence();
        if (missing > 0) {
            events.add(new TurnEvent.Audio(new short[AudioFormat.SPEECH.samples((int) missing)]));
        }
        events.add(new TurnEvent.UtteranceEnded(now, reason));
        state = State.IDLE;
        if (reason != TurnEvent.Reason.SILENCE) {
            preRoll.forget(); // it is this utterance's speech; a silence may hide the first consonant of the next one
        }
        // What was speech of this utterance must not start the next one.
        start.forget();
        barge.forget();
    }

    private long silence() {
        return now - silentSince;
    }

    private static int windows(Duration span) {
        return Math.ceilDiv((int) span.toMillis(), WINDOW_MILLIS);
    }

    private enum State {
        IDLE,
        SPEAKING,
        PAUSED
    }
}
