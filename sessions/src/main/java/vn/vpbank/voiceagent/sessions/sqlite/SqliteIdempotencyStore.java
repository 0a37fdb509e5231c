package vn.vpbank.voiceagent.sessions.sqlite;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import vn.vpbank.voiceagent.sessions.IdempotencyStore;

/// Idempotency keys in a SQLite file. Answers repeat a form's values, so they are sealed under the installation's key.
public final class SqliteIdempotencyStore implements IdempotencyStore {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS answers (
              session TEXT NOT NULL,
              key TEXT NOT NULL,
              request TEXT NOT NULL,
              answer BLOB,
              taken_at INTEGER NOT NULL,
              PRIMARY KEY (session, key)) WITHOUT ROWID""";

    private final Database database;
    private final SealedText seal;

    private SqliteIdempotencyStore(Database database, SealedText seal) {
        this.database = database;
        this.seal = seal;
    }

    /// Opens the file, and makes it if need be.
    ///
    /// @param key an AES key; answers sealed under another one count as forgotten
    /// @throws vn.vpbank.voiceagent.sessions.LedgerException if the file cannot be used
    public static SqliteIdempotencyStore open(Path file, SecretKey key) {
        // Every fill passes here, and waiting for the disk would be felt; what must never happen twice is in the
        // ledger.
        return new SqliteIdempotencyStore(Database.open(file, Database.Safety.SOON, TABLE), new SealedText(key));
    }

    @Override
    public Claim claim(RequestKey key, String requestHash, Instant now) {
        return database.together(() -> {
            forgetExpired(now);
            List<Row> rows = database.query(
                    "SELECT request, answer FROM answers WHERE session = ? AND key = ?",
                    SqliteIdempotencyStore::read,
                    key.session(),
                    key.key());
            if (!rows.isEmpty()) {
                return judge(rows.getFirst(), key, requestHash);
            }
            database.update(
                    "INSERT INTO answers (session, key, request, taken_at) VALUES (?, ?, ?, ?)",
                    key.session(),
                    key.key(),
                    requestHash,
                    now.toEpochMilli());
            return new Claim.First();
        });
    }

    private Claim judge(Row row, RequestKey key, String requestHash) {
        if (!row.request().equals(requestHash)) {
            return new Claim.Other();
        }
        if (row.answer().isEmpty()) {
            return new Claim.Running();
        }
        Optional<String> answer = seal.open(row.answer().get(), place(key));
        // An answer that cannot be read any more was given all the same: the act must not happen again.
        return answer.<Claim>map(Claim.Answered::new).orElseGet(Claim.Other::new);
    }

    @Override
    public void finish(RequestKey key, String answer) {
        database.update(
                "UPDATE answers SET answer = ? WHERE session = ? AND key = ? AND answer IS NULL",
                seal.seal(answer, place(key)),
                key.session(),
                key.key());
    }

    @Override
    public void release(RequestKey key) {
        database.update(
                "DELETE FROM answers WHERE session = ? AND key = ? AND answer IS NULL", key.session(), key.key());
    }

    @Override
    public int releaseRunning() {
        return database.update("DELETE FROM answers WHERE answer IS NULL");
    }

    @Override
    public void forgetExpired(Instant now) {
        database.update(
                "DELETE FROM answers WHERE taken_at <= ?", now.minus(KEPT).toEpochMilli());
    }

    private static String place(RequestKey key) {
        return key.session() + "\n" + key.key();
    }

    private record Row(String request, Optional<byte[]> answer) {}

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getString("request"), Optional.ofNullable(row.getBytes("answer")));
    }

    @Override
    public void close() {
        database.close();
    }
}
