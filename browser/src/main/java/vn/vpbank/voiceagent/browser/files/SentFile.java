package vn.vpbank.voiceagent.browser.files;

import java.nio.file.Path;

/// A file that was sent.
///
/// @param name  clean; what the page is told it is called
/// @param bytes its size
/// @param path  where it lies; its last part is the name, since a browser takes it from there
public record SentFile(String name, long bytes, Path path) {
    /// Names of files tell of people.
    @Override
    public String toString() {
        return "SentFile[" + bytes + " bytes]";
    }
}
