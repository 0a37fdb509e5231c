package vn.vpbank.voiceagent.agent.sessions;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.web.ProblemException;
import vn.vpbank.voiceagent.web.ProblemKind;

/// One caller's page and what is remembered beside it. Requests take turns: [#inTurn]. All methods that change
/// something belong inside a turn.
public final class AgentSession {
    /// More at once than a talk ever sends; whoever sends more is told to slow down.
    private static final int WAITING = 16;

    private final String id;
    private final Followers followers = new Followers();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Semaphore places = new Semaphore(WAITING);
    private volatile Optional<FormSession> page = Optional.empty();
    private volatile long usedAt;
    private volatile boolean over;
    private TalkMemory memory = TalkMemory.NONE;
    private boolean submitted;
    private boolean atSignIn;

    AgentSession(String id, long now) {
        this.id = id;
        this.usedAt = now;
    }

    public String id() {
        return id;
    }

    /// Its page; empty before the first form is open and after the end.
    public Optional<FormSession> page() {
        return page;
    }

    /// Does something while no other request of this session is served.
    ///
    /// @throws ProblemException 429 where too many are waiting already
    public <T> T inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY,
                    "This session has " + WAITING + " requests waiting: send the next one after an answer.",
                    Duration.ofSeconds(1));
        }
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
            places.release();
        }
    }

    /// Puts a page in place of the one before, which is closed.
    public void show(FormSession next) {
        Optional<FormSession> before = page;
        page = Optional.of(next);
        memory = TalkMemory.NONE;
        submitted = false;
        followers.show(next);
        before.ifPresent(FormSession::close);
    }

    public TalkMemory memory() {
        return memory;
    }

    public void remember(TalkMemory newMemory) {
        memory = newMemory;
    }

    /// Whether the form on the page was handed in: to begin it again needs a fresh page.
    public boolean isSubmitted() {
        return submitted;
    }

    public void markSubmitted() {
        submitted = true;
    }

    /// Lets someone look on until closed.
    public FormSession.Subscription follow(Follower follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /// Whether the page asked for a sign-in when it was last looked at.
    public boolean isAtSignIn() {
        return atSignIn;
    }

    public void atSignIn(boolean isAtSignIn) {
        atSignIn = isAtSignIn;
    }

    void used(long now) {
        usedAt = now;
    }

    /// Whether nobody used it since `then`, and nobody does now.
    boolean isIdleSince(long then) {
        return usedAt - then < 0 && !turn.isLocked();
    }

    boolean isOver() {
        return over;
    }

    /// Closes the page for good, after the request that is served now.
    void end() {
        turn.lock();
        try {
            over = true;
            Optional<FormSession> last = page;
            page = Optional.empty();
            followers.end();
            last.ifPresent(FormSession::close);
        } finally {
            turn.unlock();
        }
    }
}
