package vn.vpbank.voiceagent.browser.chromium;

/// The document went away while a script ran in it. What the script did may have been done.
final class NavigatedException extends RuntimeException {
    NavigatedException() {
        super("the document has been replaced");
    }
}
