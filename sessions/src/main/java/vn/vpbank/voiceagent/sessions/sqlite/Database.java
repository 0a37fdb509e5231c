package vn.vpbank.voiceagent.sessions.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import vn.vpbank.voiceagent.sessions.LedgerException;

/// One connection to one file, used by one thread at a time. Other processes and connections may use the same file:
/// SQLite's own lock stands between them.
final class Database implements AutoCloseable {
    /// How long another connection's write is waited for; writes here take milliseconds.
    private static final int BUSY_MS = 5_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// How much of what was committed survives a power failure. A kill of the process loses nothing either way.
    enum Safety {
        /// All of it: each commit waits for the disk.
        EVERY_COMMIT(SQLiteConfig.SynchronousMode.FULL),
        /// All but perhaps the last moments.
        SOON(SQLiteConfig.SynchronousMode.NORMAL);

        private final SQLiteConfig.SynchronousMode mode;

        Safety(SQLiteConfig.SynchronousMode mode) {
            this.mode = mode;
        }
    }

    /// Opens the file, and makes it with these tables if need be.
    static Database open(Path file, Safety safety, String... tables) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(safety.mode);
        config.setBusyTimeout(BUSY_MS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        try {
            PrivateFiles.ensure(file.toAbsolutePath());
            Database database = new Database(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
            for (String table : tables) {
                database.update(table);
            }
            return database;
        } catch (SQLException | IOException e) {
            throw unusable(e);
        }
    }

    /// Carries one statement out.
    ///
    /// @return how many rows it changed
    int update(String sql, Object... values) {
        return use(() -> {
            try (PreparedStatement statement = prepare(sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    <T> List<T> query(String sql, Row<T> row, Object... values) {
        return use(() -> {
            try (PreparedStatement statement = prepare(sql, values);
                    ResultSet found = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        });
    }

    /// All or nothing, and nobody else writes in between.
    <T> T together(Work<T> work) {
        return use(() -> {
            connection.setAutoCommit(false);
            try {
                T result = work.run();
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private <T> T use(Work<T> work) {
        lock.lock();
        try {
            return work.run();
        } catch (SQLException e) {
            throw unusable(e);
        } finally {
            lock.unlock();
        }
    }

    /// The cause names files and SQL, never values.
    private static LedgerException unusable(Exception cause) {
        return new LedgerException("The store of sessions cannot be read or written; look at DATA_DIR.", cause);
    }

    @Override
    public void close() {
        use(() -> {
            connection.close();
            return true;
        });
    }

    /// Something done with the connection.
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /// Reads the row that a result stands on.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
