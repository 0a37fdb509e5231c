package vn.vpbank.voiceagent.demo;

import java.io.IOException;

/// How soon the bot falls silent when somebody speaks into its words, told from the recording: asks for
/// something that has a long answer, and asks again in the middle of it.
public final class Interrupting {
    private static final String QUESTION = "còn thiếu gì";
    /// The bot has said a few words by then; a little later each time, so that all places of a sentence are met.
    private static final int FIRST_PAUSE_MS = 700;

    private static final int LATER_MS = 130;
    private static final int PLACES = 7;
    private static final int ANSWER_MS = 8_000;

    private final TalkRunner.Stack stack;

    public Interrupting(TalkRunner.Stack stack) {
        this.stack = stack;
    }

    /// @param form  a registered form with many fields
    /// @param times how often to interrupt
    public Latencies measure(String form, int times) throws IOException {
        Latencies stops = new Latencies();
        String question = PersonVoice.DEFAULT.speak(QUESTION);
        try (TalkPage page = TalkPage.launch(stack.chromium())) {
            TalkEvents events = new TalkEvents();
            page.start(stack.bot(), form);
            TalkRunner.awaitTalk(page, events);
            for (int i = 0; i < times; i++) {
                TalkRunner.awaitBotVoice(page, events, ANSWER_MS);
                if (!events.botSpeaking()) {
                    throw new IOException("The bot does not speak: there is nothing to interrupt");
                }
                page.rest(FIRST_PAUSE_MS + LATER_MS * (i % PLACES));
                double from = page.now();
                double to = from + page.say(question);
                TalkRunner.pumpUntil(to + 500, page, events);
                page.recording().timeToSilence(from, to).ifPresent(stops::add);
            }
        }
        return stops;
    }
}
