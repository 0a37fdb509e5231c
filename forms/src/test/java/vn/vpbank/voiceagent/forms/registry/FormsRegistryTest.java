package vn.vpbank.voiceagent.forms.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.forms.FormId;

class FormsRegistryTest {
    @TempDir
    Path folder;

    private final List<String> reports = new ArrayList<>();
    private final FormsRegistry.Reporter reporter = new FormsRegistry.Reporter() {
        @Override
        public void reloaded(int forms) {
            reports.add("reloaded " + forms);
        }

        @Override
        public void broken(FormsFileException why) {
            reports.add("broken " + why.problems().size());
        }
    };

    @Test
    void a_changed_file_is_read_again_and_an_unchanged_one_is_not() throws IOException {
        FormsRegistry registry = open(entry("loan"));
        assertThat(registry.find(new FormId("loan"))).isPresent();
        assertThat(registry.find(new FormId("hr"))).isEmpty();
        assertThat(reports).isEmpty();

        write(entry("loan") + entry("hr"));
        assertThat(registry.find(new FormId("hr"))).isPresent();
        registry.forms();
        assertThat(reports).containsExactly("reloaded 2");
    }

    @Test
    void a_broken_new_version_leaves_the_old_one_in_force_and_is_reported_once() throws IOException {
        FormsRegistry registry = open(entry("loan"));
        write(entry("loan") + "  - id: half\n");
        assertThat(registry.forms()).hasSize(1);
        registry.forms();
        assertThat(registry.complaint().orElseThrow().problems()).hasSize(2);
        assertThat(reports).containsExactly("broken 2");

        write(entry("loan") + entry("half"));
        assertThat(registry.complaint()).isEmpty();
        assertThat(registry.forms()).hasSize(2);
    }

    @Test
    void a_file_that_has_gone_leaves_its_forms_in_force() throws IOException {
        FormsRegistry registry = open(entry("loan"));
        Files.delete(folder.resolve("forms.yaml"));
        assertThat(registry.forms()).hasSize(1);
        assertThat(registry.complaint()).isPresent();
    }

    @Test
    void the_first_version_must_be_right() {
        assertThatExceptionOfType(FormsFileException.class)
                .isThrownBy(() -> FormsRegistry.open(folder.resolve("none.yaml"), Map.of(), reporter))
                .withMessageContaining("FORMS_FILE");
    }

    private FormsRegistry open(String entries) throws IOException {
        write(entries);
        return FormsRegistry.open(folder.resolve("forms.yaml"), Map.of(), reporter);
    }

    private void write(String entries) throws IOException {
        Files.writeString(folder.resolve("forms.yaml"), "forms:\n" + entries);
    }

    private static String entry(String id) {
        return "  - {id: " + id + ", name: N, url: 'http://127.0.0.1:1/" + id + "/'}\n";
    }
}
