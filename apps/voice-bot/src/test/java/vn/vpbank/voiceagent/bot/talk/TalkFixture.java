package vn.vpbank.voiceagent.bot.talk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import vn.vpbank.voiceagent.bot.agent.BrowserAgent;
import vn.vpbank.voiceagent.bot.audio.Hearing;
import vn.vpbank.voiceagent.bot.testkit.LoudIsSpeech;
import vn.vpbank.voiceagent.bot.testkit.ScriptedAgent;
import vn.vpbank.voiceagent.bot.testkit.ScriptedRecogniser;
import vn.vpbank.voiceagent.bot.testkit.ToneVoice;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.speech.turn.TurnSettings;

/// A talk between fakes: its logic is the test's, and every event that reaches the logic can be awaited.
final class TalkFixture implements AutoCloseable {
    final ScriptedAgent agent = ScriptedAgent.start();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<TalkEvent> events = new LinkedBlockingQueue<>();
    private final List<TalkEvent> passed = Collections.synchronizedList(new ArrayList<>());
    final Talks talks;
    private Function<TalkEvent, List<TalkAction>> logic = _ -> List.of();

    TalkFixture(int most, String... lines) {
        HttpClient http = BrowserAgent.httpClient();
        TalkServices services = new TalkServices(
                () -> this::decide,
                List::of,
                Optional.of(new ToneVoice()),
                Optional.of(
                        new Hearing(new ScriptedRecogniser(lines), LoudIsSpeech::new, TurnSettings.standard(), meters)),
                new BrowserAgent(http, agent.access()),
                agent.access(),
                http,
                clockwork,
                Clock.systemUTC(),
                meters,
                Duration.ofSeconds(60));
        talks = new Talks(services, most);
    }

    private synchronized List<TalkAction> decide(TalkEvent event) {
        events.add(event);
        return logic.apply(event);
    }

    /// What the talk does from now on.
    synchronized void when(Function<TalkEvent, List<TalkAction>> newLogic) {
        logic = newLogic;
    }

    Talk open() {
        return talks.open(Visitor.fresh()).orElseThrow();
    }

    /// The next event of a kind; others are passed over.
    <E extends TalkEvent> E await(Class<E> kind) throws InterruptedException {
        while (true) {
            TalkEvent next = events.poll(5, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no " + kind.getSimpleName() + " came");
            }
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
            passed.add(next);
        }
    }

    /// Events that were passed over while waiting for others.
    List<TalkEvent> passedOver() {
        return List.copyOf(passed);
    }

    @Override
    public void close() {
        talks.close();
        clockwork.shutdownNow();
        agent.close();
    }
}
