package vn.vpbank.voiceagent.sessions.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only this account may read. SQLite gives its journal files the rights of the database file.
final class PrivateFiles {
    private PrivateFiles() {}

    /// Makes an empty file if there is none, and the folders above it.
    static void ensure(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, only(file, "rw-------"));
            } catch (FileAlreadyExistsException _) {
                // Another process was quicker; it made the same.
                return;
            }
        }
    }

    private static FileAttribute<?>[] only(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
