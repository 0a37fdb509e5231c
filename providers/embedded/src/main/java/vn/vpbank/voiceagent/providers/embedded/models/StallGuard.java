package vn.vpbank.voiceagent.providers.embedded.models;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// Closes a stream from which nothing has come for a while; its reader then fails instead of waiting for ever. Java's
/// HTTP client has a limit for the answer's head only.
final class StallGuard implements AutoCloseable {
    private final Thread watch;
    private volatile boolean came;

    StallGuard(Closeable stream, Duration limit) {
        watch = Thread.ofVirtual().start(() -> watch(stream, limit));
    }

    private void watch(Closeable stream, Duration limit) {
        try {
            do {
                came = false;
                Thread.sleep(limit);
            } while (came);
            stream.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void somethingCame() {
        came = true;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
