package vn.vpbank.voiceagent.speech.turn;

import java.time.Duration;

/// How patient turn taking is. Every span is rounded up to whole windows of 32 ms.
///
/// @param minSpeech      how much speech starts an utterance; less is a click or a cough
/// @param bargeIn        how much speech stops the bot; more than `minSpeech`, since the bot hears itself a little
/// @param preRoll        sound delivered from before the speech, because detection comes after the first consonant
/// @param pause          how much silence is a pause
/// @param waitComplete   silence that ends an utterance whose words are complete
/// @param waitUndecided  silence that ends an utterance of which nothing is known
/// @param waitOpen       silence that ends an utterance which still lacks a value or digits
/// @param textSettle     no utterance ends sooner than this after its text changed, but for `waitOpen` of silence
/// @param padding        silence delivered behind the speech at least, which recognisers need for the last word
/// @param maxUtterance   the longest utterance
public record TurnSettings(
        Duration minSpeech,
        Duration bargeIn,
        Duration preRoll,
        Duration pause,
        Duration waitComplete,
        Duration waitUndecided,
        Duration waitOpen,
        Duration textSettle,
        Duration padding,
        Duration maxUtterance) {

    public TurnSettings {
        if (minSpeech.compareTo(bargeIn) > 0
                || pause.compareTo(waitComplete) > 0
                || waitComplete.compareTo(waitUndecided) > 0
                || waitUndecided.compareTo(waitOpen) > 0) {
            throw new IllegalArgumentException(
                    "turn taking needs minSpeech <= bargeIn and pause <= waitComplete <= waitUndecided <= waitOpen");
        }
    }

    /// A syllable of Vietnamese lasts 150–250 ms, so three windows cannot swallow a word and five are one;
    /// people pause 0.5–1.2 s between groups of digits. Words that are complete may be the first of several values:
    /// a breath at a comma takes 250–300 ms, and whoever takes the turn then cuts the next word.
    public static TurnSettings standard() {
        return new TurnSettings(
                Duration.ofMillis(96),
                Duration.ofMillis(160),
                Duration.ofMillis(320),
                Duration.ofMillis(96),
                Duration.ofMillis(320),
                Duration.ofMillis(550),
                Duration.ofMillis(1_500),
                Duration.ofMillis(160),
                Duration.ofMillis(300),
                Duration.ofSeconds(30));
    }

    Duration waitFor(ExpectMore more) {
        return switch (more.effective()) {
            case COMPLETE -> waitComplete;
            case UNDECIDED -> waitUndecided;
            case OPEN -> waitOpen;
        };
    }
}
