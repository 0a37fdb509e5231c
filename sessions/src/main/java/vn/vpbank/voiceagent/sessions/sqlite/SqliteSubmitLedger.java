package vn.vpbank.voiceagent.sessions.sqlite;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormId;
import vn.vpbank.voiceagent.sessions.SubmitLedger;

/// The ledger in a SQLite file. The conditions of its updates are the state machine: whoever changes a row is the one
/// that may go on, across threads and processes alike.
///
/// ```java
/// try (SubmitLedger ledger = SqliteSubmitLedger.open(data.resolve("sessions.db"))) { … }
/// ```
public final class SqliteSubmitLedger implements SubmitLedger {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS attempts (
              place INTEGER PRIMARY KEY AUTOINCREMENT,
              id TEXT NOT NULL UNIQUE,
              session TEXT NOT NULL,
              form TEXT NOT NULL,
              digest TEXT NOT NULL,
              state TEXT NOT NULL,
              expires_at INTEGER NOT NULL,
              message TEXT NOT NULL)""";
    private static final String BY_SESSION =
            "CREATE INDEX IF NOT EXISTS attempts_of_session ON attempts (session, state)";

    private final Database database;

    private SqliteSubmitLedger(Database database) {
        this.database = database;
    }

    /// Opens the file, and makes it if need be.
    ///
    /// @throws vn.vpbank.voiceagent.sessions.LedgerException if it cannot be used
    public static SqliteSubmitLedger open(Path file) {
        // A lost "armed" could mean a second click.
        return new SqliteSubmitLedger(Database.open(file, Database.Safety.EVERY_COMMIT, TABLE, BY_SESSION));
    }

    @Override
    public void open(Attempt attempt) {
        if (attempt.state() != State.PREPARED) {
            throw new IllegalArgumentException("An attempt begins as PREPARED, not " + attempt.state());
        }
        int written = database.together(() -> {
            voidOpen(attempt.session());
            return database.update(
                    "INSERT INTO attempts (id, session, form, digest, state, expires_at, message)"
                            + " VALUES (?, ?, ?, ?, 'PREPARED', ?, ?)",
                    attempt.id(),
                    attempt.session(),
                    attempt.form().value(),
                    attempt.digest(),
                    attempt.expiresAt().toEpochMilli(),
                    attempt.message());
        });
        if (written != 1) {
            throw new IllegalStateException("An insert wrote " + written + " rows");
        }
    }

    @Override
    public boolean confirm(String attempt, Instant now) {
        return database.update(
                        "UPDATE attempts SET state = 'CONFIRMED'"
                                + " WHERE id = ? AND state = 'PREPARED' AND expires_at > ?",
                        attempt,
                        now.toEpochMilli())
                == 1;
    }

    @Override
    public boolean arm(String attempt) {
        return database.update(
                        "UPDATE attempts SET state = 'ARMED' WHERE id = ? AND state = 'CONFIRMED' AND NOT EXISTS ("
                                + "SELECT 1 FROM attempts AS other WHERE other.session = attempts.session"
                                + " AND other.state IN ('ARMED', 'CLICKED'))",
                        attempt)
                == 1;
    }

    @Override
    public void clicked(String attempt) {
        database.update("UPDATE attempts SET state = 'CLICKED' WHERE id = ? AND state = 'ARMED'", attempt);
    }

    @Override
    public void settle(String attempt, State outcome, String message) {
        if (outcome != State.DONE && outcome != State.REJECTED && outcome != State.UNKNOWN) {
            throw new IllegalArgumentException("An attempt does not end as " + outcome);
        }
        database.update(
                "UPDATE attempts SET state = ?, message = ? WHERE id = ? AND state IN ('ARMED', 'CLICKED')",
                outcome.name(),
                message,
                attempt);
    }

    @Override
    public void voidOpen(String session) {
        database.update(
                "UPDATE attempts SET state = 'VOID' WHERE session = ? AND state IN ('PREPARED', 'CONFIRMED')", session);
    }

    @Override
    public Optional<Attempt> find(String attempt) {
        return database.query("SELECT * FROM attempts WHERE id = ?", SqliteSubmitLedger::read, attempt).stream()
                .findFirst();
    }

    @Override
    public List<Attempt> unsettled() {
        return database.query(
                "SELECT * FROM attempts WHERE state IN ('ARMED', 'CLICKED') ORDER BY place", SqliteSubmitLedger::read);
    }

    @Override
    public boolean isUnknown(String session, FormId form) {
        return database
                .query(
                        "SELECT * FROM attempts WHERE session = ? AND form = ? AND state IN ('DONE', 'REJECTED', 'UNKNOWN')"
                                + " ORDER BY place DESC LIMIT 1",
                        SqliteSubmitLedger::read,
                        session,
                        form.value())
                .stream()
                .anyMatch(a -> a.state() == State.UNKNOWN);
    }

    private static Attempt read(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("id"),
                row.getString("session"),
                new FormId(row.getString("form")),
                row.getString("digest"),
                State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getString("message"));
    }

    @Override
    public void close() {
        database.close();
    }
}
