package vn.vpbank.voiceagent.browser.files;

/// How much people may send to one session.
///
/// @param bytes the most that one file may have
/// @param files the most files
/// @param total the most bytes that all of them may have together
public record FileLimits(long bytes, int files, long total) {
    /// What the installation's setting for one file makes of all.
    ///
    /// @param megabytes the most that one file may have
    public static FileLimits ofMegabytes(int megabytes) {
        long bytes = megabytes * 1024L * 1024L;
        return new FileLimits(bytes, 5, 2 * bytes);
    }
}
