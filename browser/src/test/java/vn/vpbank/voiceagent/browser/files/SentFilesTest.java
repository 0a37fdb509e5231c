package vn.vpbank.voiceagent.browser.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.browser.files.FileRefusedException.Why;

final class SentFilesTest {
    private static final String SESSION = "../s:1";

    @TempDir
    Path folder;

    private Path root;
    private SentFiles files;

    @BeforeEach
    void open() {
        root = folder.resolve("files");
        files = new SentFiles(root, new FileLimits(10, 3, 20));
    }

    @Test
    void a_file_is_kept_by_its_name_where_nobody_else_reads() throws IOException {
        SentFile file = store("../Hợp đồng.pdf", 5);
        assertThat(file.name()).isEqualTo("Hợp đồng.pdf");
        assertThat(file.path()).startsWith(root).hasFileName("Hợp đồng.pdf").hasSize(5);
        assertThat(files.of(SESSION)).containsExactly(file);
        assertThat(files.of("s2")).isEmpty();
        assertThat(Files.getPosixFilePermissions(root)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(file.path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(file.toString()).doesNotContain("Hợp");
    }

    @Test
    void limits_hold_and_what_is_refused_leaves_nothing() throws IOException {
        assertRefused("a.pdf", 11, Why.TOO_LARGE);
        assertRefused("a.pdf", 0, Why.EMPTY);
        assertRefused("..", 1, Why.NO_NAME);
        store("a.pdf", 10);
        store("b.pdf", 9);
        assertRefused("c.pdf", 2, Why.TOO_LARGE_TOGETHER);
        store("c.pdf", 1);
        assertRefused("d.pdf", 1, Why.TOO_MANY);
        assertThat(onDisk()).hasSize(3);
        files.store("s2", "a.pdf", of(10));
    }

    @Test
    void the_same_name_again_is_the_newer_file_and_the_older_one_may_still_be_read_by_the_page() throws IOException {
        SentFile old = store("a.pdf", 3);
        SentFile fresh = store("a.pdf", 4);
        assertThat(files.of(SESSION)).containsExactly(fresh);
        assertThat(old.path()).exists();
    }

    @Test
    void a_session_that_ends_takes_its_files_along_and_others_keep_theirs() throws IOException {
        store("a.pdf", 3);
        SentFile other = files.store("s2", "b.pdf", of(3));
        files.end(SESSION);
        assertThat(files.of(SESSION)).isEmpty();
        assertThat(onDisk()).containsExactly(other.path());
    }

    @Test
    void a_file_that_is_still_coming_when_its_session_ends_is_not_kept() {
        AtomicBoolean ended = new AtomicBoolean();
        InputStream slow = new ByteArrayInputStream(new byte[2]) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (!ended.getAndSet(true)) {
                    files.end(SESSION);
                }
                return super.read(buffer, offset, 1);
            }
        };
        assertThatThrownBy(() -> files.store(SESSION, "a.pdf", slow))
                .isInstanceOfSatisfying(
                        FileRefusedException.class, e -> assertThat(e.why()).isEqualTo(Why.ENDED));
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void what_breaks_off_leaves_nothing_and_does_not_count() throws IOException {
        InputStream broken = new SequenceInputStream(of(8), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> files.store(SESSION, "a.pdf", broken)).isInstanceOf(IOException.class);
        assertThat(onDisk()).isEmpty();
        store("a.pdf", 10);
        store("b.pdf", 10);
    }

    @Test
    void leftovers_of_a_crash_are_wiped_at_the_next_start() throws IOException {
        store("a.pdf", 3);
        assertThat(new SentFiles(root, new FileLimits(10, 3, 20)).of(SESSION)).isEmpty();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void without_words_all_are_meant() throws IOException {
        store("a.pdf", 3);
        store("b.pdf", 3);
        assertThat(files.meant(SESSION, " ")).hasSize(2);
        assertThat(files.meant(SESSION, "A")).extracting(SentFile::name).containsExactly("a.pdf");
    }

    private void assertRefused(String name, int bytes, Why why) {
        assertThatThrownBy(() -> store(name, bytes))
                .isInstanceOfSatisfying(
                        FileRefusedException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private SentFile store(String name, int bytes) throws IOException {
        return files.store(SESSION, name, of(bytes));
    }

    private static InputStream of(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }

    private List<Path> onDisk() {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
