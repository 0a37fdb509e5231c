package vn.vpbank.voiceagent.forms.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vpbank.voiceagent.forms.FormId;

/// The forms that may be opened, from a YAML file that is read again when it changes. A new version that cannot be used
/// leaves the old one in force and is reported. Safe for use by many threads.
///
/// ```java
/// FormsRegistry registry = FormsRegistry.open(Path.of("config/forms.yaml"), System.getenv(), reporter);
/// Optional<RegisteredForm> loan = registry.find(new FormId("loan"));
/// ```
public final class FormsRegistry {
    private final Path file;
    private final Map<String, String> environment;
    private final Reporter reporter;
    private Stamp stamp;
    private List<RegisteredForm> forms;
    private Optional<FormsFileException> complaint = Optional.empty();

    private FormsRegistry(Path file, Map<String, String> environment, Reporter reporter) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.reporter = reporter;
        // Before the text: a change in between is then seen again, not missed.
        this.stamp = Stamp.of(file);
        this.forms = read();
    }

    /// Reads the file.
    ///
    /// @param environment what `${NAME}` and `${NAME:default}` stand for
    /// @throws FormsFileException if it cannot be used
    public static FormsRegistry open(Path file, Map<String, String> environment, Reporter reporter) {
        return new FormsRegistry(file, environment, reporter);
    }

    /// The forms in file order, of the newest version that could be used.
    public synchronized List<RegisteredForm> forms() {
        Stamp now = Stamp.of(file);
        if (!now.equals(stamp)) {
            stamp = now;
            try {
                forms = read();
                complaint = Optional.empty();
                reporter.reloaded(forms.size());
            } catch (FormsFileException broken) {
                complaint = Optional.of(broken);
                reporter.broken(broken);
            }
        }
        return forms;
    }

    public Optional<RegisteredForm> find(FormId id) {
        return forms().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /// Why the file as it is now is not the one in force; empty if it is.
    public synchronized Optional<FormsFileException> complaint() {
        forms();
        return complaint;
    }

    private List<RegisteredForm> read() {
        try {
            return FormsFile.parse(file.toString(), Files.readString(file), environment);
        } catch (IOException e) {
            throw new FormsFileException(
                    file.toString(), List.of("it cannot be read as UTF-8 text: check FORMS_FILE and its rights"));
        }
    }

    /// Hears of changes of the file.
    public interface Reporter {
        /// A new version is in force.
        void reloaded(int forms);

        /// A new version cannot be used; the old one stays in force.
        void broken(FormsFileException why);
    }

    /// Tells one version of a file from another. Editors that replace a file within one tick change its key.
    private record Stamp(FileTime changed, long size, String key) {
        static Stamp of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey()));
            } catch (IOException missing) {
                return new Stamp(FileTime.fromMillis(0), -1, "");
            }
        }
    }
}
