package vn.vpbank.voiceagent.browser.files;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Rights of what nobody else may read, where the file system knows of such.
final class OwnerOnly {
    private OwnerOnly() {}

    static FileAttribute<?>[] folder(Path near) {
        return rights(near, "rwx------");
    }

    static FileAttribute<?>[] file(Path near) {
        return rights(near, "rw-------");
    }

    private static FileAttribute<?>[] rights(Path near, String rights) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
