package vn.vpbank.voiceagent.bank.submissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Every POST the bank got, in one SQLite file. One connection, one caller at a time; a demo needs no more.
public final class SubmissionStore implements AutoCloseable {
    /// How many applications a list shows, newest first.
    static final int LISTED = 500;

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS post (
              id INTEGER PRIMARY KEY, form TEXT NOT NULL, application TEXT NOT NULL,
              outcome TEXT NOT NULL, content TEXT NOT NULL, at TEXT NOT NULL)""";
    private static final String BY_APPLICATION = "CREATE INDEX IF NOT EXISTS post_application ON post (application)";
    private static final String OF_APPLICATIONS = """
            SELECT taken.form, taken.application, taken.content, taken.at,
              (SELECT count(*) FROM post p WHERE p.application = taken.application AND p.form = taken.form AND p.outcome = 'TAKEN'),
              (SELECT count(*) FROM post p WHERE p.application = taken.application AND p.form = taken.form AND p.outcome <> 'TAKEN')
            FROM post taken
            WHERE taken.id = (SELECT min(id) FROM post p
              WHERE p.application = taken.application AND p.form = taken.form AND p.outcome = 'TAKEN')
            ORDER BY taken.id DESC LIMIT ?""";

    private final Connection connection;
    private final JsonMapper json;

    private SubmissionStore(Connection connection, JsonMapper json) {
        this.connection = connection;
        this.json = json;
    }

    /// Opens the store in this folder, which is made if need be.
    ///
    /// @throws IllegalStateException if the file cannot be opened
    public static SubmissionStore open(Path folder, JsonMapper json) {
        try {
            Files.createDirectories(folder);
        } catch (IOException ex) {
            throw new UncheckedIOException(
                    "Cannot make " + folder + ": set TEST_BANK_DATA to a folder you may write.", ex);
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test-bank.db"));
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute(SCHEMA);
                statement.execute(BY_APPLICATION);
            }
            return new SubmissionStore(connection, json);
        } catch (SQLException ex) {
            throw failed(ex);
        }
    }

    /// Keeps one POST and says how many times the application has been taken by now.
    public synchronized int add(String form, String application, Post post) {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO post (form, application, outcome, content, at) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, form);
            insert.setString(2, application);
            insert.setString(3, post.outcome().name());
            insert.setString(4, json.writeValueAsString(post.values()));
            insert.setString(5, post.at().toString());
            insert.executeUpdate();
        } catch (SQLException ex) {
            throw failed(ex);
        }
        return (int) posts(application).stream()
                .filter(p -> p.outcome() == Post.Outcome.TAKEN)
                .count();
    }

    /// The applications taken, newest first, at most [#LISTED].
    public synchronized List<Submission> submissions() {
        try (PreparedStatement select = connection.prepareStatement(OF_APPLICATIONS)) {
            select.setInt(1, LISTED);
            List<Submission> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(new Submission(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getInt(5),
                            rows.getInt(6),
                            values(rows.getString(3)),
                            Instant.parse(rows.getString(4))));
                }
            }
            return all;
        } catch (SQLException ex) {
            throw failed(ex);
        }
    }

    /// The application with this number, if it was taken.
    public Optional<Submission> submission(String application) {
        return submissions().stream()
                .filter(s -> s.application().equals(application))
                .findFirst();
    }

    /// Every POST of an application, oldest first.
    public synchronized List<Post> posts(String application) {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT outcome, content, at FROM post WHERE application = ? ORDER BY id")) {
            select.setString(1, application);
            List<Post> posts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    posts.add(new Post(
                            Post.Outcome.valueOf(rows.getString(1)),
                            values(rows.getString(2)),
                            Instant.parse(rows.getString(3))));
                }
            }
            return posts;
        } catch (SQLException ex) {
            throw failed(ex);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException ex) {
            throw failed(ex);
        }
    }

    private Map<String, Object> values(String content) {
        return json.readValue(content, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static IllegalStateException failed(SQLException ex) {
        return new IllegalStateException("The bank's database file does not answer: " + ex.getMessage(), ex);
    }
}
