package vn.vpbank.voiceagent.bot.signalling;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import vn.vpbank.voiceagent.bot.talk.Talk;
import vn.vpbank.voiceagent.bot.talk.Talks;
import vn.vpbank.voiceagent.bot.talk.Visitor;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// Lets people in, or says when to come back.
public final class Reception {
    /// A talk lasts minutes; some end every few seconds when there are many.
    private static final Duration WHEN_FULL = Duration.ofSeconds(10);

    private static final Duration WHEN_NOT_READY = Duration.ofSeconds(3);

    private final Talks talks;
    private final BooleanSupplier ready;

    /// @param ready whether the service can serve talks now
    public Reception(Talks talks, BooleanSupplier ready) {
        this.talks = talks;
        this.ready = ready;
    }

    boolean isOpen() {
        return ready.getAsBoolean() && talks.count() < talks.most();
    }

    /// A new talk.
    ///
    /// @throws ProblemException 503 while the service is not ready, 429 when it is full
    Talk receive(Visitor visitor) {
        if (!ready.getAsBoolean()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "The service is starting or stopping, see /health.", WHEN_NOT_READY);
        }
        return talks.open(visitor)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.TOO_MANY, "All " + talks.most() + " talks are in use (MAX_TALKS).", WHEN_FULL));
    }
}
