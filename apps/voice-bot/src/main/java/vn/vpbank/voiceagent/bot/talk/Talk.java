package vn.vpbank.voiceagent.bot.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.vpbank.voiceagent.bot.agent.FormEvents;
import vn.vpbank.voiceagent.conversation.TalkAction;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.realtime.MediaPeer;

/// One talk. Whatever happens is posted to its mailbox; whatever its logic wants is carried out by its executors, which
/// post again. The id is also the session's at the browser agent. Safe for use by many threads.
public final class Talk {
    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    private final String id;
    private final Visitor owner;
    private final TalkServices services;
    private final Clock clock;
    private final TalkLogic logic;
    private final Audience audience = new Audience();
    private final Mailbox mailbox;
    private final Hands hands;
    private final Voice voice;
    private final Alarms alarms;
    private final TurnTimes times;
    private final Runnable ended;
    private final AtomicInteger typed = new AtomicInteger();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Optional<FormId> chosen = Optional.empty();
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile Instant alone;
    private @Nullable FormEvents formEvents;

    /// @param ended called once when the talk is over
    Talk(String id, Visitor owner, TalkServices services, Runnable ended) {
        this.id = id;
        this.owner = owner;
        this.services = services;
        this.ended = ended;
        clock = services.clock();
        logic = services.logic().get();
        alone = clock.instant();
        mailbox = new Mailbox(id, this::handle, () -> Thread.ofVirtual().start(this::release));
        hands = new Hands(services.agent(), id, clock, this::post, this::reported, this::followForm);
        voice = new Voice(
                services.voice(),
                audience,
                clock,
                this::post,
                speaks -> connection.ifPresent(c -> c.botSpeaking(speaks)));
        alarms = new Alarms(services.clockwork(), name -> post(new TalkEvent.TimerFired(name, clock.instant())));
        times = new TurnTimes(services.meters(), System::nanoTime);
        mailbox.open();
    }

    public String id() {
        return id;
    }

    public boolean belongsTo(Visitor visitor) {
        return owner.is(visitor);
    }

    /// The form that the page chose before the talk began; a later choice counts.
    public void choose(Optional<FormId> form) {
        if (form.isPresent()) {
            chosen = form;
        }
    }

    /// Somebody watches from now on.
    ///
    /// @return false if too many watch already, or the talk is over
    public boolean join(Line line) {
        return !over.get() && audience.join(line);
    }

    public void leave(Line line) {
        audience.leave(line);
        if (audience.isEmpty()) {
            alone = clock.instant();
        }
    }

    /// The person is there: greets, or takes up again what was being done.
    public void begin() {
        started.set(true);
        post(new TalkEvent.Started(services.forms().get(), chosen, clock.instant()));
    }

    /// Like [#begin()], but only for the first time.
    public void beginOnce() {
        if (started.compareAndSet(false, true)) {
            begin();
        }
    }

    /// Words that the person typed.
    ///
    /// @return false if there are none or far too many
    public boolean typed(String text) {
        if (text.isBlank() || text.length() > PageRequest.LONGEST_TEXT) {
            return false;
        }
        beginOnce();
        String utterance = "t" + typed.incrementAndGet();
        post(new TalkEvent.Heard(utterance, text.strip(), List.of(), TalkEvent.Input.TYPED, clock.instant()));
        return true;
    }

    /// A file that the person sent lies at the browser agent.
    public void received(String file) {
        beginOnce();
        post(new TalkEvent.FileReceived(file, clock.instant()));
    }

    /// A named request of the page.
    ///
    /// @return false if it is unknown or lacks something
    public boolean requested(String name, JsonNode data) {
        Optional<TalkEvent> event = PageRequest.event(name, data, clock.instant());
        event.ifPresent(e -> {
            beginOnce();
            post(e);
        });
        return event.isPresent();
    }

    /// A new connection of the person; an older one is closed.
    ///
    /// @param gone called when the connection has ended, by whomever
    public MediaPeer.Listener connect(MediaPeer peer, Runnable gone) {
        Connection connected = new Connection(peer, this, services, voice, audience, times, gone);
        connection.ifPresent(old -> Thread.ofVirtual().start(old::close));
        connection = Optional.of(connected);
        return connected;
    }

    void disconnected(Connection gone) {
        if (connection.filter(c -> c == gone).isPresent()) {
            connection = Optional.empty();
        }
    }

    void post(TalkEvent event) {
        mailbox.post(event);
    }

    /// The person hangs up, or is given up.
    public void end() {
        post(new TalkEvent.Ended(clock.instant()));
    }

    /// Whether nobody has watched for so long that the person is given up.
    boolean isForsaken(Instant now) {
        return audience.isEmpty() && alone.plus(services.parked()).isBefore(now);
    }

    private void handle(TalkEvent event) {
        long from = System.nanoTime();
        List<TalkAction> actions = logic.on(event);
        times.decided(event, actions, from);
        actions.forEach(action -> carryOut(action, event));
        if (event instanceof TalkEvent.SpeechStarted) {
            // Held while it was not certain that somebody speaks; by now the logic has silenced what is not to go on.
            voice.goOn();
        }
        if (event instanceof TalkEvent.Ended) {
            release();
        }
    }

    private void carryOut(TalkAction action, TalkEvent event) {
        switch (action) {
            case TalkAction.Execute execute -> hands.execute(execute);
            case TalkAction.Say say -> voice.say(say);
            case TalkAction.StopSpeaking _ -> voice.stop();
            case TalkAction.SetTimer timer -> alarms.set(timer.timer(), timer.after());
            case TalkAction.CancelTimer timer -> alarms.cancel(timer.timer());
            case TalkAction.ExpectMore more -> connection.ifPresent(c -> c.expect(words(event), more));
            case TalkAction.Show show -> show(show.shown(), event.at());
            case TalkAction.CallStaff _ -> callStaff();
        }
    }

    private static String words(TalkEvent event) {
        return event instanceof TalkEvent.PartialHeard heard ? heard.text() : "";
    }

    private void show(TalkAction.Shown shown, Instant at) {
        if (shown instanceof TalkAction.Shown.Transcript transcript) {
            audience.heard(transcript.text(), transcript.isFinal(), at);
        }
        if (shown instanceof TalkAction.Shown.Form form) {
            connection.ifPresent(c -> c.hints(Hints.of(form.form())));
        }
        ShownJson.message(shown).ifPresent(audience::show);
    }

    private void callStaff() {
        log.info("A member of staff is wanted in talk {}", id);
        services.meters().counter("talk_handoffs").increment();
        audience.show(ShownJson.typed("handoff"));
    }

    private void reported(String execution) {
        times.executed(execution).ifPresent(audience::show);
    }

    private synchronized void followForm() {
        if (formEvents == null && !over.get()) {
            formEvents = new FormEvents(
                    services.http(),
                    services.access(),
                    id,
                    (form, source) -> post(new TalkEvent.FormChanged(form, source, clock.instant())));
        }
    }

    /// Lets go of everything. Not on the mailbox's way out only: a stuck talk is released too.
    private void release() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        alarms.cancelAll();
        voice.close();
        connection.ifPresent(Connection::close);
        audience.close();
        stopFollowing();
        hands.letGo();
        mailbox.close();
        ended.run();
    }

    private synchronized void stopFollowing() {
        if (formEvents != null) {
            formEvents.close();
        }
    }
}
