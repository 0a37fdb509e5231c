package vn.vpbank.voiceagent.browser.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import vn.vpbank.voiceagent.browser.files.FileRefusedException.Why;

/// The files of one session. Limits count what is still coming in too, so that many at once do not get round them.
final class Box {
    private static final int PIECE = 64 * 1024;

    private final Path folder;
    private final FileLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<SentFile> files = new ArrayList<>();
    private int places;
    private int made;
    private long bytes;
    private boolean closed;

    Box(Path root, FileLimits limits) {
        this.limits = limits;
        try {
            folder = Files.createTempDirectory(root, "session-", OwnerOnly.folder(root));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder could be made for sent files", e);
        }
    }

    SentFile store(String name, InputStream content) throws IOException {
        Incoming file = new Incoming(place(), name);
        try {
            file.write(content);
            return keep(new SentFile(name, file.size, file.path));
        } catch (IOException | RuntimeException e) {
            giveBack(file);
            throw e;
        }
    }

    List<SentFile> files() {
        lock.lock();
        try {
            return List.copyOf(files);
        } finally {
            lock.unlock();
        }
    }

    /// A folder for one file, so that two of one name do not meet.
    private Path place() {
        lock.lock();
        try {
            check(Why.ENDED, !closed);
            check(Why.TOO_MANY, places < limits.files());
            Path place = Files.createDirectory(folder.resolve(Integer.toString(++made)), OwnerOnly.folder(folder));
            places++;
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("No folder could be made for a sent file", e);
        } finally {
            lock.unlock();
        }
    }

    private void count(int n) {
        lock.lock();
        try {
            check(Why.ENDED, !closed);
            check(Why.TOO_LARGE_TOGETHER, bytes + n <= limits.total());
            bytes += n;
        } finally {
            lock.unlock();
        }
    }

    private SentFile keep(SentFile file) {
        lock.lock();
        try {
            check(Why.ENDED, !closed);
            files.removeIf(f -> f.name().equals(file.name()));
            files.add(file);
            return file;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Incoming file) {
        SentFiles.wipe(file.place);
        lock.lock();
        try {
            bytes -= file.size;
            places--;
            if (closed) {
                SentFiles.wipe(folder);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Wipes all. What is still coming in is refused with its next piece, and wipes itself.
    void close() {
        lock.lock();
        try {
            closed = true;
            files.clear();
        } finally {
            lock.unlock();
        }
        SentFiles.wipe(folder);
    }

    private static void check(Why otherwise, boolean isFine) {
        if (!isFine) {
            throw new FileRefusedException(otherwise);
        }
    }

    /// One file on its way.
    private final class Incoming {
        private final Path place;
        private final Path path;
        private long size;

        Incoming(Path place, String name) {
            this.place = place;
            this.path = place.resolve(name);
        }

        void write(InputStream content) throws IOException {
            byte[] piece = new byte[PIECE];
            try (OutputStream out = create()) {
                for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
                    check(Why.TOO_LARGE, size + n <= limits.bytes());
                    count(n);
                    size += n;
                    put(out, piece, n);
                }
            }
            check(Why.EMPTY, size > 0);
        }

        private OutputStream create() {
            try {
                return Channels.newOutputStream(Files.newByteChannel(
                        path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(path)));
            } catch (IOException e) {
                throw new UncheckedIOException("A sent file could not be written", e);
            }
        }

        private static void put(OutputStream out, byte[] piece, int n) {
            try {
                out.write(piece, 0, n);
            } catch (IOException e) {
                throw new UncheckedIOException("A sent file could not be written", e);
            }
        }
    }
}
