package vn.vpbank.voiceagent.bot.talk;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vpbank.voiceagent.conversation.TalkAction.Say;
import vn.vpbank.voiceagent.conversation.TalkEvent;
import vn.vpbank.voiceagent.conversation.TalkEvent.Engine;
import vn.vpbank.voiceagent.realtime.MediaPeer;
import vn.vpbank.voiceagent.realtime.rtvi.ServerMessage.Kind;
import vn.vpbank.voiceagent.speech.SpeechException;
import vn.vpbank.voiceagent.speech.TextToSpeech;

/// Speaks what the talk says, piece after piece, on a thread of its own; the pieces are written to the page at once.
/// When too many pieces wait, a further one is only written.
final class Voice implements AutoCloseable {
    private static final int MOST_WAITING = 64;

    private final Optional<TextToSpeech> engine;
    private final Audience audience;
    private final Clock clock;
    private final Consumer<TalkEvent> mailbox;
    private final Consumer<Boolean> speaking;
    private final BlockingQueue<Piece> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger segments = new AtomicInteger();
    /// Raised by every stop: what was begun under an older number is over.
    private final AtomicLong era = new AtomicLong();
    private final AtomicBoolean audible = new AtomicBoolean();
    private final Thread thread;
    private volatile @Nullable MediaPeer peer;

    private record Piece(Say say, int segment, long era) {}

    /// @param speaking told when sound begins and ends
    Voice(
            Optional<TextToSpeech> engine,
            Audience audience,
            Clock clock,
            Consumer<TalkEvent> mailbox,
            Consumer<Boolean> speaking) {
        this.engine = engine;
        this.audience = audience;
        this.clock = clock;
        this.mailbox = mailbox;
        this.speaking = speaking;
        this.thread = Thread.ofVirtual().name("voice").start(this::run);
    }

    /// The connection to speak over from now on.
    void over(MediaPeer newPeer) {
        peer = newPeer;
    }

    /// The connection is gone.
    void silence(MediaPeer gone) {
        if (gone.equals(peer)) {
            peer = null;
        }
    }

    void say(Say say) {
        boolean canSpeak = engine.isPresent() && peer != null;
        int segment = segments.incrementAndGet();
        audience.said(segment, say.written(), canSpeak, clock.instant());
        if (!canSpeak || !waiting.offer(new Piece(say, segment, era.get()))) {
            mailbox.accept(new TalkEvent.SayFinished(say.say(), clock.instant()));
        }
    }

    /// Falls silent at once and forgets what waits.
    void stop() {
        era.incrementAndGet();
        waiting.clear();
        MediaPeer to = peer;
        if (to != null) {
            to.stopPlaying();
        }
    }

    /// Lets go of sound that was held back.
    void goOn() {
        MediaPeer to = peer;
        if (to != null) {
            to.hold(false);
        }
    }

    private void run() {
        try {
            while (true) {
                Piece piece = waiting.take();
                if (piece.era() == era.get()) {
                    speak(piece);
                }
                if (waiting.isEmpty()) {
                    fallSilent();
                }
            }
        } catch (InterruptedException e) {
            fallSilent();
        }
    }

    private void speak(Piece piece) {
        MediaPeer to = peer;
        if (to == null || engine.isEmpty()) {
            mailbox.accept(new TalkEvent.SayFinished(piece.say().say(), clock.instant()));
            return;
        }
        SpokenPiece sound = new SpokenPiece(
                piece.say().spoken(), engine.get(), to, () -> piece.era() == era.get(), () -> begin(piece));
        boolean whole;
        try {
            whole = sound.speak();
        } catch (SpeechException e) {
            mailbox.accept(new TalkEvent.EngineFailed(Engine.TEXT_TO_SPEECH, clock.instant()));
            whole = true;
        }
        if (whole) {
            audience.saidToEnd(piece.segment(), piece.say().written());
            mailbox.accept(new TalkEvent.SayFinished(piece.say().say(), clock.instant()));
        } else {
            mailbox.accept(new TalkEvent.SayCut(piece.say().say(), sound.heard(), clock.instant()));
        }
    }

    private void begin(Piece piece) {
        if (audible.compareAndSet(false, true)) {
            speaking.accept(true);
            audience.signal(Kind.BOT_STARTED_SPEAKING);
            audience.signal(Kind.BOT_TTS_STARTED);
        }
        mailbox.accept(new TalkEvent.SayStarted(piece.say().say(), clock.instant()));
    }

    private void fallSilent() {
        if (audible.compareAndSet(true, false)) {
            speaking.accept(false);
            audience.signal(Kind.BOT_TTS_STOPPED);
            audience.signal(Kind.BOT_STOPPED_SPEAKING);
        }
    }

    @Override
    public void close() {
        stop();
        thread.interrupt();
    }
}
