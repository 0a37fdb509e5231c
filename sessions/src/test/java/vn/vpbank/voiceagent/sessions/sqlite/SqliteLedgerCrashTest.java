package vn.vpbank.voiceagent.sessions.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// A process is killed (SIGKILL) at each step; the next one opens the same file.
class SqliteLedgerCrashTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1,PREPARED,0", "2,CONFIRMED,0", "3,ARMED,1", "4,CLICKED,1", "5,DONE,0"})
    void after_a_kill_the_last_step_stands_and_nothing_that_was_armed_is_armed_again(
            int steps, State state, int unsettled) throws Exception {
        Path file = folder.resolve("sessions.db");
        killAfter(file, steps);

        try (SubmitLedger ledger = SqliteSubmitLedger.open(file)) {
            assertThat(ledger.find("a1").orElseThrow().state()).isEqualTo(state);
            assertThat(ledger.unsettled()).hasSize(unsettled);
            assertThat(ledger.arm("a1")).isEqualTo(state == State.CONFIRMED);
            ledger.settle("a1", State.UNKNOWN, "");
            assertThat(ledger.unsettled()).isEmpty();
        }
    }

    private static void killAfter(Path file, int steps) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerSteps.class.getName(),
                        file.toString(),
                        Integer.toString(steps))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("there");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
