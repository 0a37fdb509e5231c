package vn.vpbank.voiceagent.sessions.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.sessions.LedgerException;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;
import vn.vpbank.voiceagent.sessions.SubmitLedgerContract;

class SqliteSubmitLedgerTest extends SubmitLedgerContract {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @TempDir
    Path folder;

    @Override
    protected SubmitLedger empty() {
        return SqliteSubmitLedger.open(folder.resolve("sessions.db"));
    }

    @Test
    void two_processes_on_one_file_let_one_click_through() {
        try (SubmitLedger one = empty();
                SubmitLedger other = empty()) {
            one.open(new Attempt("a1", "s1", new FormId("loan"), "d", State.PREPARED, NOW.plusSeconds(9), ""));
            assertThat(other.confirm("a1", NOW)).isTrue();
            assertThat(one.arm("a1")).isTrue();
            assertThat(other.arm("a1")).isFalse();
            assertThat(other.unsettled()).extracting(Attempt::id).containsExactly("a1");
        }
    }

    @Test
    void the_file_is_for_its_owner_only() throws IOException {
        Path file = folder.resolve("deep/er/sessions.db");
        SqliteSubmitLedger.open(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_place_that_cannot_be_written_is_told_at_once() throws IOException {
        Path aFile = Files.writeString(folder.resolve("in-the-way"), "");
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> SqliteSubmitLedger.open(aFile.resolve("sessions.db")))
                .withMessageContaining("DATA_DIR");
        Path noDatabase = Files.writeString(folder.resolve("text.db"), "This is a text. ".repeat(100));
        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> SqliteSubmitLedger.open(noDatabase));
    }

    @Test
    void a_ledger_that_can_no_longer_be_written_refuses_every_step() {
        SubmitLedger ledger = empty();
        ledger.close();
        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.arm("a1"));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> ledger.open(
                        new Attempt("a1", "s1", new FormId("loan"), "d", State.PREPARED, NOW.plusSeconds(9), "")));
    }
}
