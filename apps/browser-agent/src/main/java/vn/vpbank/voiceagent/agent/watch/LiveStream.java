package vn.vpbank.voiceagent.agent.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import vn.vpbank.voiceagent.agent.sessions.Follower;
import vn.vpbank.voiceagent.browser.FormSession;
import vn.vpbank.voiceagent.browser.FormSession.LiveInput;
import vn.vpbank.voiceagent.browser.FormSession.LiveView;
import vn.vpbank.voiceagent.forms.json.FormsJson;

/// One connection's view of one session. Holds the newest frame only: a slow viewer misses frames, and never makes the
/// page wait.
final class LiveStream implements Follower {
    private final WebSocketSession socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Optional<LiveView> view = Optional.empty();
    private Optional<Frame> newest = Optional.empty();
    private boolean ended;

    LiveStream(WebSocketSession socket) {
        this.socket = socket;
    }

    private record Frame(ByteBuffer jpeg, int width, int height) {}

    @Override
    public FormSession.Subscription attach(FormSession page) {
        LiveView opened = page.live((jpeg, width, height) -> offer(new Frame(ByteBuffer.wrap(jpeg), width, height)));
        view = Optional.of(opened);
        return () -> {
            view = Optional.empty();
            opened.close();
        };
    }

    @Override
    public void ended() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Carries a person's input out; nothing happens between two pages.
    void input(LiveInput input) {
        view.ifPresent(v -> v.input(input));
    }

    private void offer(Frame frame) {
        lock.lock();
        try {
            newest = Optional.of(frame);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Sends frames until the session or the connection ends; the page's size goes before the first frame that has it.
    void pump() throws IOException, InterruptedException {
        int width = 0;
        int height = 0;
        for (Optional<Frame> next = take(); next.isPresent() && socket.isOpen(); next = take()) {
            Frame frame = next.get();
            if (frame.width() != width || frame.height() != height) {
                width = frame.width();
                height = frame.height();
                socket.sendMessage(new TextMessage(FormsJson.MAPPER
                        .createObjectNode()
                        .put("type", "size")
                        .put("width", width)
                        .put("height", height)
                        .toString()));
            }
            socket.sendMessage(new BinaryMessage(frame.jpeg()));
        }
        socket.close(CloseStatus.GOING_AWAY);
    }

    private Optional<Frame> take() throws InterruptedException {
        lock.lock();
        try {
            while (newest.isEmpty() && !ended) {
                changed.await();
            }
            Optional<Frame> frame = ended ? Optional.empty() : newest;
            newest = Optional.empty();
            return frame;
        } finally {
            lock.unlock();
        }
    }
}
