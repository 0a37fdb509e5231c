package vn.vpbank.voiceagent.browser.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vpbank.voiceagent.forms.FileNames;

/// All files that were sent, by session, in a folder that nobody else may read. None outlives its session: the folder
/// of a session is wiped when it ends, and what a crash left behind at the next start. Safe for use by many threads.
public final class SentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SentFiles.class);

    private final Path root;
    private final FileLimits limits;
    private final Map<String, Box> boxes = new ConcurrentHashMap<>();

    /// Wipes what an earlier life of the service left there.
    ///
    /// @param root a folder for these files alone
    public SentFiles(Path root, FileLimits limits) {
        this.root = root;
        this.limits = limits;
        wipe(root);
    }

    public FileLimits limits() {
        return limits;
    }

    /// Takes a file in, piece by piece. One of the same name takes the place of an earlier one; that goes on lying
    /// there, as it may be in the page already, and on counting.
    ///
    /// @param name as sent
    /// @throws FileRefusedException if it is not kept
    /// @throws IOException          if what is sent breaks off
    /// @throws UncheckedIOException if the disk does not take it
    public SentFile store(String session, String name, InputStream content) throws IOException {
        String clean =
                FileNames.clean(name).orElseThrow(() -> new FileRefusedException(FileRefusedException.Why.NO_NAME));
        Box box = boxes.computeIfAbsent(session, s -> new Box(makeRoot(), limits));
        return box.store(clean, content);
    }

    /// What was sent to a session, oldest first.
    public List<SentFile> of(String session) {
        return Optional.ofNullable(boxes.get(session)).map(Box::files).orElse(List.of());
    }

    /// The files that people mean by these words; without any words, all that there are.
    public List<SentFile> meant(String session, String said) {
        List<SentFile> all = of(session);
        List<String> names =
                FileNames.meant(said, all.stream().map(SentFile::name).toList());
        return all.stream().filter(file -> names.contains(file.name())).toList();
    }

    /// The session has ended.
    public void end(String session) {
        Optional.ofNullable(boxes.remove(session)).ifPresent(Box::close);
    }

    private synchronized Path makeRoot() {
        try {
            Files.createDirectories(root, OwnerOnly.folder(root));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for sent files cannot be written: " + root, e);
        }
    }

    static void wipe(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // Not its message: it has the name of a file.
            LOG.warn(
                    "Sent files could not be wiped ({}); they are at the next start.",
                    e.getClass().getSimpleName());
        }
    }
}
