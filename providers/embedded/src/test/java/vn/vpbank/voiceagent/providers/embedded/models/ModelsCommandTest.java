package vn.vpbank.voiceagent.providers.embedded.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.providers.embedded.folder.ModelCard;
import vn.vpbank.voiceagent.providers.embedded.folder.OnnxFiles;
import vn.vpbank.voiceagent.providers.embedded.folder.RecogniserFolder;

/// Fetching, against a server of our own: no real model is ever fetched by a test.
class ModelsCommandTest {
    private static final String TOKENS = "<blk> 0\n▁a 1\n▁b 2\n";

    @TempDir
    private Path root;

    private FileServer server;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private boolean commercial = true;
    private Duration stalled = Duration.ofSeconds(30);
    private Optional<String> sha256 = Optional.empty();

    @BeforeEach
    void aServerWithAModel() throws IOException {
        server = new FileServer(archive(model()));
    }

    @AfterEach
    void noServer() {
        server.close();
    }

    @Test
    void get_fetches_unpacks_checks_and_pins() throws IOException {
        assertThat(run("get", "tiny")).isZero();

        assertThat(root.resolve("tiny/tokens.txt")).hasContent(TOKENS);
        assertThat(root.resolve("tiny/model.json")).content().contains("\"zipformer_ctc\"", "\"people\"");
        assertThat(root.resolve("tiny.sha256")).exists();
        assertThat(root).isDirectoryNotContaining("glob:**.{part,etag,new}");
        assertThat(output()).contains("✓ " + root.resolve("tiny"), "STT=local");
        assertThat(run("verify")).isZero();
        assertThat(RecogniserFolder.firstIn(root)).contains(root.resolve("tiny"));
    }

    @Test
    void a_model_that_is_there_is_not_fetched_again() {
        run("get", "tiny");
        assertThat(run("get", "tiny")).isZero();

        assertThat(server.requests()).containsExactly("whole");
    }

    @Test
    void a_download_that_breaks_off_goes_on_where_it_was() {
        server.breaksOffAt(100);
        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("run the command again to go on");
        assertThat(root.resolve("tiny.tar.bz2.part")).hasSize(100);

        server.behaves();
        assertThat(run("get", "tiny")).isZero();
        assertThat(server.requests().getLast()).isEqualTo("bytes=100-");
    }

    @Test
    void a_server_that_falls_silent_is_not_waited_for_for_ever() {
        stalled = Duration.ofMillis(50);
        server.stallsAt(100);

        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("run the command again to go on");
    }

    @Test
    void a_file_that_changed_between_two_tries_is_fetched_whole() throws IOException {
        server.breaksOffAt(100);
        run("get", "tiny");
        Map<String, byte[]> other = model();
        other.put("README.md", new byte[3000]);
        server.nowServes(archive(other), "\"v2\"");
        server.behaves();

        assertThat(run("get", "tiny")).isZero();
    }

    @Test
    void a_busy_server_is_asked_again() {
        server.failsWith(503, 2);

        assertThat(run("get", "tiny")).isZero();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void a_refusal_is_told_at_once() {
        server.failsWith(404, 10);

        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(server.requests()).hasSize(1);
        assertThat(output()).contains("HTTP 404", "models/models.json");
    }

    @Test
    void another_file_than_the_pinned_one_is_deleted() {
        sha256 = Optional.of("ab".repeat(32));

        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("not the pinned one");
        assertThat(root.resolve("tiny")).doesNotExist();
        assertThat(root.resolve("tiny.tar.bz2.part")).doesNotExist();
    }

    @Test
    void what_was_pinned_at_the_first_download_holds_for_the_next() throws IOException {
        run("get", "tiny");
        Files.delete(root.resolve("tiny/model.json"));
        Map<String, byte[]> other = model();
        other.put("README.md", new byte[30]);
        server.nowServes(archive(other), "\"v2\"");

        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("not the pinned one");
    }

    @Test
    void an_archive_that_is_none_is_fetched_anew_the_next_time() throws IOException {
        byte[] good = archive(model());
        server.nowServes("<html>sign in</html>".getBytes(StandardCharsets.UTF_8), "\"page\"");
        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("archive is broken");

        server.nowServes(good, "\"v1\"");
        assertThat(run("get", "tiny")).isZero();
    }

    @Test
    void an_archive_without_a_wanted_file_leaves_nothing_behind() throws IOException {
        Map<String, byte[]> files = model();
        files.remove("tokens.txt");
        server.nowServes(archive(files), "\"v1\"");

        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("lacks [tokens.txt]");
        assertThat(root.resolve("tiny")).doesNotExist();
    }

    @Test
    void a_model_that_native_code_could_not_bear_is_not_installed() throws IOException {
        Map<String, byte[]> files = model();
        files.put("tokens.txt", "<blk> 0\n".getBytes(StandardCharsets.UTF_8));
        server.nowServes(archive(files), "\"v1\"");

        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("knows 3 tokens, but the token list has 1 lines");
        assertThat(root.resolve("tiny")).doesNotExist();
    }

    @Test
    void paths_inside_an_archive_lead_nowhere_else() throws IOException {
        Map<String, byte[]> files = model();
        files.put("../../tokens.txt", "<blk> 0\n".getBytes(StandardCharsets.UTF_8));
        server.nowServes(archive(files), "\"v1\"");

        assertThat(run("get", "tiny")).isZero();
        assertThat(root.resolveSibling("tokens.txt")).doesNotExist();
    }

    @Test
    void a_disk_that_cannot_be_written_is_named() throws IOException {
        Files.createDirectories(root.resolve("tiny.tar.bz2.part"));

        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("check the free space and the permissions");
    }

    @Test
    void a_licence_without_commercial_use_must_be_accepted() {
        commercial = false;
        assertThat(run("get", "tiny")).isEqualTo(1);
        assertThat(output()).contains("--accept-licence");
        assertThat(server.requests()).isEmpty();

        assertThat(run("get", "tiny", "--accept-licence")).isZero();
    }

    @Test
    void verify_finds_a_damaged_file() throws IOException {
        run("get", "tiny");
        Files.writeString(root.resolve("tiny/tokens.txt"), TOKENS.replace('a', 'c'));

        assertThat(run("verify")).isEqualTo(1);
        assertThat(output()).contains("another sha256");
    }

    @Test
    void list_shows_names_sizes_and_licences() {
        assertThat(run("list")).isZero();
        assertThat(output()).contains("tiny (1 MB)", "A licence", "demo-recogniser");
    }

    @Test
    void a_wrong_call_is_told_how_to_call() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("get")).isEqualTo(2);
        assertThat(output()).contains("./voice-agent models list | get NAME");
        assertThat(run("get", "none")).isEqualTo(2);
        assertThat(output()).contains("no model 'none'", "./voice-agent models list");
    }

    @Test
    void the_project_s_own_catalogue_is_well_formed() {
        Catalogue own = Catalogue.read(Path.of("../../models/models.json"));

        assertThat(own.models()).isNotEmpty().allSatisfy(model -> {
            assertThat(model.address().getScheme()).isEqualTo("https");
            assertThat(model.files()).containsKeys("tokens", "encoder", "decoder", "joiner");
            assertThat(model.licence()).isNotBlank();
        });
    }

    private int run(String... args) {
        said.reset();
        CatalogueModel tiny = new CatalogueModel(
                "tiny",
                "A tiny model",
                server.address(),
                1,
                sha256,
                ModelCard.Kind.ZIPFORMER_CTC,
                "1",
                Map.of("tokens", "tokens.txt", "model", "model.onnx"),
                "A licence",
                commercial,
                "a page");
        return new ModelsCommand(
                        new Catalogue(List.of(tiny)),
                        new ModelStore(root),
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new Download.Patience(Duration.ofMillis(1), stalled))
                .run(Arrays.asList(args));
    }

    private String output() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> model() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("tokens.txt", TOKENS.getBytes(StandardCharsets.UTF_8));
        files.put("model.onnx", OnnxFiles.ctc(3));
        files.put("test_wavs/0.wav", new byte[100]);
        return files;
    }

    private static byte[] archive(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new BZip2CompressorOutputStream(bytes))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new TarArchiveEntry("sherpa-model/" + file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
