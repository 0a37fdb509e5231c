package vn.vpbank.voiceagent.sessions.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.sessions.SubmitLedger;
import vn.vpbank.voiceagent.sessions.SubmitLedger.Attempt;
import vn.vpbank.voiceagent.sessions.SubmitLedger.State;

/// A program that goes a number of steps and then waits to be killed.
final class LedgerSteps {
    static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    private LedgerSteps() {}

    /// @param args the file, and how many steps to go
    // The parent process waits for the word.
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws InterruptedException {
        SubmitLedger ledger = SqliteSubmitLedger.open(Path.of(args[0]));
        int steps = Integer.parseInt(args[1]);
        ledger.open(new Attempt("a1", "s1", new FormId("loan"), "d", State.PREPARED, NOW.plusSeconds(300), ""));
        if (steps > 1) {
            ledger.confirm("a1", NOW);
        }
        if (steps > 2) {
            ledger.arm("a1");
        }
        if (steps > 3) {
            ledger.clicked("a1");
        }
        if (steps > 4) {
            ledger.settle("a1", State.DONE, "xong");
        }
        System.out.println("there");
        Thread.sleep(Long.MAX_VALUE);
    }
}
