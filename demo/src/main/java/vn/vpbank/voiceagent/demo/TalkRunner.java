package vn.vpbank.voiceagent.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// Plays one talk against a running stack: opens the page, speaks each turn when the bot has stopped,
/// answers what it asks, and gathers what is needed to judge it.
public final class TalkRunner {
    /// Quiet after which the bot is taken to be done; it pauses shortly between sentences.
    private static final int SETTLED_MS = 900;
    /// How long an answer may take to begin before the next turn is said anyway.
    private static final int ANSWER_MS = 6_000;
    /// A read-back of a whole form takes a minute; more is a fault.
    private static final int LONGEST_ANSWER_MS = 150_000;

    private final Stack stack;
    private final PersonVoice voice = PersonVoice.DEFAULT;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Where the stack under test is.
    ///
    /// @param token    of the browser agent, to watch the form as a third party
    /// @param chromium path of the browser that plays the person's
    public record Stack(URI bot, URI agent, URI bank, String token, String chromium) {}

    public TalkRunner(Stack stack) {
        this.stack = stack;
    }

    /// @param out folder for the recording and screenshots
    public TalkResult run(Talk talk, Path out) throws IOException, InterruptedException {
        BankRecords bank = new BankRecords(http, stack.bank());
        int before = bank.submissions(talk.form()).size();
        TalkEvents events = new TalkEvents();
        List<Spoken> said = new ArrayList<>();
        try (TalkPage page = TalkPage.launch(stack.chromium())) {
            page.start(stack.bot(), talk.form());
            String talkId = awaitTalk(page, events);
            try (FormWatch watch = new FormWatch(http, stack.agent(), stack.token(), talkId)) {
                awaitBot(page, events, page.now());
                play(talk, page, events, said, out);
                page.screenshot(out.resolve(talk.name() + "-submitted.png"));
                Recording recording = page.recording();
                recording.writeWav(out.resolve(talk.name() + ".wav"));
                List<JsonNode> submissions = bank.submissions(talk.form());
                return TalkJudge.judge(
                        talk, said, events, recording, watch, submissions.subList(before, submissions.size()));
            }
        }
    }

    static String awaitTalk(TalkPage page, TalkEvents events) throws IOException {
        double deadline = page.now() + 20_000;
        while (page.talkId().isEmpty() || events.first("bot-ready").isEmpty()) {
            if (page.now() > deadline) {
                throw new IOException("The talk did not connect within 20 s");
            }
            pump(page, events);
        }
        return page.talkId().orElseThrow();
    }

    private void play(Talk talk, TalkPage page, TalkEvents events, List<Spoken> said, Path out)
            throws IOException, InterruptedException {
        Map<String, Integer> answered = new HashMap<>();
        for (int t = 0; t < talk.turns().size(); t++) {
            Talk.Turn turn = talk.turns().get(t);
            // Whoever means to interrupt does not wait for the end first.
            boolean hearsOut =
                    t + 1 == talk.turns().size() || !talk.turns().get(t + 1).interrupt();
            // Each overwrites the one before: the last is the form just before its final word.
            page.screenshot(out.resolve(talk.name() + "-filled.png"));
            say(turn.say(), turn.pauseMs(), turn.interrupt(), hearsOut, page, events, said);
            int allowed = turn.answers().orElse(Integer.MAX_VALUE);
            for (int i = 0; i < allowed; i++) {
                Optional<String> asked = events.askedField()
                        .filter(f -> talk.answers().containsKey(f) && answered.getOrDefault(f, 0) < 2);
                if (asked.isEmpty() || events.outcome().isPresent()) {
                    break;
                }
                answered.merge(asked.get(), 1, Integer::sum);
                say(Objects.requireNonNull(talk.answers().get(asked.get())), 0, false, true, page, events, said);
            }
        }
    }

    private void say(
            String text,
            int pauseMs,
            boolean interrupt,
            boolean hearsOut,
            TalkPage page,
            TalkEvents events,
            List<Spoken> said)
            throws IOException {
        if (interrupt) {
            awaitBotVoice(page, events, ANSWER_MS);
        }
        if (pauseMs > 0) {
            page.rest(pauseMs);
        }
        double from = page.now();
        double to = from + page.say(voice.speak(text));
        said.add(new Spoken(text, from, to, interrupt));
        pumpUntil(to, page, events);
        if (hearsOut) {
            awaitBot(page, events, from);
        }
    }

    /// Waits until the bot speaks, but no longer than this.
    static void awaitBotVoice(TalkPage page, TalkEvents events, int millis) {
        double deadline = page.now() + millis;
        while (!events.botSpeaking() && page.now() < deadline) {
            pump(page, events);
        }
    }

    /// Waits until the bot has answered what was said from `since` on, and has fallen silent.
    private void awaitBot(TalkPage page, TalkEvents events, double since) {
        double start = page.now();
        while (page.now() < start + LONGEST_ANSWER_MS) {
            pump(page, events);
            double now = page.now();
            OptionalDouble spoke = events.between("bot-stopped-speaking", since, now).stream()
                    .mapToDouble(TalkEvents.Entry::at)
                    .max();
            boolean quiet = !events.botSpeaking() && now - events.lastActivity() > SETTLED_MS;
            if (quiet && (spoke.isPresent() || now - start > ANSWER_MS)) {
                return;
            }
        }
    }

    static void pumpUntil(double epoch, TalkPage page, TalkEvents events) {
        while (page.now() < epoch) {
            pump(page, events);
        }
    }

    static void pump(TalkPage page, TalkEvents events) {
        page.rest(15);
        page.drain().forEach(events::add);
    }

    /// One utterance as it was played, in epoch milliseconds.
    record Spoken(String text, double from, double to, boolean interrupt) {}
}
