package vn.vpbank.voiceagent.bot.agent;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A stream that is read by the HTTP client, and remembers why reading it failed: the client only says that sending
/// did.
final class Passing extends FilterInputStream {
    private volatile Optional<IOException> failure = Optional.empty();

    Passing(InputStream in) {
        super(in);
    }

    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }
}
