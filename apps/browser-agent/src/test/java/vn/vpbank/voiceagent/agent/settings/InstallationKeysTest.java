package vn.vpbank.voiceagent.agent.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.web.SettingException;

class InstallationKeysTest {
    @TempDir
    Path folder;

    @Test
    void keys_stay_the_same_over_restarts_and_differ_by_purpose_and_installation() {
        InstallationKeys first = InstallationKeys.in(folder.resolve("a"));
        assertThat(InstallationKeys.in(folder.resolve("a")).key("tokens", "AES"))
                .isEqualTo(first.key("tokens", "AES"));
        assertThat(first.key("answers", "AES")).isNotEqualTo(first.key("tokens", "AES"));
        assertThat(InstallationKeys.in(folder.resolve("b")).key("tokens", "AES"))
                .isNotEqualTo(first.key("tokens", "AES"));
    }

    @Test
    void the_secret_is_for_its_owner_only() throws IOException {
        InstallationKeys.in(folder.resolve("a"));
        assertThat(rights("a/installation.key")).isEqualTo("rw-------");
        assertThat(rights("a")).isEqualTo("rwx------");
    }

    @Test
    void a_damaged_secret_is_told_with_the_way_out() throws IOException {
        Files.writeString(folder.resolve("installation.key"), "short");
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> InstallationKeys.in(folder))
                .withMessageContaining("delete it");
    }

    private String rights(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }
}
