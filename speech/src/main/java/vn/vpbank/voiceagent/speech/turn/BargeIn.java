package vn.vpbank.voiceagent.speech.turn;

import java.util.List;

/// Whether a person means to interrupt the bot. The first sound only makes the bot hold its tongue, which costs
/// nothing if it was a cough; speech that lasts stops it.
final class BargeIn {
    /// Silence after which it was a cough: longer than the closure of any consonant.
    private static final int COUGH_MILLIS = 128;
    /// After a false alarm only lasting speech counts for so long. Where the bot hears itself a little, or a room
    /// is full of noises, it would else stammer.
    private static final int CALM_MILLIS = 4_000;

    private final Onset lasting;
    private boolean botSpeaks;
    private boolean happened;
    private boolean suspected;
    private long lastSpeech;
    private long calmUntil;

    /// @param windows how many windows of speech stop the bot
    BargeIn(int windows) {
        lasting = new Onset(windows);
    }

    void botSpeaking(boolean speaks) {
        if (speaks && !botSpeaks) {
            forget();
            happened = false;
        }
        suspected &= speaks;
        botSpeaks = speaks;
    }

    /// Hears a window and tells what may be an interruption, or was none after all.
    void accept(boolean speech, long now, List<TurnEvent> events) {
        lasting.accept(speech);
        if (speech) {
            lastSpeech = now;
        }
        if (!botSpeaks || happened || lasting.reached()) {
            return;
        }
        // The very first window: real detection of speech is a tenth of a second late by itself, and clicks are not
        // speech to it.
        if (speech && !suspected && now >= calmUntil) {
            suspected = true;
            events.add(new TurnEvent.MaybeBargingIn(now));
        } else if (suspected && now - lastSpeech >= COUGH_MILLIS) {
            suspected = false;
            calmUntil = now + CALM_MILLIS;
            events.add(new TurnEvent.FalseAlarm(now));
        }
    }

    /// Tells an interruption, once for each time the bot speaks. Said apart, since an utterance is told before it.
    void decide(long now, List<TurnEvent> events) {
        if (botSpeaks && !happened && lasting.reached()) {
            happened = true;
            suspected = false;
            events.add(new TurnEvent.BargedIn(now));
        }
    }

    /// What must be heard for an utterance to begin: more than usual while the bot speaks.
    Onset onset(Onset usual) {
        return botSpeaks ? lasting : usual;
    }

    /// What was heard belongs to something that is over.
    void forget() {
        lasting.forget();
    }
}
